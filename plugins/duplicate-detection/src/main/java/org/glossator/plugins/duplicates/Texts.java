package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a run in the order of their ids, and the different texts among them: documents with the same sequence of words are one
 * text, so that a hundred copies cost what one costs. A text has the number of its first document's place among first documents.
 * Immutable.
 */
final class Texts {

    private final Sheet[] sheets;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] textOf;
    private final int[][] documents;

    Texts(List<Sheet> read) {
        sheets = read.toArray(Sheet[]::new);
        Arrays.sort(sheets, Comparator.comparing((Sheet sheet) -> sheet.id).thenComparing(Sheet::compareCharacters));
        textOf = new int[sheets.length];
        Map<Key, Integer> texts = new HashMap<>();
        List<IntList> members = new ArrayList<>();
        for (int i = 0; i < sheets.length; i++) {
            numbers.putIfAbsent(sheets[i].id, i);
            int text = texts.computeIfAbsent(new Key(sheets[i]), key -> texts.size());
            if (text == members.size()) {
                members.add(new IntList());
            }
            members.get(text).add(i);
            textOf[i] = text;
        }
        documents = members.stream().map(IntList::toArray).toArray(int[][]::new);
    }

    /** The number of different texts. */
    int size() {
        return documents.length;
    }

    int documentCount() {
        return sheets.length;
    }

    Sheet sheet(int document) {
        return sheets[document];
    }

    /** The document's number; null when it was not read. */
    @Nullable
    Integer number(String id) {
        return numbers.get(id);
    }

    int textOf(int document) {
        return textOf[document];
    }

    /** The documents that hold exactly these words, in the order of their ids. */
    int[] documents(int text) {
        return documents[text];
    }

    int first(int text) {
        return documents[text][0];
    }

    int[] words(int text) {
        return sheets[first(text)].words;
    }

    private record Key(Sheet sheet) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && (sheet == key.sheet || same(key.sheet));
        }

        /** Texts without a word are the same only when their characters are, and blank ones never. */
        private boolean same(Sheet other) {
            return Arrays.equals(sheet.words, other.words)
                    && (sheet.words.length > 0 || !sheet.isBlank() && sheet.sameCharacters(other));
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(sheet.words);
        }
    }
}
