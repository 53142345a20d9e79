package org.glossator.plugins.duplicates.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands keys to Lucene as terms of eight bytes, the highest first. */
final class KeyStream extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BytesRef bytes = new BytesRef(new byte[Long.BYTES]);
    private final long[] keys;
    private int next;

    KeyStream(long[] keys) {
        this.keys = keys;
    }

    @Override
    public boolean incrementToken() {
        if (next == keys.length) {
            return false;
        }
        clearAttributes();
        write(keys[next++], bytes);
        term.setBytesRef(bytes);
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }

    static void write(long key, BytesRef into) {
        long rest = key;
        for (int i = Long.BYTES - 1; i >= 0; i--) {
            into.bytes[i] = (byte) rest;
            rest >>>= Byte.SIZE;
        }
    }
}
