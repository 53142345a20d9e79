package org.glossator.plugins.dates.reading;

import org.glossator.plugins.dates.meaning.Clock.Part;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.TimeOf;
import org.glossator.plugins.dates.meaning.Vague;
import org.glossator.plugins.text.Tokens;

/** Words that tell the kind of a thing, and not when it was: {@code winter quarters}, {@code night attacks}. Only stories mark them. */
final class Kinds {

    private Kinds() {}

    /** The piece as one that names no day or year of its own, where it tells a kind; else the piece itself. */
    static Piece told(Tokens tokens, Piece piece) {
        boolean season = piece.rule().equals(BorderlineRules.SEASON) && !tokens.isCapitalised(piece.from());
        if (season && piece.expression() instanceof Occurrence occurrence) {
            return piece.with(
                    piece.from(), piece.to(), new Vague(occurrence.what().open()));
        }
        boolean night = piece.weak() && tokens.is(piece.from(), "night") && piece.to() - piece.from() == 1;
        if (night && names(tokens, piece.to())) {
            return new Piece(
                    piece.from(),
                    piece.to(),
                    BorderlineRules.PREFIX + "night",
                    new TimeOf(Part.NIGHT, new Vague("XXXX-XX-XX")),
                    false);
        }
        return piece;
    }

    /** Whether a thing is named here, also behind a hyphen. */
    private static boolean names(Tokens tokens, int at) {
        int noun = tokens.is(at, '-') ? at + 1 : at;
        return tokens.isWord(noun)
                && Character.isLowerCase(tokens.first(noun))
                && !SeasonSense.isFunction(tokens, noun);
    }
}
