package org.glossator.plugins.dates;

import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Fixed;
import org.glossator.plugins.dates.meaning.Modified;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Pointer;
import org.glossator.plugins.dates.meaning.Setting;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.Told;
import org.glossator.plugins.dates.reading.Piece;
import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;

/** How the words of a story tell whether a date is that of what it tells, or one named in passing. */
final class Telling {

    private static final int BOUND = 1;
    private static final int DETERMINER = 2;
    private static final int FUNCTION = 4;
    /** As far as a bound reaches: {@code until the fall of the town in May}. */
    private static final int REACH = 8;

    private static final Lexicon WORDS = Lexicon.of(
            BOUND,
            "since until till than compared",
            DETERMINER,
            "the a an his her their its our this",
            FUNCTION,
            "and or but to in the when with by for of after before while as on at from into against that which who whom whose he she it "
                    + "they we was were is had has did would a an");

    private final Tokens tokens;
    private final Layout layout;

    Telling(Tokens tokens, Layout layout) {
        this.tokens = tokens;
        this.layout = layout;
    }

    /**
     * How a date of this unit is told.
     *
     * @param first whether it stands in the first sentence of its paragraph that names a date
     */
    Told told(Piece piece, Unit unit, Setting where, boolean first) {
        if (layout.isHeading(where)) {
            return Told.AS_SCENE;
        }
        if (isBound(piece, where) || isPointed(piece) || isAttribute(piece)) {
            return Told.IN_PASSING;
        }
        if (unit != Unit.YEAR || !(plain(piece) instanceof Fixed) || layout.tokensBefore(piece.from(), where) <= 1) {
            return Told.AS_SCENE;
        }
        return first && !tokens.is(piece.from() - 1, '(') ? Told.AS_FRAME : Told.IN_PASSING;
    }

    private boolean is(int token, int mask) {
        return (WORDS.classes(tokens, token) & mask) != 0;
    }

    /** Whether the date lies before what is told: {@code since March}, or by the past perfect: {@code had spent the spring}. */
    boolean looksBack(Piece piece, Setting where) {
        int first = Math.max(piece.from() - REACH, piece.from() - layout.tokensBefore(piece.from(), where));
        for (int i = piece.from() - 1; i >= first && !tokens.is(i, ',') && !tokens.is(i, ';'); i--) {
            boolean perfect = tokens.is(i, "had") && !tokens.is(i + 1, "to") && !tokens.is(piece.from() - 1, "by");
            if (perfect || i == piece.from() - 1 && tokens.is(i, "since")) {
                return true;
            }
        }
        return false;
    }

    /** Whether something reaches to the date or from it, within its clause. */
    private boolean isBound(Piece piece, Setting where) {
        int first = Math.max(piece.from() - REACH, piece.from() - layout.tokensBefore(piece.from(), where));
        for (int i = piece.from() - 1; i >= first && !tokens.is(i, ',') && !tokens.is(i, ';'); i--) {
            if (is(i, BOUND)) {
                return true;
            }
        }
        return false;
    }

    /** {@code next summer}, {@code the previous year}: seen from another day, which the story does not leave. */
    private static boolean isPointed(Piece piece) {
        Expression expression = plain(piece);
        return expression instanceof Occurrence occurrence && occurrence.pointer() != Pointer.UNSTATED
                || expression instanceof Shift shift && shift.count() < 0;
    }

    private static Expression plain(Piece piece) {
        return piece.expression() instanceof Modified modified ? modified.of() : piece.expression();
    }

    /** {@code the August 1792 rising}. */
    private boolean isAttribute(Piece piece) {
        int behind = piece.to();
        return is(piece.from() - 1, DETERMINER)
                && !is(piece.from(), DETERMINER)
                && tokens.isWord(behind)
                && Character.isLowerCase(tokens.first(behind))
                && !is(behind, FUNCTION);
    }
}
