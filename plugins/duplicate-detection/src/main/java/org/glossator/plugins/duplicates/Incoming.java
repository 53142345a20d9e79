package org.glossator.plugins.duplicates;

import java.nio.ByteBuffer;
import org.glossator.plugins.duplicates.index.Content;
import org.glossator.plugins.duplicates.index.Entry;
import org.glossator.plugins.duplicates.index.PackedText;
import org.jspecify.annotations.Nullable;

/** A document that will be taken into the index: its keys and its text lie in {@link Pages} until then. */
final class Incoming {

    private final Pages pages;
    private final long address;
    private final int length;
    private final int keyCount;
    private final int wordCount;
    private final Content content;

    private Incoming(Pages pages, long address, int length, int keyCount, int wordCount, Content content) {
        this.pages = pages;
        this.address = address;
        this.length = length;
        this.keyCount = keyCount;
        this.wordCount = wordCount;
        this.content = content;
    }

    static Incoming keep(String text, Content content, DocumentKeys found, Pages pages) {
        long[] keys = found.keys;
        byte[] packed = PackedText.pack(text);
        ByteBuffer bytes = ByteBuffer.allocate(keys.length * Long.BYTES + found.trace.length + packed.length);
        bytes.asLongBuffer().put(keys);
        bytes.position(keys.length * Long.BYTES).put(found.trace).put(packed);
        long address = pages.add(bytes.array(), bytes.capacity());
        return new Incoming(pages, address, bytes.capacity(), keys.length, found.trace.length, content);
    }

    /** One whose family alone is another. */
    static Entry entry(String id, String text, Content content, DocumentKeys found, @Nullable String family) {
        return new Entry(id, PackedText.pack(text), content, found.keys, found.trace, family, content);
    }

    /**
     * As it is to be taken in.
     *
     * @param family null: it is alone, or stands for the family itself
     * @param replaced of the text with this id that is there; null: none is
     */
    Entry entry(String id, @Nullable String family, @Nullable Content replaced) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        pages.read(address, bytes.array(), length);
        long[] keys = new long[keyCount];
        bytes.asLongBuffer().get(keys);
        byte[] trace = new byte[wordCount];
        byte[] packed = new byte[length - keyCount * Long.BYTES - wordCount];
        bytes.position(keyCount * Long.BYTES).get(trace).get(packed);
        return new Entry(id, packed, content, keys, trace, family, replaced);
    }
}
