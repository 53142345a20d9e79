package org.glossator.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A web server on the loopback that hands out the files of a folder, until it is told to hand out something else. */
final class Website implements AutoCloseable {

    private final Path folder;
    private final HttpServer server;
    private final Map<String, Answer> instead = new ConcurrentHashMap<>(); // by file name

    Website(Path folder) throws IOException {
        this(folder, HttpServer.create());
    }

    private Website(Path folder, HttpServer server) throws IOException {
        this.folder = folder;
        this.server = server;
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * One over https.
     *
     * @param keys a key store with the server's key and certificate
     */
    static Website safe(Path folder, Path keys, String password) throws IOException, GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStore.getInstance(keys.toFile(), password.toCharArray()), password.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create();
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new Website(folder, server);
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** Ends with a slash. */
    String address() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + port() + "/";
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        Path file = folder.resolve(name);
        Answer other = instead.get(name);
        try (exchange) {
            if (other != null) {
                other.to(exchange);
            } else if (Files.isRegularFile(file)) {
                send(exchange, Files.readAllBytes(file), Integer.MAX_VALUE);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, byte[] bytes, int most) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, Math.min(bytes.length, most));
        exchange.getResponseBody().flush();
    }

    /** From now on this file is these bytes. */
    void gives(String name, byte[] bytes) {
        byte[] kept = bytes.clone();
        instead.put(name, exchange -> send(exchange, kept, kept.length));
    }

    /** From now on one byte of this file, in the middle, is another. */
    void changes(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        bytes[bytes.length / 2] ^= 1;
        gives(name, bytes);
    }

    /** From now on the connection ends after half of the bytes that were announced. */
    void cuts(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        instead.put(name, exchange -> send(exchange, bytes, bytes.length / 2));
    }

    /** From now on this file is said to be elsewhere. */
    void redirects(String name, String target) {
        instead.put(name, exchange -> {
            exchange.getResponseHeaders().set("Location", target);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** Hands out the files of the folder again. */
    void isHonest() {
        instead.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
