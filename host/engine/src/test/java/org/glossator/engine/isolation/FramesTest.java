package org.glossator.engine.isolation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FramesTest {

    private static final long MARK = Frame.newMark();
    private static final Frame QUESTION = frame(Kind.ANNOTATE, 7, "a question");
    private static final Frame ANSWER = frame(Kind.DONE, 8, "an answer");

    private static Frame frame(Kind kind, int number, String payload) {
        return new Frame(kind, number, payload.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Frame frame) {
        return FrameWriter.bytes(frame, MARK);
    }

    private static byte[] all(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static FrameReader reader(byte[]... parts) {
        return new FrameReader(new ByteArrayInputStream(all(parts)), MARK);
    }

    private static void assertNext(Frame expected, FrameReader reader) throws IOException {
        Frame frame = Objects.requireNonNull(reader.next());
        assertEquals(expected.kind(), frame.kind());
        assertEquals(expected.number(), frame.number());
        assertArrayEquals(expected.payload(), frame.payload());
    }

    @Test
    void comeAsTheyWereWritten() throws IOException {
        FrameReader reader = reader(bytes(QUESTION), bytes(ANSWER));
        assertNext(QUESTION, reader);
        assertNext(ANSWER, reader);
        assertNull(reader.next());
    }

    @Test
    void ofAnySizeComeAsTheyWereWritten() throws IOException {
        for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 3_000_000}) {
            byte[] payload = new byte[size];
            Arrays.fill(payload, (byte) size);
            Frame frame = new Frame(Kind.READ, size, payload);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new FrameWriter(out, MARK).write(frame);
            assertNext(frame, reader(out.toByteArray()));
        }
    }

    @Property(tries = 200)
    void areFoundBehindWhateverWasPrinted(@ForAll byte[] printed) throws IOException {
        FrameReader reader = reader(printed, bytes(QUESTION), printed, printed, bytes(ANSWER), printed);
        assertNext(QUESTION, reader);
        assertNext(ANSWER, reader);
        assertNull(reader.next());
    }

    @Test
    void areFoundBehindHalfAMark() throws IOException {
        byte[] half = Arrays.copyOf(bytes(QUESTION), 5);
        FrameReader reader = reader(half, bytes(QUESTION));
        assertNext(QUESTION, reader);
    }

    @Test
    void areBrokenByWhatWasPrintedInsideThem() {
        byte[] whole = bytes(QUESTION);
        byte[] front = Arrays.copyOf(whole, 30);
        byte[] back = Arrays.copyOfRange(whole, 30, whole.length);
        FrameReader reader = reader(front, "printed".getBytes(StandardCharsets.UTF_8), back);
        assertThrows(BrokenFrameException.class, reader::next);
    }

    @Test
    void areBrokenByAnyByteThatWasChanged() throws IOException {
        byte[] whole = bytes(QUESTION);
        for (int i = Long.BYTES; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x10;
            try {
                assertNull(reader(changed).next(), "byte " + i); // a greater length, and the end comes first
            } catch (BrokenFrameException e) {
                assertEquals(i, i, e.getMessage());
            }
        }
    }

    @Test
    void areNotThereWhenTheStreamEndsWithinThem() throws IOException {
        byte[] whole = bytes(QUESTION);
        for (int length = 0; length < whole.length; length++) {
            assertNull(reader(Arrays.copyOf(whole, length)).next());
        }
    }

    @Test
    void ofAnotherProcessAreNotOurs() throws IOException {
        byte[] other = FrameWriter.bytes(QUESTION, MARK ^ 1);
        assertNull(reader(other).next());
    }
}
