package org.glossator.engine.plugin.install;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server on the loopback. */
final class Site implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();

    Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            HttpHandler page = pages.get(exchange.getRequestURI().getPath());
            try (HttpExchange closed = exchange) {
                if (page == null) {
                    closed.sendResponseHeaders(404, -1);
                } else {
                    page.handle(closed);
                }
            }
        });
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    int requests() {
        return requests.get();
    }

    void put(String path, byte[] bytes) {
        pages.put(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    /** Says that it has so many bytes, and sends none. */
    void announce(String path, long bytes) {
        pages.put(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes);
            exchange.getResponseBody().flush();
            await();
        });
    }

    void redirect(String path, String to) {
        pages.put(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** Says that it has all the bytes, and closes the connection after some of them. */
    void cut(String path, byte[] bytes, int sent) {
        pages.put(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, sent);
            exchange.getResponseBody().flush();
        });
    }

    /** Sends some of the bytes, and then nothing. */
    void stall(String path, byte[] bytes, int sent) {
        pages.put(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, sent);
            exchange.getResponseBody().flush();
            await();
        });
    }

    /** Sends without end, and without saying how much. */
    void flood(String path) {
        pages.put(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] bytes = new byte[1 << 16];
            try (OutputStream out = exchange.getResponseBody()) {
                while (closing.getCount() > 0) {
                    out.write(bytes);
                }
            }
        });
    }

    private void await() throws IOException {
        try {
            closing.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
