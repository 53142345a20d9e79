package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server on the loopback that sends the beginning of an answer at once, and then little by little without end. */
final class Drip implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CountDownLatch closing = new CountDownLatch(1);

    private final String beginning;
    private final String drop;
    private final Runnable dropped;

    /** @param drop sent again and again */
    Drip(String beginning, String drop) throws IOException {
        this(beginning, drop, () -> {});
    }

    /** @param dropped done once, after the first drop */
    Drip(String beginning, String drop, Runnable dropped) throws IOException {
        this.dropped = dropped;
        this.beginning = beginning;
        this.drop = drop;
        Thread thread = new Thread(this::serve, "drip");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/x";
    }

    private void serve() {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            out.write(("HTTP/1.1 200 OK\r\n" + beginning).getBytes(StandardCharsets.US_ASCII));
            out.write(drop.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            dropped.run();
            while (!closing.await(20, TimeUnit.MILLISECONDS)) {
                out.write(drop.getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            return; // it hung up
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.close();
    }
}
