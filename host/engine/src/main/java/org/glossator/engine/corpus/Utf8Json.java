package org.glossator.engine.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Encodes JSON in UTF-8. Half a surrogate pair, which UTF-8 cannot hold, is written as an escape: JSON has such characters inside strings
 * only, so what comes out is JSON still, and reads back as it was. So are the characters that a terminal would obey and the line separators
 * that some readers take for the end of a record. For one thread.
 */
final class Utf8Json extends Writer {

    private static final int MOST_BYTES = 6; // of an escape
    private static final String HEX = "0123456789ABCDEF";

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 13];
    private int size;
    private char high; // the first half of a pair; 0: none waits

    Utf8Json(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            if (size > buffer.length - 2 * MOST_BYTES) {
                drain();
            }
            char c = characters[i];
            if (c < 0x7F && high == 0) {
                buffer[size++] = (byte) c;
            } else {
                beyondAscii(c);
            }
        }
    }

    private void beyondAscii(char c) {
        if (high != 0 && Character.isLowSurrogate(c)) {
            encode(Character.toCodePoint(high, c));
            high = 0;
            return;
        }
        escapeHigh();
        if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            escape(c);
        } else if (isObeyed(c)) {
            escape(c);
        } else {
            encode(c);
        }
    }

    /** Delete and the C1 controls, line separators, bidirectional controls. */
    private static boolean isObeyed(char c) {
        return c >= 0x7F && c < 0xA0
                || c == 0x61C
                || c >= 0x200E && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    private void encode(int point) {
        if (point < 0x80) {
            put(point);
        } else if (point < 0x800) {
            put(0xC0 | point >> 6);
            put(0x80 | point & 0x3F);
        } else if (point < 0x10000) {
            put(0xE0 | point >> 12);
            put(0x80 | point >> 6 & 0x3F);
            put(0x80 | point & 0x3F);
        } else {
            put(0xF0 | point >> 18);
            put(0x80 | point >> 12 & 0x3F);
            put(0x80 | point >> 6 & 0x3F);
            put(0x80 | point & 0x3F);
        }
    }

    private void escapeHigh() {
        if (high != 0) {
            escape(high);
            high = 0;
        }
    }

    private void escape(char c) {
        put('\\');
        put('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            put(HEX.charAt(c >> shift & 0xF));
        }
    }

    private void put(int octet) {
        buffer[size++] = (byte) octet;
    }

    /** Bytes that are encoded already; nothing waits. */
    void write(byte[] encoded) throws IOException {
        out.write(encoded, 0, encoded.length);
    }

    /** Hands all that was encoded to the stream, which is not flushed. */
    void drain() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    @Override
    public void flush() throws IOException {
        escapeHigh();
        drain();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        escapeHigh();
        drain();
        out.close();
    }
}
