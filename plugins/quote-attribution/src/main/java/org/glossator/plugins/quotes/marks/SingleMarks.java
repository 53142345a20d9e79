package org.glossator.plugins.quotes.marks;

import java.util.Locale;
import java.util.Set;
import org.glossator.plugins.text.Characters;

/** Weighs whether a single mark is a quotation mark or an apostrophe: of a clipped word, a plural possessive, a decade, a measure. */
final class SingleMarks {

    private static final Set<String> CLIPPED = Set.of(
            "tis", "twas", "twill", "twere", "em", "til", "till", "cause", "n", "bout", "cos", "cuz", "coz", "neath",
            "round", "nother", "nuff", "hood", "burbs", "fraid", "gainst", "tude", "ere", "im", "er", "ow", "sup",
            "cept", "ello", "fore", "tween");

    // behind a possessive stands what is owned, so none of these
    private static final Set<String> NEVER_OWNED = Set.of(
            "of", "and", "or", "but", "as", "in", "on", "at", "to", "by", "for", "from", "with", "who", "that", "is",
            "are", "was", "were", "be", "has", "have", "had", "will", "would", "can", "could", "the", "a", "an", "he",
            "she", "it", "we", "they", "his", "her", "their", "this", "when", "while", "because", "after", "if", "not",
            "all", "said", "says");
    private static final int LONGEST_NEVER_OWNED = 7;

    private static final int APOSTROPHE = 2;
    private static final int CLIPPED_WORD = 15;
    private static final int CLIPPED_ENDING = 4;
    private static final int BEFORE_STOP = 8;
    private static final int DOUBTFUL = 15;
    private static final int CURLY = 20;
    private static final int BEHIND_CLAUSE = 22;

    private final CharSequence text;

    SingleMarks(CharSequence text) {
        this.text = text;
    }

    Mark mark(int start, int end, Glyph glyph, Place place) {
        boolean clipped = place.spaceBefore() && isClipped(end);
        boolean possessive = isPluralPossessive(place, end);
        int opens = Mark.opens(place) + (glyph == Glyph.CLOSING ? CLIPPED_WORD : 0) + (clipped ? CLIPPED_WORD : 0);
        int closes = Mark.closes(place) + (glyph == Glyph.OPENING ? CLIPPED_WORD : 0);
        closes += possessive ? closesBehindS(end) : endsClipped(place) ? CLIPPED_ENDING + CLIPPED_ENDING : 0;
        int skips = skips(glyph, place, clipped, possessive);
        return new Mark(start, end, true, false, opens, closes, skips, skips >= DOUBTFUL, place.endsClause());
    }

    private int skips(Glyph glyph, Place place, boolean clipped, boolean possessive) {
        if (clipped || possessive) {
            return APOSTROPHE;
        }
        if (glyph == Glyph.OPENING) {
            return CURLY;
        }
        if (place.mayOpen() && !place.mayClose()) {
            return glyph == Glyph.CLOSING ? APOSTROPHE : DOUBTFUL;
        }
        if (place.mayClose() && !place.mayOpen()) {
            return skipsAtEnd(place);
        }
        return place.isInWord() ? APOSTROPHE : DOUBTFUL - CLIPPED_ENDING;
    }

    private static int skipsAtEnd(Place place) {
        if (place.endsClause()) {
            return BEHIND_CLAUSE;
        }
        if (Character.isDigit(place.before())) {
            return Mark.MEASURE;
        }
        if (isS(place.before())) {
            return BEFORE_STOP;
        }
        return endsClipped(place) ? CLIPPED_ENDING - 1 : DOUBTFUL;
    }

    /** {@code goin' home}. */
    private static boolean endsClipped(Place place) {
        return (place.before() == 'n' || place.before() == 'o') && place.spaceAfter();
    }

    private int closesBehindS(int end) {
        int start = Characters.trimStart(text, end, text.length());
        int to = start;
        while (to < text.length() && to - start <= LONGEST_NEVER_OWNED && Character.isLetter(text.charAt(to))) {
            to++;
        }
        boolean owned = !NEVER_OWNED.contains(text.subSequence(start, to).toString());
        return owned ? Mark.POSSESSIVE : Mark.HARDLY_POSSESSIVE;
    }

    private boolean isPluralPossessive(Place place, int end) {
        int next = Characters.trimStart(text, end, Math.min(text.length(), end + 2));
        return isS(place.before())
                && place.spaceAfter()
                && next < text.length()
                && Character.isLetterOrDigit(text.charAt(next));
    }

    private static boolean isS(char c) {
        return c == 's' || c == 'S';
    }

    /** A word that lost its first letters, or a decade. */
    private boolean isClipped(int from) {
        int to = from;
        while (to < text.length() && to - from < 6 && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        String word = text.subSequence(from, to).toString();
        boolean decade = word.length() >= 2 && Character.isDigit(word.charAt(0)) && Character.isDigit(word.charAt(1));
        return decade && word.length() <= 3 || CLIPPED.contains(word.toLowerCase(Locale.ROOT));
    }
}
