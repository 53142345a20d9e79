package org.glossator.plugins.dates.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glossator.plugins.dates.meaning.Clue;
import org.glossator.plugins.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clues around a mention: the preposition before it, the verb that governs it, nouns that point ahead or back, and quotation
 * marks. Looks at a bounded number of tokens.
 */
public final class ClueFinder {

    private static final long DATES =
            Vocabulary.words().mask("WEEKDAY") | Vocabulary.words().mask("MONTH");

    private static final List<String> PREPOSITIONS = List.of(
            "until",
            "till",
            "by",
            "through",
            "since",
            "before",
            "after",
            "from",
            "to",
            "for",
            "starting",
            "beginning",
            "effective");
    private static final List<Clue> PREPOSITION_CLUES = List.of(
            Clue.UNTIL,
            Clue.UNTIL,
            Clue.BY,
            Clue.THROUGH,
            Clue.SINCE,
            Clue.BEFORE,
            Clue.AFTER,
            Clue.FROM,
            Clue.UP_TO,
            Clue.FOR,
            Clue.STARTING,
            Clue.STARTING,
            Clue.STARTING);

    private static final long UNITS =
            Vocabulary.words().mask("UNIT") | Vocabulary.words().mask("UNITS");

    private static final int NOUN_BACK = 6;
    private static final int QUOTE_BACK = 60;

    private final Tokens tokens;
    private final int from;
    private final int to;

    private ClueFinder(Tokens tokens, Piece piece) {
        this.tokens = tokens;
        from = isSecond(tokens, piece.from()) ? piece.from() - 2 : piece.from();
        to = piece.to();
    }

    /** Whether it follows another date, so that what stands before that one tells of both: {@code Monday or Tuesday}. */
    private static boolean isSecond(Tokens tokens, int from) {
        boolean joined = tokens.is(from - 1, "and") || tokens.is(from - 1, "or");
        return joined && (Vocabulary.words().has(tokens, from - 2, DATES) && tokens.isCapitalised(from - 2));
    }

    /** The clues around a piece of these tokens. */
    public static Set<Clue> around(Tokens tokens, Piece piece) {
        return new ClueFinder(tokens, piece).find();
    }

    private Set<Clue> find() {
        EnumSet<Clue> clues = EnumSet.of(new VerbClue(tokens, from, to).find());
        Clue preposition = preposition();
        if (preposition != null) {
            clues.add(preposition);
        }
        addNouns(clues);
        if (isQuoted()) {
            clues.add(Clue.QUOTED);
        }
        return clues;
    }

    private @Nullable Clue preposition() {
        int at = tokens.is(from - 1, "the") ? from - 2 : from - 1;
        if (isUntil(at)) {
            return Clue.UNTIL;
        }
        boolean as = tokens.is(at, "as") && (tokens.is(at - 1, "early") || tokens.is(at - 1, "soon"));
        // The year to June is over or not as its verb says.
        boolean length = tokens.is(at, "to") && Vocabulary.words().has(tokens, at - 1, UNITS);
        return as ? Clue.AS_EARLY_AS : length ? null : ofWord(at);
    }

    /** {@code until after}, {@code until at least}. */
    private boolean isUntil(int at) {
        boolean between = tokens.is(at, "after") || tokens.is(at, "before") || tokens.is(at, "least");
        return between && (tokens.is(at - 1, "until") || tokens.is(at - 2, "until"));
    }

    private @Nullable Clue ofWord(int at) {
        for (int i = 0; i < PREPOSITIONS.size(); i++) {
            if (tokens.is(at, PREPOSITIONS.get(i))) {
                return PREPOSITION_CLUES.get(i);
            }
        }
        return null;
    }

    private void addNouns(Set<Clue> clues) {
        boolean owner = to < tokens.size() && tokens.kind(to) == Tokens.Kind.POSSESSIVE;
        if (owner) {
            clues.add(Clue.OWNER);
        }
        if (ClueWord.DETERMINER.is(tokens, from - 1)
                && !owner
                && tokens.isWord(to)
                && !ClueWord.PREPOSITION.is(tokens, to)) {
            clues.add(Clue.ATTRIBUTE);
        }
        int first = owner ? to + 1 : to;
        int last = owner ? to + 3 : to;
        for (int i = first; i <= last; i++) {
            if (addNoun(clues, i, Clue.AHEAD_AFTER, Clue.BACK_AFTER)) {
                return;
            }
        }
        for (int i = from - 1; i >= from - NOUN_BACK && tokens.isWord(i); i--) {
            if (addNoun(clues, i, Clue.AHEAD_BEFORE, Clue.BACK_BEFORE)) {
                return;
            }
        }
    }

    private boolean addNoun(Set<Clue> clues, int at, Clue ahead, Clue back) {
        long classes = ClueWord.of(tokens, at);
        if (ClueWord.AHEAD.in(classes)) {
            return clues.add(ahead);
        }
        return ClueWord.BACK.in(classes) && clues.add(back);
    }

    /** Whether the mark before it, within its paragraph, opens a quotation. */
    private boolean isQuoted() {
        int straight = 0;
        for (int i = from - 1; i >= Math.max(0, from - QUOTE_BACK); i--) {
            char first = tokens.first(i);
            if (first == '\u201c' || first == '\u201d') {
                return first == '\u201c';
            }
            straight += first == '"' ? 1 : 0;
            if (Surroundings.isParagraphEnd(tokens, i)) {
                break;
            }
        }
        return straight % 2 == 1;
    }
}
