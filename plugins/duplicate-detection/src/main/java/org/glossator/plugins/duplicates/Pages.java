package org.glossator.plugins.duplicates;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Pieces of bytes that are written once and read often: in the heap up to a budget, beyond it in a temporary file that is mapped into
 * memory, where the operating system keeps as much as there is room for. Safe for use by many threads.
 */
final class Pages implements AutoCloseable {

    private static final int SMALLEST = 1 << 12;
    private static final int LARGEST = 1 << 22;

    private final SpillFile file;
    private final int pageSize;
    private long budget;
    private volatile ByteBuffer[] pages = {};
    private int used;

    /**
     * @param budget bytes of heap
     * @param file where the rest goes
     */
    Pages(long budget, SpillFile file) {
        this.budget = budget;
        this.file = file;
        pageSize = (int) Math.max(SMALLEST, Math.min(LARGEST, Long.highestOneBit(budget / 16)));
        used = pageSize;
    }

    /**
     * Keeps a copy of the first so many bytes.
     *
     * @return their address
     * @throws java.io.UncheckedIOException when the temporary file cannot be written
     */
    synchronized long add(byte[] bytes, int length) {
        if (length > pageSize - used) {
            begin(Math.max(pageSize, length));
        }
        int page = pages.length - 1;
        pages[page].put(used, bytes, 0, length);
        long address = (long) page << 32 | used;
        used += length;
        return address;
    }

    /** Copies so many bytes from there on. */
    void read(long address, byte[] into, int length) {
        pages[(int) (address >>> 32)].get((int) address, into, 0, length);
    }

    private void begin(int size) {
        ByteBuffer[] more = Arrays.copyOf(pages, pages.length + 1);
        int last = pages.length - 1;
        if (last >= 0) {
            budget -= pages[last].capacity();
            if (budget < pageSize) {
                more[last] = file.take(pages[last]);
            }
        }
        more[pages.length] = ByteBuffer.allocate(size);
        pages = more;
        used = 0;
    }

    @Override
    public synchronized void close() {
        pages = new ByteBuffer[0];
        file.close();
    }
}
