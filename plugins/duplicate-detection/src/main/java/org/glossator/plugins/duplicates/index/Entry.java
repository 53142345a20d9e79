package org.glossator.plugins.duplicates.index;

import org.jspecify.annotations.Nullable;

/** A document to be taken in. */
public final class Entry {

    final String id;
    final byte[] text;
    final Content content;
    final long[] keys;
    final byte[] trace;
    final @Nullable String family; // null: alone
    final @Nullable Content replaced; // null: nothing

    /**
     * @param text as {@link PackedText} packs it; the array is not copied
     * @param content of the text, by which the same document is known again
     * @param keys by which it is found; the array is not copied
     * @param trace what is told of it before its text is read; the array is not copied
     * @param family the id of the family it belongs to; null when it is alone, or stands for the family itself
     * @param replaced of the text in whose place it comes, that of the same id; null when there is none
     */
    public Entry(
            String id,
            byte[] text,
            Content content,
            long[] keys,
            byte[] trace,
            @Nullable String family,
            @Nullable Content replaced) {
        this.id = id;
        this.text = text;
        this.content = content;
        this.keys = keys;
        this.trace = trace;
        this.family = family;
        this.replaced = replaced;
    }
}
