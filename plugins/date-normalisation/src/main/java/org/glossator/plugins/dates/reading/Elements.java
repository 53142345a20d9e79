package org.glossator.plugins.dates.reading;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.glossator.plugins.text.Tokens;

/** The steps that a pattern may name. */
final class Elements {

    private static final Map<String, Element> READERS = Map.ofEntries(
            Map.entry("MONTH", new NameReader("MONTH")),
            Map.entry("WEEKDAYANY", new NameReader("WEEKDAY")),
            Map.entry("DAY", new DayReader()),
            Map.entry("YEAR", new YearReader()),
            Map.entry("NUMBER", new NumberReader()),
            Map.entry("ORD", new OrdinalReader()),
            Map.entry("AMPM", new HalfDayReader()),
            Map.entry("ZONE", new ZoneReader()),
            Map.entry("OFFSET", new OffsetReader("+-\u2212")),
            Map.entry("PLUS", new OffsetReader("+")),
            Map.entry("'s", new PossessiveReader()),
            Map.entry("DIGITS", new DigitsReader(1, 4)),
            Map.entry("FRACTION", new DigitsReader(1, 9)),
            Map.entry("DIGITS1", new DigitsReader(1, 1)),
            Map.entry("DIGITS2", new DigitsReader(2, 2)),
            Map.entry("DIGITS6", new DigitsReader(6, 6)),
            Map.entry("DIGITS8", new DigitsReader(8, 8)),
            Map.entry("DIGITS4", new DigitsReader(4, 4)));

    private Elements() {}

    /** The step of this name: a reader or word class in capitals, a symbol, or words in lower case joined by bars. */
    static Element named(String name) {
        Element reader = READERS.get(name);
        if (reader != null) {
            return reader;
        }
        if (Vocabulary.words().knows(name)) {
            return new WordClass(name, Vocabulary.words().mask(name));
        }
        if (name.equals("DASH")) {
            return new Symbol("-\u2010\u2011\u2012\u2013\u2014");
        }
        if (name.length() == 1 && !Character.isLetter(name.charAt(0))) {
            return new Symbol(
                    switch (name.charAt(0)) {
                        case '-' -> "-\u2010\u2011";
                        case '\'' -> "'\u2019\u2018";
                        default -> name;
                    });
        }
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("no element [" + name + "]");
        }
        return new Words(name);
    }

    /** A word of a class. */
    private record WordClass(String name, long mask) implements Element {
        @Override
        public int read(Tokens tokens, int at) {
            return Vocabulary.words().has(tokens, at, mask) ? at + 1 : -1;
        }

        @Override
        public String value(Tokens tokens, int at, int end) {
            return Vocabulary.words().value(tokens, at, name);
        }

        @Override
        public Set<String> words() {
            return Vocabulary.words().of(name).keySet();
        }
    }

    private static final class Words implements Element {
        private final String[] words;

        Words(String bars) {
            words = bars.split("\\|", -1);
        }

        @Override
        public int read(Tokens tokens, int at) {
            for (String word : words) {
                if (tokens.is(at, word)) {
                    return at + 1;
                }
            }
            return -1;
        }

        @Override
        public Set<String> words() {
            return new LinkedHashSet<>(Arrays.asList(words));
        }
    }

    private record Symbol(String symbols) implements Element {
        @Override
        public int read(Tokens tokens, int at) {
            return at < tokens.size() && tokens.kind(at) == Tokens.Kind.SYMBOL && symbols.indexOf(tokens.first(at)) >= 0
                    ? at + 1
                    : -1;
        }

        @Override
        public Set<String> words() {
            return Set.of();
        }
    }

    /** A number of so many digits that is no part of a longer one. */
    private record DigitsReader(int least, int most) implements Element {
        @Override
        public int read(Tokens tokens, int at) {
            if (!tokens.isNumber(at)) {
                return -1;
            }
            int length = tokens.end(at) - tokens.start(at);
            return length >= least && length <= most ? at + 1 : -1;
        }

        @Override
        public Set<String> words() {
            return Set.of();
        }

        @Override
        public boolean beginsWithNumber() {
            return true;
        }
    }

    /** The possessive ending behind a word or number. */
    private static final class PossessiveReader implements Element {
        @Override
        public int read(Tokens tokens, int at) {
            return at < tokens.size() && tokens.kind(at) == Tokens.Kind.POSSESSIVE ? at + 1 : -1;
        }

        @Override
        public Set<String> words() {
            return Set.of("'s");
        }
    }
}
