package org.glossator.engine.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines in ASCII are read from their bytes, and come to what they would come to as texts, whatever is in them. */
class LineBytesTest {

    private static final int ROUNDS = 8_000;
    private static final Reading READING = Reading.standard();

    private static final List<String> LINES = List.of(
            "{\"id\": \"a\", \"text\": \"One “two” 😀 \\ud83d\\ude00 \\n\\\"three\\\"\", \"date\": \"2024-05-03\"}",
            "{\"id\": 12, \"text\": \"é\", \"metadata\": {\"a\\u00e9\\ud83d\\ude00\": 1.5e3, \"b\": [true, null]}}",
            "{\"glossator\": 1, \"id\": \"n\", \"status\": \"partial\", \"offsets\": \"utf-16\", \"text\": \"Words\","
                    + " \"layers\": {\"w\": [{\"start\": 0, \"end\": 5, \"value\": {\"k\": -7, \"s\": [0, 2], \"t\": \"x\"},"
                    + " \"rule\": \"r\", \"confidence\": 0.97, \"note\": \"\", \"alternatives\": []}]}, \"problems\": []}",
            "{\"id\": \"b\", \"text\": \"One \\ud83d\\ude00 \\n\\\"two\\\"\", \"metadata\": {\"a\\u00e9\\ud83d\\ude00\": 1}}",
            "{\"other\": {\"deep\": [[[{\"x\": \"\\u0041\"}]]]}, \"text\": \"ascii alone\", \"language\": \"en\"}");

    private static final List<byte[]> PIECES = List.of(
            utf8("\\ud83d"),
            utf8("\\ude00"),
            utf8("\\u0000"),
            utf8("é"),
            utf8("😀"),
            utf8("\ufeff"),
            utf8("\ufffd"),
            utf8("\u2003"),
            utf8("\u0085"),
            utf8("\""),
            utf8("\\"),
            utf8("{"),
            utf8("}"),
            utf8("[1,"),
            utf8("]"),
            utf8(","),
            utf8(":"),
            utf8(" "),
            utf8("1e400"),
            utf8("-0.0"),
            utf8("12345678901234567890123"),
            utf8("\"text\":"),
            utf8("\"metadata\":{\"\\ud83d\":1},"),
            utf8("NaN"),
            utf8("//"),
            new byte[] {0},
            new byte[] {0x1F},
            new byte[] {(byte) 0x80},
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xC3},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xE2, (byte) 0x80},
            new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xF0, (byte) 0x9F, (byte) 0x98},
            new byte[] {(byte) 0xFF});

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Entry byText(byte[] line) {
        Decoded decoded = Decoded.of(line, 0, line.length, StandardCharsets.UTF_8);
        String text = decoded.text();
        if (text == null) {
            return Entry.failed("in:1", TextFile.badBytes("in:1", decoded.badByte(), READING));
        }
        return text.isBlank() ? null : new RecordReader(READING).read("in:1", text);
    }

    private static String written(@Nullable Entry entry) {
        return entry == null ? "nothing" : Input.written(List.of(entry));
    }

    private static @Nullable Entry read(byte[] line) throws IOException {
        try (JsonLines lines = new JsonLines("in", new ByteArrayInputStream(line), READING)) {
            return lines.next();
        }
    }

    private static byte[] damaged(byte[] line, Random random) {
        int at = random.nextInt(line.length + 1);
        int end = Math.min(line.length, at + (random.nextInt(3) == 0 ? random.nextInt(9) : 0));
        byte[] piece = PIECES.get(random.nextInt(PIECES.size()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(line, 0, at);
        bytes.write(piece, 0, random.nextInt(8) == 0 ? 0 : piece.length);
        bytes.write(line, end, line.length - end);
        return bytes.toByteArray();
    }

    @Test
    void comeToTheSameAsTexts() throws IOException {
        Random random = new Random(5);
        int documents = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] line = utf8(LINES.get(random.nextInt(LINES.size())));
            for (int times = random.nextInt(4); times > 0; times--) {
                line = damaged(line, random);
            }
            Entry expected = byText(line);
            assertEquals(written(expected), written(read(line)), new String(line, StandardCharsets.ISO_8859_1));
            documents += expected != null && expected.document().isPresent() ? 1 : 0;
        }
        assertTrue(documents > ROUNDS / 4 && documents < ROUNDS * 3 / 4, documents + " documents");
    }

    /** A parser that guesses how its bytes are encoded takes these for a document. */
    @Test
    void areNotTakenForAnotherEncoding() throws IOException {
        String line = "{\"id\": \"a\", \"text\": \"x\"}";
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = line.getBytes(charset);
            assertEquals(written(byText(bytes)), written(read(bytes)));
            assertFalse(written(read(bytes)).contains("\"ok\""));
        }
    }
}
