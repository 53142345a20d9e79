package org.glossator.plugins.duplicates;

import java.util.Arrays;
import org.glossator.text.Document;

/**
 * What is kept of a document, in {@link Pages}: the numbers of its words and where they stand, some four bytes a word, and a digest of its
 * characters; not the text. In the heap stay some fifty bytes and the id. Immutable; safe for use by many threads.
 */
final class Sheet {

    final String id;

    private final Pages pages;
    private final long address;
    private final int byteCount;
    private final int wordCount;
    private final int wordBytes;
    private final long wordHash;

    private Sheet(String id, Pages pages, long address, int byteCount, int wordCount, int wordBytes, long wordHash) {
        this.id = id;
        this.pages = pages;
        this.address = address;
        this.byteCount = byteCount;
        this.wordCount = wordCount;
        this.wordBytes = wordBytes;
        this.wordHash = wordHash;
    }

    static Sheet of(Document document, Vocabulary vocabulary, Interner gaps, Pages pages) {
        return of(document.id(), Scanned.of(document.text()), vocabulary, gaps, pages);
    }

    static Sheet of(String id, Scanned scanned, Vocabulary vocabulary, Interner gaps, Pages pages) {
        Words words = scanned.words();
        int[] numbers = words.numbers(vocabulary);
        Packed packed = new Packed(CharacterDigest.BYTES + numbers.length * 5 + 16);
        packed.addAll(scanned.characters());
        packed.addAll(WordNumbers.pack(numbers));
        int wordBytes = packed.size() - CharacterDigest.BYTES;
        Places.pack(words, scanned.text(), gaps, packed);
        long address = pages.add(packed.bytes(), packed.size());
        return new Sheet(id, pages, address, packed.size(), numbers.length, wordBytes, WindowHashes.of(numbers));
    }

    /** The number of words. */
    int size() {
        return wordCount;
    }

    /** The numbers of the words, in order. */
    int[] words() {
        int[] words = new int[wordCount];
        words(new byte[wordBytes], words);
        return words;
    }

    /**
     * Writes the numbers of the words, in order.
     *
     * @param room at least as long as {@link #wordBytes}
     * @param words at least as long as {@link #size}
     */
    void words(byte[] room, int[] words) {
        pages.read(address + CharacterDigest.BYTES, room, wordBytes);
        WordNumbers.unpack(room, words, wordCount);
    }

    /** How many bytes the numbers of the words take up. */
    int wordBytes() {
        return wordBytes;
    }

    Places places(Interner gaps) {
        int before = CharacterDigest.BYTES + wordBytes;
        byte[] bytes = new byte[byteCount - before];
        pages.read(address + before, bytes, bytes.length);
        return Places.unpack(bytes, wordCount, gaps);
    }

    /** A hash of the words. */
    long wordHash() {
        return wordHash;
    }

    boolean sameWords(Sheet other) {
        return wordHash == other.wordHash && wordCount == other.wordCount && Arrays.equals(words(), other.words());
    }

    /** Whether the two texts have the same characters but for white space. */
    boolean sameCharacters(Sheet other) {
        return Arrays.equals(characters(), other.characters());
    }

    int compareCharacters(Sheet other) {
        return Arrays.compare(characters(), other.characters());
    }

    /** The digest of the characters that are no white space. */
    byte[] characters() {
        byte[] digest = new byte[CharacterDigest.BYTES];
        pages.read(address, digest, digest.length);
        return digest;
    }
}
