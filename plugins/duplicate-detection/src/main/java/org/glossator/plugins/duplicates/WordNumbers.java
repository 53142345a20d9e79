package org.glossator.plugins.duplicates;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The numbers of words as bytes: two for one of the first 32,768, four for any other. Wider than {@link Packed} would make them, and read
 * in half the time, which counts since the words of a text are read over and over.
 */
final class WordNumbers {

    private static final VarHandle UNIT = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int BITS = 15;
    private static final int MORE = 1 << BITS;

    private WordNumbers() {}

    static byte[] pack(int[] numbers) {
        byte[] bytes = new byte[numbers.length * 4];
        int at = 0;
        for (int number : numbers) {
            if (number < MORE) {
                UNIT.set(bytes, at, (char) number);
                at += 2;
            } else {
                UNIT.set(bytes, at, (char) (number & MORE - 1 | MORE));
                UNIT.set(bytes, at + 2, (char) (number >>> BITS));
                at += 4;
            }
        }
        return Arrays.copyOf(bytes, at);
    }

    /** Writes as many numbers as were packed. */
    static void unpack(byte[] packed, int[] numbers, int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            int unit = (char) UNIT.get(packed, at);
            at += 2;
            if (unit >= MORE) {
                unit = unit & MORE - 1 | (char) UNIT.get(packed, at) << BITS;
                at += 2;
            }
            numbers[i] = unit;
        }
    }
}
