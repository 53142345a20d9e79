package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The content that a server sends, read by one thread while others receive it. Who reads waits for the next bytes no longer than allowed,
 * whatever else the server sends between them, and an interrupt ends the wait.
 */
final class Download extends InputStream implements HttpResponse.BodySubscriber<Download> {

    /**
     * What arrived.
     *
     * @param failure null: none
     */
    private record Part(
            List<ByteBuffer> bytes,
            boolean isLast,
            @Nullable Throwable failure) {}

    private final Duration silence;
    private final long end;
    private final BlockingQueue<Part> arrived = new LinkedBlockingQueue<>(); // one part, and the end
    private final Deque<ByteBuffer> unread = new ArrayDeque<>();
    private boolean ended;
    private Flow.@Nullable Subscription subscription; // null: nobody sends yet
    private boolean closed;

    /**
     * @param silence how long no byte of the content may arrive
     * @param end when all of it has taken too long, by {@link System#nanoTime()}
     */
    Download(Duration silence, long end) {
        this.silence = silence;
        this.end = end;
    }

    @Override
    public CompletionStage<Download> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        arrived.add(new Part(bytes, false, null));
    }

    @Override
    public void onError(Throwable failure) {
        arrived.add(new Part(List.of(), true, failure));
    }

    @Override
    public void onComplete() {
        arrived.add(new Part(List.of(), true, null));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * @throws SocketTimeoutException when nothing came in time
     * @throws CancellationException when the thread is interrupted
     */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (unread.isEmpty() && !ended) {
            take(next());
        }
        ByteBuffer first = unread.peek();
        if (first == null) {
            return -1;
        }
        int count = Math.min(length, first.remaining());
        first.get(target, offset, count);
        if (!first.hasRemaining()) {
            unread.remove();
        }
        return count;
    }

    private void take(Part part) throws IOException {
        if (part.failure() != null) {
            throw new IOException(part.failure().getMessage(), part.failure());
        }
        ended = part.isLast();
        part.bytes().stream().filter(ByteBuffer::hasRemaining).forEach(unread::add);
        if (!ended) {
            askForMore();
        }
    }

    private synchronized void askForMore() {
        if (subscription != null) {
            subscription.request(1);
        }
    }

    private Part next() throws IOException {
        try {
            Part part = arrived.poll(Math.min(silence.toNanos(), end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (part == null) {
                throw new SocketTimeoutException("nothing came in time");
            }
            return part;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What ends a command that a person interrupts. */
    static CancellationException interrupted(Exception e) {
        CancellationException ended = new CancellationException("interrupted while fetching");
        ended.initCause(e);
        return ended;
    }

    /** Wants no more; hangs up where there would be more. */
    @Override
    public synchronized void close() {
        closed = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
