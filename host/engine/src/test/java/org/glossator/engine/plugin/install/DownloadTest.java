package org.glossator.engine.plugin.install;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DownloadTest {

    private final Download download = new Download(
            Duration.ofMinutes(1), System.nanoTime() + Duration.ofHours(1).toNanos());
    private final Asked asked = new Asked();

    /** What a reader asks of the one who sends. */
    private static final class Asked implements Flow.Subscription {
        private int parts;
        private boolean cancelled;

        @Override
        public void request(long count) {
            parts += (int) count;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    private static List<ByteBuffer> bytes(String... texts) {
        return Stream.of(texts)
                .map(text -> ByteBuffer.wrap(text.getBytes(US_ASCII)))
                .toList();
    }

    @Test
    void givesWhatArrivedAndAsksForTheNextPartOnlyThen() throws IOException {
        download.onSubscribe(asked);
        assertEquals(1, asked.parts);
        download.onNext(bytes("ab", "", "c"));
        assertEquals('a', download.read());
        assertEquals(2, asked.parts);
        download.onNext(bytes("d"));
        download.onComplete();
        assertArrayEquals("bcd".getBytes(US_ASCII), download.readAllBytes());
        assertEquals(-1, download.read());
        assertEquals(-1, download.read());
    }

    @Test
    void tellsWhatFailedAfterWhatArrived() throws IOException {
        download.onSubscribe(asked);
        download.onNext(bytes("a"));
        download.onError(new IOException("reset"));
        assertEquals('a', download.read());
        assertEquals("reset", assertThrows(IOException.class, download::read).getMessage());
    }

    @Test
    void waitsNoLongerThanUntilAnInterrupt() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, download::read);
        assertFalse(Thread.currentThread().isInterrupted(), "who cleans up may use files");
    }

    @Test
    void hangsUpOnWhoeverStillSends() {
        download.onSubscribe(asked);
        download.close();
        assertTrue(asked.cancelled);
        Download early = new Download(Duration.ofMinutes(1), 0);
        early.close();
        Asked late = new Asked();
        early.onSubscribe(late);
        assertTrue(late.cancelled);
    }
}
