package org.glossator.plugins.duplicates;

/**
 * How much of the heap each part of the work may take.
 *
 * @param heap bytes that the virtual machine may use in all
 * @param threads how many work at once
 */
record Memory(long heap, int threads) {

    static Memory available() {
        Runtime runtime = Runtime.getRuntime();
        return new Memory(runtime.maxMemory(), runtime.availableProcessors());
    }

    /** For the words of the documents; the rest of them goes to a temporary file. */
    long pages() {
        return heap / 16;
    }

    /** For what tells which hashes may have been seen twice. */
    long seen() {
        return heap / 12;
    }

    /** Into how many parts tables of so many bytes are to be cut, so that those of all threads together fit, and all have work. */
    int parts(long bytes) {
        if (bytes < 1 << 20) {
            return 1;
        }
        long most = Math.max(1, heap / 8 / threads);
        long parts = (bytes / most / threads + 1) * threads;
        return (int) Math.min(parts, 1 << 12);
    }
}
