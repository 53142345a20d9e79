package org.glossator.engine.run;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ids seen in a run, each as 127 bits of its SHA-256: at most 43 bytes an id however long it is, some 30 MB for a million. Among a
 * thousand million ids the chance that two different ones meet is below one to 10^20, so that a document is taken for another is less to
 * be feared than an error of the memory, and nobody can bring it about. For one thread.
 */
final class SeenIds {

    /** So many ids are kept as they are: a short run is over before digests, which Java is slow to make ready, are needed. */
    private static final int FEW = 32;

    private final Set<String> few = new HashSet<>();
    private @Nullable MessageDigest sha256; // null: there were but a few
    private long[] table = new long[2 * 1024]; // pairs; 0 0 is a free place
    private int size;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether the id was not seen before. */
    boolean add(String id) {
        if (sha256 != null) {
            return add(sha256, id);
        }
        if (few.size() < FEW) {
            return few.add(id);
        }
        MessageDigest digest = sha256();
        few.forEach(each -> add(digest, each));
        few.clear();
        sha256 = digest;
        return add(digest, id);
    }

    private boolean add(MessageDigest digest, String id) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(bytes(id)));
        long first = hash.getLong();
        long second = hash.getLong() | 1; // so that no id looks like a free place
        if (!add(table, first, second)) {
            return false;
        }
        size++;
        if (size > table.length / 2 / 4 * 3) {
            grow();
        }
        return true;
    }

    /** All of the characters as they are: an encoder would take every half of a surrogate pair for the same. */
    private static byte[] bytes(String id) {
        byte[] bytes = new byte[2 * id.length()];
        for (int i = 0; i < id.length(); i++) {
            bytes[2 * i] = (byte) (id.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) id.charAt(i);
        }
        return bytes;
    }

    private static boolean add(long[] table, long first, long second) {
        int mask = table.length - 1;
        for (int place = (int) first << 1 & mask; ; place = place + 2 & mask) {
            if (table[place + 1] == 0) {
                table[place] = first;
                table[place + 1] = second;
                return true;
            }
            if (table[place] == first && table[place + 1] == second) {
                return false;
            }
        }
    }

    /** At 2^29 ids the table is as long as an array can be. */
    private void grow() {
        long[] larger = new long[Math.multiplyExact(table.length, 2)];
        for (int i = 0; i < table.length; i += 2) {
            if (table[i + 1] != 0) {
                add(larger, table[i], table[i + 1]);
            }
        }
        table = larger;
    }
}
