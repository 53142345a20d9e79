package org.glossator.plugins.quotes.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.glossator.plugins.text.Characters;

/**
 * Finds pairs of single quotation marks in a stretch of text. Apostrophes of contractions and plural possessives ({@code the players'
 * lounge}) are told from closing marks. Each opening mark takes the next safe closing mark; linear time.
 */
final class Singles {

    private static final int LONGEST = 1500;
    private static final Set<String> CLIPPED =
            Set.of("tis", "twas", "em", "til", "till", "cause", "n", "bout", "cos", "cuz", "neath", "round", "nother");

    private final String text;
    private final int end;

    private Singles(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** The pairs between start and end, in order, as regions that continue nothing. */
    static List<Region> in(String text, int start, int end) {
        return new Singles(text, end).pairs(start);
    }

    private List<Region> pairs(int start) {
        List<Region> pairs = new ArrayList<>();
        int safe = -1;
        int doubtful = -1;
        int at = start;
        while (at < end) {
            if (!isSingle(at) || !opens(at)) {
                at++;
                continue;
            }
            safe = safe > at ? safe : nextCloser(at + 1, true);
            doubtful = doubtful > at ? doubtful : nextCloser(at + 1, false);
            int closer = safe - at <= LONGEST ? safe : doubtful;
            if (closer >= end) {
                closer = doubtful;
            }
            if (closer >= end || closer - at > LONGEST || closer - at < 2) {
                at++;
                continue;
            }
            Region pair = Regions.region(text, at, closer + 1, Region.Repair.NONE, true);
            if (pair.wordsStart() < pair.wordsEnd()) {
                pairs.add(pair);
            }
            at = closer + 1;
        }
        return pairs;
    }

    /** The next mark that closes; the end when there is none. A safe one is no plural possessive. */
    private int nextCloser(int from, boolean safe) {
        for (int at = from; at < end; at++) {
            if (isSingle(at) && closes(at) && !(safe && isPluralPossessive(at))) {
                return at;
            }
        }
        return end;
    }

    private boolean isSingle(int at) {
        return switch (text.charAt(at)) {
            case '\'', '\u2018', '\u2019', '\u201a', '\u201b', '\u2039', '\u203a' -> !touchesItsLike(at);
            default -> false;
        };
    }

    /** Two single marks are one double mark. */
    private boolean touchesItsLike(int at) {
        char c = text.charAt(at);
        return at > 0 && text.charAt(at - 1) == c || at + 1 < text.length() && text.charAt(at + 1) == c;
    }

    private boolean opens(int at) {
        char c = text.charAt(at);
        return c != '\u2019' && Place.of(text, at, at + 1).mayOpen() && !isClipped(at + 1);
    }

    private boolean closes(int at) {
        char c = text.charAt(at);
        return c != '\u2018' && c != '\u201a' && Place.of(text, at, at + 1).mayClose();
    }

    /** A word that lost its first letters, or a decade. */
    private boolean isClipped(int from) {
        int to = from;
        while (to < text.length() && to - from < 8 && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        String word = text.substring(from, to);
        boolean decade = word.length() >= 2 && Character.isDigit(word.charAt(0)) && Character.isDigit(word.charAt(1));
        return decade && word.length() <= 3 || CLIPPED.contains(word.toLowerCase(Locale.ROOT));
    }

    private boolean isPluralPossessive(int at) {
        boolean afterS = at > 0 && (text.charAt(at - 1) == 's' || text.charAt(at - 1) == 'S');
        int next = Characters.trimStart(text, at + 1, Math.min(text.length(), at + 3));
        return afterS && next > at + 1 && next < text.length() && Character.isLetter(text.charAt(next));
    }
}
