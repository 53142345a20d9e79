package org.glossator.plugins.dates.reading;

import org.glossator.plugins.dates.meaning.Clue;
import org.glossator.plugins.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The verb that governs a mention, as far as a list of words and the ending -ed tell it: the nearest one before it in its sentence, or, where
 * the mention opens its clause, the first one behind it.
 */
final class VerbClue {

    private static final int LOOK_BACK = 20;
    private static final int LOOK_AHEAD = 14;
    private static final int BESIDE = 3;

    private final Tokens tokens;
    private final int from;
    private final int to;

    VerbClue(Tokens tokens, int from, int to) {
        this.tokens = tokens;
        this.from = from;
        this.to = to;
    }

    Clue find() {
        Clue before = opensClause() ? null : before();
        Clue behind = before == null ? behind() : null;
        Clue found = before != null ? before : behind;
        if (found == null && opensClause()) {
            found = before();
        }
        return found == null ? Clue.NO_VERB : found;
    }

    /** Whether nothing but light words stands between it and what opens the clause. */
    private boolean opensClause() {
        int at = from - 1;
        while (at >= 0 && ClueWord.LIGHT.is(tokens, at) && !tokens.is(at, "as")) {
            at--;
        }
        return at < 0 || tokens.is(at, ',') || ends(at) || ClueWord.OPENER.is(tokens, at);
    }

    private @Nullable Clue before() {
        for (int i = from - 1; i >= Math.max(0, from - LOOK_BACK) && !ends(i); i--) {
            Clue clue = at(i);
            if (clue != null) {
                return from - i <= BESIDE ? beside(clue) : clue;
            }
        }
        return null;
    }

    private static Clue beside(Clue clue) {
        return clue == Clue.PAST ? Clue.PAST_BESIDE : clue == Clue.SAID ? Clue.SAID_BESIDE : clue;
    }

    /** The first verb behind it; where it does not open the clause, up to a comma. */
    private @Nullable Clue behind() {
        boolean opens = opensClause();
        for (int i = to; i < Math.min(tokens.size(), to + LOOK_AHEAD) && !ends(i); i++) {
            if (!opens && tokens.is(i, ',')) {
                return null;
            }
            Clue clue = at(i);
            // An auxiliary alone is read with its participle behind it.
            if (clue == Clue.PRESENT && i + 1 < tokens.size()) {
                Clue next = at(i + 1);
                clue = next == null ? clue : next;
            }
            // An infinitive behind it is not the verb it belongs to: opened Monday to help.
            if (clue != null && clue != Clue.TO) {
                return opens || i <= to + 1 ? behind(clue) : later(clue);
            }
        }
        return null;
    }

    /** A verb further behind may be of another subject. */
    private static Clue later(Clue clue) {
        return switch (clue) {
            case WILL, MODAL, PLAN, TO, PROGRESSIVE, EVENT -> Clue.FUTURE_LATER;
            case PRESENT -> Clue.PRESENT_AFTER;
            default -> Clue.PAST_LATER;
        };
    }

    private static Clue behind(Clue before) {
        return switch (before) {
            case WILL -> Clue.WILL_AFTER;
            case MODAL -> Clue.MODAL_AFTER;
            case PLAN, TO, PROGRESSIVE -> Clue.PLAN_AFTER;
            case EVENT -> Clue.EVENT_AFTER;
            case PRESENT -> Clue.PRESENT_AFTER;
            default -> Clue.PAST_AFTER;
        };
    }

    /** What the token shows if it is a verb or its auxiliary; null when it is none that tells. */
    private @Nullable Clue at(int i) {
        if (!tokens.isWord(i) || tokens.isCapitalised(i) && i > 0) {
            return null;
        }
        long classes = ClueWord.of(tokens, i);
        if (ClueWord.WILL.in(classes)) {
            return ClueWord.DETERMINER.is(tokens, i - 1) ? null : Clue.WILL;
        }
        if (ClueWord.MODAL.in(classes)) {
            return tokens.is(i + 1, "have") ? Clue.PAST : Clue.MODAL;
        }
        if (tokens.is(i, "to")) {
            return isInfinitive(i) ? governed(i) : null;
        }
        if (isPlan(i, classes)) {
            return plan(i);
        }
        if (ClueWord.SAID.in(classes)) {
            return participle(i) == Clue.PAST && !isThen(i) ? Clue.SAID : participle(i);
        }
        if ((ClueWord.PAST.in(classes) || endsWith(i, "ed")) && !isAdjective(i)) {
            boolean arranged = ClueWord.ARRANGED.in(classes) && participle(i) == Clue.PAST;
            return arranged ? Clue.ARRANGED : participle(i);
        }
        if (ClueWord.WAS.in(classes) || ClueWord.HAD.in(classes)) {
            return Clue.PAST;
        }
        if (ClueWord.IS.in(classes)) {
            return endsWith(i + 1, "ing") ? Clue.PROGRESSIVE : Clue.PRESENT;
        }
        if (ClueWord.HAS.in(classes)) {
            return Clue.PRESENT;
        }
        return isEvent(i, classes) ? Clue.EVENT : null;
    }

    /** {@code a still unnamed date}, {@code his proposed merger}. */
    private boolean isAdjective(int i) {
        return endsWith(i, "ed") && ClueWord.DETERMINER.is(tokens, beforeAdverbs(i));
    }

    /** {@code set a record} and {@code called for help} are no plans. */
    private boolean isPlan(int i, long classes) {
        if (!ClueWord.PLAN.in(classes)) {
            return false;
        }
        boolean doubtful = tokens.is(i, "set") || tokens.is(i, "called") || tokens.is(i, "going");
        return !doubtful || tokens.is(i + 1, "to") || tokens.is(i + 1, "for") || ClueWord.IS.is(tokens, i - 1);
    }

    /** The plan of today, or of then: {@code was due}. */
    private Clue plan(int i) {
        Clue clue = participle(i);
        boolean bare = clue == Clue.PAST && !isThen(i);
        return clue == Clue.PAST && !bare ? Clue.PAST_PLAN : Clue.PLAN;
    }

    private boolean isThen(int i) {
        int at = beforeAdverbs(i);
        return ClueWord.WAS.is(tokens, at) || ClueWord.HAD.is(tokens, at) || tokens.is(at, "been");
    }

    /** A participle by its auxiliary; without one it is the past. */
    private Clue participle(int i) {
        int at = beforeAdverbs(i);
        while (ClueWord.BE.is(tokens, at)) {
            at = beforeAdverbs(at);
        }
        long auxiliary = ClueWord.of(tokens, at);
        if (ClueWord.WILL.in(auxiliary)) {
            return Clue.WILL;
        }
        if (ClueWord.MODAL.in(auxiliary)) {
            return Clue.MODAL;
        }
        if (tokens.is(at, "to")) {
            return governed(at);
        }
        if (ClueWord.IS.in(auxiliary)) {
            return Clue.PRESENT;
        }
        if (ClueWord.HAS.in(auxiliary)) {
            return ClueWord.MODAL.is(tokens, at - 1) || ClueWord.WILL.is(tokens, at - 1) ? Clue.PAST : Clue.PERFECT;
        }
        return Clue.PAST;
    }

    private int beforeAdverbs(int i) {
        int at = i - 1;
        while (at >= 0 && at >= i - 3 && (ClueWord.ADVERB.is(tokens, at) || endsWith(at, "ly"))) {
            at--;
        }
        return at;
    }

    /** {@code to meet}, not {@code to the}, {@code to reporters}, {@code to Basel}. */
    private boolean isInfinitive(int i) {
        int verb = i + 1;
        return verb < tokens.size()
                && tokens.isWord(verb)
                && !tokens.isCapitalised(verb)
                && !ClueWord.DETERMINER.is(tokens, verb)
                && !ClueWord.PREPOSITION.is(tokens, verb)
                && !ClueWord.PEOPLE.is(tokens, verb)
                && !endsWith(verb, "s")
                && !endsWith(verb, "ed")
                && !endsWith(verb, "ing");
    }

    /** What governs the infinitive whose {@code to} this is. */
    private Clue governed(int i) {
        for (int at = i - 1; at >= Math.max(0, i - BESIDE) && tokens.isWord(at); at--) {
            long classes = ClueWord.of(tokens, at);
            if (isPlan(at, classes)) {
                return plan(at);
            }
            if (ClueWord.IS.in(classes)) {
                return Clue.PLAN;
            }
            if (ClueWord.WAS.in(classes) || ClueWord.HAD.in(classes)) {
                return Clue.PAST_PLAN;
            }
            if (ClueWord.PAST.in(classes) || ClueWord.SAID.in(classes) || endsWith(at, "ed")) {
                return Clue.TO_AFTER_PAST;
            }
        }
        return Clue.TO;
    }

    /** A verb of what is arranged: {@code the trial opens}, {@code ministers meet}; not {@code the opens}, {@code a meet}. */
    private boolean isEvent(int i, long classes) {
        if (ClueWord.EVENT.in(classes)) {
            return !ClueWord.DETERMINER.is(tokens, i - 1) && !ClueWord.PREPOSITION.is(tokens, i - 1);
        }
        long before = ClueWord.of(tokens, i - 1);
        boolean possible = tokens.isWord(i - 1)
                && !ClueWord.DETERMINER.in(before)
                && !ClueWord.PREPOSITION.in(before)
                && !ClueWord.MODAL.in(before)
                && !ClueWord.WILL.in(before)
                && !ClueWord.HELPER.in(before)
                && !ClueWord.HAS.in(before)
                && !ClueWord.HAD.in(before);
        boolean plural = ClueWord.PEOPLE.in(before) || endsWith(i - 1, "s");
        return possible && (ClueWord.EVENT_BASE.in(classes) || plural && ClueWord.EVENT_OR_NOUN.in(classes));
    }

    private boolean isInitial(int token) {
        return tokens.isCapitalised(token) && tokens.end(token) - tokens.start(token) == 1;
    }

    private boolean endsWith(int token, String ending) {
        return tokens.isWord(token)
                && !tokens.isCapitalised(token)
                && tokens.end(token) - tokens.start(token) > ending.length() + 1
                && tokens.source().regionMatches(true, tokens.end(token) - ending.length(), ending, 0, ending.length());
    }

    /** Whether a sentence ends at the token, or what is said in marks. */
    private boolean ends(int i) {
        if (i < 0 || i >= tokens.size() || tokens.kind(i) != Tokens.Kind.SYMBOL) {
            return false;
        }
        return switch (tokens.first(i)) {
            case '.' -> !ClueWord.TITLE.is(tokens, i - 1) && !tokens.isNumber(i + 1) && !isInitial(i - 1);
            case '?', '!', ';', ':', '"', '\u201c', '\u201d', '\u2014', '(', ')' -> true;
            default -> false;
        };
    }
}
