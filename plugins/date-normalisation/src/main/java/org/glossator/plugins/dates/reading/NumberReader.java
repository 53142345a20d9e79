package org.glossator.plugins.dates.reading;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import org.glossator.plugins.text.Tokens;

/**
 * How many: {@code 12}, {@code 1,000}, {@code 2.5}, {@code 5 1/2}, {@code twenty-four}, {@code two hundred}, {@code two and a half},
 * {@code a hundred}. Stands for the number in decimal digits.
 */
final class NumberReader implements Element {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal HALF_DOZEN = BigDecimal.valueOf(6);

    private final Vocabulary vocabulary = Vocabulary.words();
    private final long cardinal = vocabulary.mask("CARDINAL");
    private final long magnitude = vocabulary.mask("MAGNITUDE");

    /** A number read so far. */
    private record Progress(BigDecimal value, int next) {}

    @Override
    public int read(Tokens tokens, int at) {
        return progress(tokens, at).next();
    }

    @Override
    public String value(Tokens tokens, int at, int end) {
        return progress(tokens, at).value().stripTrailingZeros().toPlainString();
    }

    private Progress progress(Tokens tokens, int at) {
        Progress whole = tokens.isNumber(at) ? digits(tokens, at) : words(tokens, at);
        if (whole.next() < 0) {
            return whole;
        }
        return withHalf(tokens, whole);
    }

    private Progress digits(Tokens tokens, int at) {
        if (tokens.number(at) < 0 || isBehind(tokens, at)) {
            return new Progress(BigDecimal.ZERO, -1);
        }
        BigDecimal value = BigDecimal.valueOf(tokens.number(at));
        int next = at + 1;
        while (next - at < 6 && joined(tokens, next, ',') && tokens.end(next + 1) - tokens.start(next + 1) == 3) {
            value = value.movePointRight(3).add(BigDecimal.valueOf(tokens.number(next + 1)));
            next += 2;
        }
        if (joined(tokens, next, '.') && tokens.end(next + 1) - tokens.start(next + 1) < 4) {
            value = new BigDecimal(value.toPlainString() + "." + tokens.text(next + 1));
            next += 2;
        }
        if (vocabulary.has(tokens, next, magnitude)) {
            value = value.multiply(magnitude(tokens, next));
            next++;
        }
        return new Progress(value, next);
    }

    /** Whether the number is the tail of another, as the 5 in {@code 2.5}, or follows a currency sign. */
    private static boolean isBehind(Tokens tokens, int at) {
        if (at == 0 || !tokens.touches(at - 1)) {
            return false;
        }
        char before = tokens.first(at - 1);
        boolean separator = before == '.' || before == ',' || before == ':' || before == '/';
        return before == '$'
                || before == '#'
                || before == '\u00a3'
                || before == '\u20ac'
                || separator && at > 1 && tokens.isNumber(at - 2) && tokens.touches(at - 2);
    }

    private static boolean joined(Tokens tokens, int symbol, char separator) {
        return tokens.touches(symbol - 1)
                && tokens.is(symbol, separator)
                && tokens.touches(symbol)
                && tokens.isNumber(symbol + 1);
    }

    /** The token behind {@code half a dozen} or {@code half-dozen}; -1 when there is no such thing. */
    private static int halfDozen(Tokens tokens, int at) {
        boolean half = tokens.is(at, "half") && (tokens.is(at + 1, "a") || tokens.is(at + 1, '-'));
        return half && tokens.is(at + 2, "dozen") ? at + 3 : -1;
    }

    private Progress words(Tokens tokens, int at) {
        int dozen = halfDozen(tokens, at);
        if (dozen > 0) {
            return new Progress(HALF_DOZEN, dozen);
        }
        boolean article = tokens.is(at, "a") && vocabulary.has(tokens, at + 1, magnitude);
        if (!article && !vocabulary.has(tokens, at, cardinal)) {
            return new Progress(BigDecimal.ZERO, -1);
        }
        Progress low = article ? new Progress(BigDecimal.ONE, at + 1) : belowHundred(tokens, at);
        while (vocabulary.has(tokens, low.next(), magnitude) && low.next() - at < 8) {
            BigDecimal product = low.value().multiply(magnitude(tokens, low.next()));
            int rest = tokens.is(low.next() + 1, "and") ? low.next() + 2 : low.next() + 1;
            Progress tail = vocabulary.has(tokens, rest, cardinal) ? belowHundred(tokens, rest) : null;
            low = tail == null
                    ? new Progress(product, low.next() + 1)
                    : new Progress(product.add(tail.value()), tail.next());
        }
        return low;
    }

    private Progress belowHundred(Tokens tokens, int at) {
        int value = small(tokens, at);
        int next = tokens.is(at + 1, '-') ? at + 2 : at + 1;
        boolean unit = value >= 20 && vocabulary.has(tokens, next, cardinal) && isUnit(small(tokens, next));
        return unit
                ? new Progress(BigDecimal.valueOf(value + small(tokens, next)), next + 1)
                : new Progress(BigDecimal.valueOf(value), at + 1);
    }

    private static boolean isUnit(int value) {
        return value > 0 && value < 10;
    }

    /** {@code and a half}, {@code 1/2}, {@code ½}, {@code and a quarter}. */
    private static Progress withHalf(Tokens tokens, Progress whole) {
        int next = whole.next();
        int half = andA(tokens, next, "half");
        if (half > 0) {
            return new Progress(whole.value().add(HALF), half);
        }
        int quarter = andA(tokens, next, "quarter");
        if (quarter > 0) {
            return new Progress(whole.value().add(QUARTER), quarter);
        }
        if (tokens.is(next, '\u00bd')) {
            half = next + 1;
        } else if (tokens.number(next) == 1 && tokens.is(next + 1, '/') && tokens.number(next + 2) == 2) {
            half = next + 3;
        }
        return half < 0 ? whole : new Progress(whole.value().add(HALF), half);
    }

    /** The token behind {@code and a half} or {@code -and-a-half}, or another part; -1 when there is no such thing. */
    private static int andA(Tokens tokens, int at, String part) {
        int step = tokens.is(at, '-') ? 2 : 1;
        int and = at + step - 1;
        boolean found = tokens.is(and, "and") && tokens.is(and + step, "a") && tokens.is(and + 2 * step, part);
        return found ? and + 2 * step + 1 : -1;
    }

    private int small(Tokens tokens, int at) {
        return Integer.parseInt(vocabulary.value(tokens, at, "CARDINAL"));
    }

    private BigDecimal magnitude(Tokens tokens, int at) {
        return new BigDecimal(vocabulary.value(tokens, at, "MAGNITUDE"));
    }

    @Override
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>(vocabulary.of("CARDINAL").keySet());
        words.add("a");
        words.add("half");
        return words;
    }

    @Override
    public boolean beginsWithNumber() {
        return true;
    }
}
