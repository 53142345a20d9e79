package org.glossator.plugins.dates.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.glossator.plugins.text.Tokens;

/** The steps that a pattern may name. */
final class Elements {

    private static final Map<String, Element> READERS = Map.ofEntries(
            Map.entry("MONTH", new MonthReader()),
            Map.entry("WEEKDAYANY", new WeekdayReader()),
            Map.entry("DAY", new DayReader()),
            Map.entry("YEAR", new YearReader()),
            Map.entry("NUMBER", new NumberReader()),
            Map.entry("ORD", new OrdinalReader()),
            Map.entry("AMPM", new HalfDayReader()),
            Map.entry("'s", new PossessiveReader()),
            Map.entry("DIGITS", new DigitsReader(1, 4)),
            Map.entry("DIGITS1", new DigitsReader(1, 1)),
            Map.entry("DIGITS2", new DigitsReader(2, 2)),
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
        return new Words(new LinkedHashSet<>(Arrays.asList(name.split("\\|", -1))));
    }

    /** A word of a class. Weekdays and months are names, so they need a capital. */
    private record WordClass(String name, long mask) implements Element {
        @Override
        public int read(Tokens tokens, int at) {
            boolean proper = name.startsWith("WEEKDAY");
            return Vocabulary.words().has(tokens, at, mask) && (!proper || tokens.isCapitalised(at)) ? at + 1 : -1;
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

    private record Words(Set<String> words) implements Element {
        @Override
        public int read(Tokens tokens, int at) {
            for (String word : words) {
                if (tokens.is(at, word)) {
                    return at + 1;
                }
            }
            return -1;
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

    /** The name of a month, or its abbreviation with or without a dot. */
    private static final class MonthReader implements Element {
        private final Vocabulary vocabulary = Vocabulary.words();
        private final long full = vocabulary.mask("MONTH");
        private final long shortened = vocabulary.mask("MONTHABBR");

        @Override
        public int read(Tokens tokens, int at) {
            boolean capital = tokens.isCapitalised(at);
            if (vocabulary.has(tokens, at, full) && (capital || !tokens.is(at, "may") && !tokens.is(at, "march"))) {
                return at + 1;
            }
            if (!capital || !vocabulary.has(tokens, at, shortened)) {
                return -1;
            }
            return tokens.touches(at) && tokens.is(at + 1, '.') ? at + 2 : at + 1;
        }

        @Override
        public String value(Tokens tokens, int at, int end) {
            String month = vocabulary.value(tokens, at, "MONTH");
            return month.isEmpty() ? vocabulary.value(tokens, at, "MONTHABBR") : month;
        }

        @Override
        public Set<String> words() {
            Set<String> words = new LinkedHashSet<>(vocabulary.of("MONTH").keySet());
            words.addAll(vocabulary.of("MONTHABBR").keySet());
            return words;
        }
    }

    /** The name of a weekday, or its abbreviation with or without a dot. */
    private static final class WeekdayReader implements Element {
        private final Vocabulary vocabulary = Vocabulary.words();
        private final long full = vocabulary.mask("WEEKDAY");
        private final long shortened = vocabulary.mask("WEEKDAYABBR");

        @Override
        public int read(Tokens tokens, int at) {
            if (!tokens.isCapitalised(at)) {
                return -1;
            }
            if (vocabulary.has(tokens, at, full)) {
                return at + 1;
            }
            if (!vocabulary.has(tokens, at, shortened)) {
                return -1;
            }
            return tokens.touches(at) && tokens.is(at + 1, '.') ? at + 2 : at + 1;
        }

        @Override
        public String value(Tokens tokens, int at, int end) {
            String day = vocabulary.value(tokens, at, "WEEKDAY");
            return day.isEmpty() ? vocabulary.value(tokens, at, "WEEKDAYABBR") : day;
        }

        @Override
        public Set<String> words() {
            Set<String> words = new LinkedHashSet<>(vocabulary.of("WEEKDAY").keySet());
            words.addAll(vocabulary.of("WEEKDAYABBR").keySet());
            return words;
        }
    }

    /** {@code a.m.}, {@code pm}, {@code p.m} and the like; stands for {@code am} or {@code pm}. */
    private static final class HalfDayReader implements Element {
        @Override
        public int read(Tokens tokens, int at) {
            if (tokens.is(at, "am") || tokens.is(at, "pm") || tokens.is(at, "a.m.") || tokens.is(at, "p.m.")) {
                return at + 1;
            }
            boolean letters = (tokens.is(at, "a") || tokens.is(at, "p"))
                    && tokens.touches(at)
                    && tokens.is(at + 1, '.')
                    && tokens.touches(at + 1)
                    && tokens.is(at + 2, "m");
            return letters ? at + 3 : -1;
        }

        @Override
        public String value(Tokens tokens, int at, int end) {
            return Character.toLowerCase(tokens.first(at)) == 'a' ? "am" : "pm";
        }

        @Override
        public Set<String> words() {
            return Set.of("am", "pm", "a", "p");
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
            return Set.of();
        }
    }

    /** Every element that some pattern names, once. */
    static final class Shared {
        private final Map<String, Element> byName = new HashMap<>();

        Element get(String name) {
            return byName.computeIfAbsent(name, Elements::named);
        }
    }
}
