package org.glossator.plugins.dates;

import org.glossator.plugins.dates.reading.Piece;
import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;

/**
 * The line that a date stands on, as far as it tells a byline from a headline or a sentence.
 *
 * @param start of the line, in UTF-16 code units
 * @param end of the line, in UTF-16 code units
 */
record HeadLine(Tokens tokens, Piece date, int start, int end) {

    /** As many words and signs a byline holds beside the date, at most. */
    private static final int MOST = 16;

    private static final int LOOKS_BACK = 1;
    private static final int PLAIN = 2;
    private static final Lexicon WORDS = Lexicon.of(
            LOOKS_BACK,
            "after since before until till from to of in between by born died remembering",
            PLAIN,
            "am pm a.m. p.m. h at on by and of the local time updated posted min read");

    /** Whether the date is told as that of something else: {@code Ten years after 11 September 2001}. */
    boolean looksBack() {
        return (WORDS.classes(tokens, date.from() - 1) & LOOKS_BACK) != 0 && tokens.start(date.from() - 1) >= start;
    }

    /** Whether the date is set off by signs, and the rest of the line holds names, times and signs alone. */
    boolean isByline() {
        return !looksBack()
                && isSetOffBefore()
                && isSetOffBehind()
                && areNames(date.from() - 1, -1)
                && areNames(date.to(), 1);
    }

    private boolean isSetOffBefore() {
        int before = date.from() - 1;
        return before < 0 || tokens.start(before) < start || isSign(before);
    }

    private boolean isSetOffBehind() {
        int behind = date.to();
        return behind >= tokens.size()
                || tokens.start(behind) >= end
                || isSign(behind)
                || tokens.is(behind, "at")
                || tokens.isNumber(behind);
    }

    private boolean isSign(int token) {
        return tokens.kind(token) == Tokens.Kind.SYMBOL
                && "|,-/\u2013\u2014\u2022\u00b7(".indexOf(tokens.first(token)) >= 0;
    }

    /** From the token on, in steps of 1 or -1, to the border of the line. */
    private boolean areNames(int from, int step) {
        int seen = 0;
        for (int i = from;
                i >= 0 && i < tokens.size() && tokens.start(i) >= start && tokens.start(i) < end;
                i += step) {
            boolean plain = tokens.isCapitalised(i)
                    || tokens.isNumber(i)
                    || !Character.isLetterOrDigit(tokens.first(i))
                    || (WORDS.classes(tokens, i) & PLAIN) != 0;
            boolean sentence = tokens.is(i, '?') || tokens.is(i, '!') || tokens.is(i, ':') && !tokens.isNumber(i + 1);
            if (!plain || sentence || ++seen > MOST) {
                return false;
            }
        }
        return true;
    }
}
