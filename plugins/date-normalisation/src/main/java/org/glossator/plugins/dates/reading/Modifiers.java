package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Amount;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Modified;
import org.glossator.plugins.dates.meaning.Repeated;
import org.glossator.plugins.dates.meaning.Shift;
import org.glossator.plugins.dates.meaning.Vague;
import org.glossator.plugins.dates.meaning.WeekOf;
import org.glossator.plugins.dates.meaning.WeekdayDate;
import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.PhraseTrie;
import org.glossator.plugins.text.Tokens;

/** Widens an expression by the words before and behind it that modify it: {@code early last year}, {@code about six weeks}. */
final class Modifiers {

    private static final int LONGEST = 6;

    /** Before a date. The empty modifier widens only. */
    private static final PhraseTrie<String> BEFORE_DATE = PhraseTrie.of(Map.ofEntries(
            Map.entry("early", "START"),
            Map.entry("earlier", "START"),
            Map.entry("early in", "START"),
            Map.entry("earlier in", "START"),
            Map.entry("early on", "START"),
            Map.entry("the early", "START"),
            Map.entry("early -", "START"),
            Map.entry("late", "END"),
            Map.entry("later", "END"),
            Map.entry("late in", "END"),
            Map.entry("later in", "END"),
            Map.entry("late on", "END"),
            Map.entry("the late", "END"),
            Map.entry("late -", "END"),
            Map.entry("mid", "MID"),
            Map.entry("mid -", "MID"),
            Map.entry("the mid", "MID"),
            Map.entry("the mid -", "MID"),
            Map.entry("the middle", "MID"),
            Map.entry("the middle of", "MID"),
            Map.entry("the end of", "END"),
            Map.entry("the very end of", "END"),
            Map.entry("the close of", "END"),
            Map.entry("the latter part of", "END"),
            Map.entry("the later part of", "END"),
            Map.entry("the last part of", "END"),
            Map.entry("the beginning of", "START"),
            Map.entry("the start of", "START"),
            Map.entry("the early part of", "START"),
            Map.entry("the first part of", "START"),
            Map.entry("the rest of", ""),
            Map.entry("the remainder of", ""),
            Map.entry("most of", ""),
            Map.entry("nearly", "LESS_THAN"),
            Map.entry("almost", "LESS_THAN"),
            Map.entry("less than", "LESS_THAN"),
            Map.entry("more than", "MORE_THAN"),
            Map.entry("over", "MORE_THAN"),
            Map.entry("at least", "EQUAL_OR_MORE"),
            Map.entry("some", "APPROX"),
            Map.entry("about", "APPROX"),
            Map.entry("around", "APPROX"),
            Map.entry("approximately", "APPROX"),
            Map.entry("roughly", "APPROX"),
            Map.entry("circa", "APPROX"),
            Map.entry("ca.", "APPROX"),
            Map.entry("c.", "APPROX"),
            Map.entry("sometime", "APPROX"),
            Map.entry("some time in", "APPROX"),
            Map.entry("the week of", "WEEK"),
            Map.entry("the week ending", "WEEK"),
            Map.entry("the weekend of", "WEEKEND")));

    private static final PhraseTrie<String> BEFORE_AMOUNT = PhraseTrie.of(Map.ofEntries(
            Map.entry("about", "APPROX"),
            Map.entry("around", "APPROX"),
            Map.entry("approximately", "APPROX"),
            Map.entry("roughly", "APPROX"),
            Map.entry("some", "APPROX"),
            Map.entry("nearly", "LESS_THAN"),
            Map.entry("almost", "LESS_THAN"),
            Map.entry("close to", "LESS_THAN"),
            Map.entry("less than", "LESS_THAN"),
            Map.entry("fewer than", "LESS_THAN"),
            Map.entry("under", "LESS_THAN"),
            Map.entry("just under", "LESS_THAN"),
            Map.entry("more than", "MORE_THAN"),
            Map.entry("a little more than", "MORE_THAN"),
            Map.entry("over", "MORE_THAN"),
            Map.entry("just over", "MORE_THAN"),
            Map.entry("well over", "MORE_THAN"),
            Map.entry("at least", "EQUAL_OR_MORE"),
            Map.entry("as long as", "EQUAL_OR_LESS"),
            Map.entry("up to", "EQUAL_OR_LESS"),
            Map.entry("at most", "EQUAL_OR_LESS"),
            Map.entry("no more than", "EQUAL_OR_LESS"),
            Map.entry("as many as", "EQUAL_OR_LESS"),
            Map.entry("the", "")));

    /** Words that modify a bare number but are prepositions before {@code the past year}. */
    private static final Lexicon PREPOSITIONS = Lexicon.of(1, "over under around about some");

    /** Words that modify numbers, and a date only where it begins with one. */
    private static final Lexicon COUNTING = Lexicon.of(1, "nearly almost less more over at some");

    private static final Lexicon ROUGH = Lexicon.of(1, "about around");

    private static final Lexicon DETERMINERS =
            Lexicon.of(1, "the this these last past next coming its their his her first");

    private static final PhraseTrie<String> BEHIND = PhraseTrie.of(Map.of(
            "or so", "APPROX",
            "or more", "EQUAL_OR_MORE",
            "or longer", "EQUAL_OR_MORE",
            "or less", "EQUAL_OR_LESS"));

    /** The same pieces, widened; those that are not weak still do not overlap. */
    List<Piece> extend(Tokens tokens, List<Piece> pieces) {
        List<Piece> extended = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int limit = i + 1 < pieces.size() ? pieces.get(i + 1).from() : tokens.size();
            Piece piece = extend(tokens, pieces.get(i), free, limit);
            extended.add(piece);
            free = piece.weak() ? free : piece.to();
        }
        return extended;
    }

    private static Piece extend(Tokens tokens, Piece piece, int free, int limit) {
        Expression expression = piece.expression();
        if (expression instanceof Vague || expression instanceof Repeated) {
            return piece;
        }
        boolean amount = isAmount(expression);
        Piece left = before(tokens, piece, free, amount ? BEFORE_AMOUNT : BEFORE_DATE);
        PhraseTrie.Match<String> behind = amount ? BEHIND.longest(tokens, left.to()) : null;
        return behind == null || behind.next() > limit
                ? left
                : left.with(left.from(), behind.next(), new Modified(behind.value(), left.expression()));
    }

    private static boolean isAmount(Expression expression) {
        return expression instanceof Amount
                || expression instanceof Modified modified && modified.of() instanceof Amount;
    }

    /** Widened by the longest phrase that ends where the piece begins. */
    private static Piece before(Tokens tokens, Piece piece, int free, PhraseTrie<String> phrases) {
        for (int from = Math.max(free, piece.from() - LONGEST); from < piece.from(); from++) {
            PhraseTrie.Match<String> phrase = phrases.longest(tokens, from);
            if (phrase != null && phrase.next() == piece.from() && fits(tokens, piece, from)) {
                return piece.with(from, piece.to(), modified(phrase.value(), piece.expression()));
            }
        }
        return piece;
    }

    private static Expression modified(String modifier, Expression expression) {
        return switch (modifier) {
            case "" -> expression;
            case "WEEK" -> new WeekOf(Unit.WEEK, expression);
            case "WEEKEND" -> new WeekOf(Unit.WEEKEND, expression);
            default -> new Modified(modifier, expression);
        };
    }

    /** Whether the article belongs: to {@code the nine months}, not to {@code the three-day visit} or {@code the second}. */
    private static boolean fits(Tokens tokens, Piece piece, int from) {
        if (tokens.is(from, "the") && from + 1 == piece.from()) {
            return isPlural(tokens, piece);
        }
        if (!isAmount(piece.expression()) && COUNTING.classes(tokens, from) != 0 && !isCounted(tokens, piece)) {
            return false;
        }
        if (tokens.is(from, "about") && (tokens.is(from - 1, "how") || tokens.is(from - 1, "what"))) {
            return false;
        }
        boolean vague = tokens.is(from, "over")
                && (piece.rule().startsWith("duration/vague") || piece.rule().equals("duration/couple"));
        if (vague || ROUGH.classes(tokens, from) != 0 && piece.expression() instanceof WeekdayDate) {
            return false;
        }
        boolean preposition = from + 1 == piece.from() && PREPOSITIONS.classes(tokens, from) != 0;
        return !preposition || !piece.weak() && DETERMINERS.classes(tokens, piece.from()) == 0;
    }

    /** Whether it begins with a number of units, as {@code two years ago}. */
    private static boolean isCounted(Tokens tokens, Piece piece) {
        return piece.expression() instanceof Shift && !tokens.is(piece.from(), "the") && piece.to() - piece.from() > 2;
    }

    private static boolean isPlural(Tokens tokens, Piece piece) {
        int last = piece.to() - 1;
        boolean plural = tokens.source().charAt(tokens.end(last) - 1) == 's';
        return plural && piece.to() - piece.from() > 1 && !tokens.is(last - 1, '-');
    }
}
