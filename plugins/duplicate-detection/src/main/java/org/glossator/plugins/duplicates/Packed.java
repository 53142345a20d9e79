package org.glossator.plugins.duplicates;

import java.util.Arrays;

/** Whole numbers that are not negative, packed into bytes: seven bits each, the lowest first. Not for use by many threads. */
final class Packed {

    private byte[] bytes;
    private int size;

    Packed(int expected) {
        bytes = new byte[Math.max(16, expected)];
    }

    void add(int number) {
        if (size + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int rest = number;
        for (; rest >>> 7 != 0; rest >>>= 7) {
            bytes[size++] = (byte) (rest & 0x7f | 0x80);
        }
        bytes[size++] = (byte) rest;
    }

    /** Adds the bytes as they are. */
    void addAll(byte[] more) {
        if (size + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more.length, bytes.length * 2));
        }
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    int size() {
        return size;
    }

    /** The bytes, those up to {@link #size()} in use. Not a copy. */
    byte[] bytes() {
        return bytes;
    }

    /** Reads them again. */
    static final class Reader {

        private final byte[] packed;
        private int at;

        Reader(byte[] packed) {
            this.packed = packed;
        }

        int next() {
            int number = packed[at++];
            if (number >= 0) {
                return number;
            }
            number &= 0x7f;
            for (int shift = 7; ; shift += 7) {
                byte part = packed[at++];
                number |= (part & 0x7f) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }
    }
}
