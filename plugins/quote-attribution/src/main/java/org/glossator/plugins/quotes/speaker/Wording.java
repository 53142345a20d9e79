package org.glossator.plugins.quotes.speaker;

import org.glossator.plugins.quotes.marks.Region;
import org.glossator.plugins.quotes.reading.WordClass;
import org.glossator.plugins.text.Characters;

/** What the words between the marks look like by themselves. */
final class Wording {

    private static final int ENOUGH = 20;
    private static final int LEAST_CLAUSE = 4;
    private static final String[] PERSONAL = {"we", "my", "our", "me", "us", "you", "your"};
    private static final long FINITE =
            WordClass.mask(WordClass.BE, WordClass.HAVE, WordClass.MODAL, WordClass.PAST, WordClass.THIRD);
    private static final long SUBJECT =
            WordClass.mask(WordClass.PRONOUN, WordClass.DETERMINER, WordClass.POSSESSIVE, WordClass.INDEFINITE);

    private final String text;
    private final Region region;

    Wording(String text, Region region) {
        this.text = text;
        this.region = region;
    }

    /** The number of words; counts no further than 20. */
    int words() {
        int words = 0;
        for (int at = region.wordsStart(); at < region.wordsEnd() && words < ENOUGH; at = next(at)) {
            words += hasLetter(at, end(at)) ? 1 : 0;
        }
        return words;
    }

    boolean endsInStop() {
        return ",.?!".indexOf(last()) >= 0;
    }

    /** The last character before the closing mark. */
    char last() {
        return text.charAt(region.wordsEnd() - 1);
    }

    /** Whether one of the first words is {@code I}, {@code we}, {@code my}, {@code you} or the like. */
    boolean isInFirstPerson() {
        int words = 0;
        for (int at = region.wordsStart(); at < region.wordsEnd() && words < ENOUGH; at = next(at)) {
            if (isPersonal(at)) {
                return true;
            }
            words++;
        }
        return false;
    }

    private boolean isPersonal(int from) {
        int to = from;
        while (to < region.wordsEnd() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        int length = to - from;
        if (length == 1) {
            return text.charAt(from) == 'I';
        }
        for (String word : PERSONAL) {
            if (length == word.length() && text.regionMatches(true, from, word, 0, length)) {
                return true;
            }
        }
        return false;
    }

    boolean beginsWithCapital() {
        return Character.isUpperCase(text.codePointAt(region.wordsStart()));
    }

    /** Whether a word with a capital letter is followed by one without. */
    boolean isInSentenceCase() {
        int second = next(region.wordsStart());
        return beginsWithCapital() && second < region.wordsEnd() && Character.isLowerCase(text.charAt(second));
    }

    /** Whether the words begin like a subject and have a finite verb. */
    boolean isClause() {
        int words = 0;
        boolean subject = false;
        boolean verb = false;
        for (int at = region.wordsStart(); at < region.wordsEnd() && words < ENOUGH; at = next(at)) {
            long classes = WordClass.of(text, at, wordEnd(at));
            subject |= words == 0 && ((classes & SUBJECT) != 0 || Character.isUpperCase(text.charAt(at)));
            verb |= words > 0 && ((classes & FINITE) != 0 || isShortened(at)) || words == 0 && isShortened(at);
            words++;
            if (!subject || verb && words >= LEAST_CLAUSE) {
                return subject;
            }
        }
        return false;
    }

    /** {@code we're}, {@code I've}, {@code don't}. */
    private boolean isShortened(int from) {
        int to = end(from);
        for (int at = from + 1; at + 1 < to; at++) {
            if (text.charAt(at) == '\'' || text.charAt(at) == '\u2019') {
                return true;
            }
        }
        return false;
    }

    /** Whether every long word begins with a capital letter, and at least two do. */
    boolean isTitle() {
        int capitals = 0;
        for (int at = region.wordsStart(); at < region.wordsEnd(); at = next(at)) {
            char first = text.charAt(at);
            boolean capital = Character.isUpperCase(first) || !Character.isLetter(first);
            if (!capital && end(at) - at > 4) {
                return false;
            }
            capitals += capital ? 1 : 0;
        }
        return capitals >= 2;
    }

    private boolean hasLetter(int from, int to) {
        for (int at = from; at < to; at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** The end of the letters of the word. */
    private int wordEnd(int from) {
        int to = from;
        while (to < region.wordsEnd() && (Character.isLetter(text.charAt(to)) || text.charAt(to) == '\'')) {
            to++;
        }
        return to;
    }

    private int end(int from) {
        int to = from;
        while (to < region.wordsEnd() && !Characters.isSpace(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private int next(int from) {
        return Characters.trimStart(text, end(from), region.wordsEnd());
    }
}
