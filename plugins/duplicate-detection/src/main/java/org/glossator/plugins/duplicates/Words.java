package org.glossator.plugins.duplicates;

/**
 * The words of a text: word i is {@code letters} from {@code firsts[i]} to {@code firsts[i + 1]}, and stands in the text from
 * {@code starts[i]} to {@code ends[i]}. Words that come from one character, as the two of {@code ½}, share its place.
 */
final class Words {

    final int size;
    final char[] letters;
    final int[] firsts;
    final int[] starts;
    final int[] ends;

    Words(int size, char[] letters, int[] firsts, int[] starts, int[] ends) {
        this.size = size;
        this.letters = letters;
        this.firsts = firsts;
        this.starts = starts;
        this.ends = ends;
    }

    String word(int i) {
        return new String(letters, firsts[i], firsts[i + 1] - firsts[i]);
    }

    /** The numbers of the words, in order. */
    int[] numbers(Vocabulary vocabulary) {
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = vocabulary.number(letters, firsts[i], firsts[i + 1]);
        }
        return numbers;
    }
}
