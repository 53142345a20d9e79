package org.glossator.plugins.duplicates.index;

import java.util.Arrays;

/** The SHA-256 of a text, white space and all: texts with the same one are the same. Immutable. */
public final class Content {

    private final byte[] digest;

    private Content(byte[] digest) {
        this.digest = digest;
    }

    public static Content of(String text) {
        return new Content(Letters.sha256(Letters.of(text)));
    }

    static Content read(byte[] bytes, int from, int length) {
        return new Content(Arrays.copyOfRange(bytes, from, from + length));
    }

    byte[] bytes() {
        return digest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && Arrays.equals(digest, content.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }
}
