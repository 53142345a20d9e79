package org.glossator.engine.query;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Of which kind values are, and how they are compared with what was typed; the message of what does not fit says what would. */
enum Kind {
    /** Compared as it is written, white space apart. */
    TEXT("text") {
        @Override
        Predicate<Object> ordered(Operator operator, String typed) {
            return value -> operator.holds(value.toString().compareTo(typed));
        }
    },
    /** One word of a few; in any case of letters. */
    CONSTANT("a word of a few") {
        @Override
        Predicate<Object> equal(String typed) {
            return value -> value.toString().equalsIgnoreCase(typed);
        }
    },
    /** The words of a stretch of the text. */
    WORDS("a stretch of the text"),
    NUMBER("a number") {
        @Override
        Predicate<Object> ordered(Operator operator, String typed) throws QueryException {
            double number = number(typed);
            return value -> value instanceof Number held && operator.holds(Double.compare(held.doubleValue(), number));
        }

        @Override
        Predicate<Object> equal(String typed) throws QueryException {
            return ordered(Operator.EQUAL, typed);
        }

        private double number(String typed) throws QueryException {
            if (!NUMERAL.matcher(typed).matches()) {
                throw new QueryException("[" + typed + "] is no number; expected one as .9 or 200");
            }
            return Double.parseDouble(typed);
        }
    },
    TRUTH("yes or no") {
        @Override
        Predicate<Object> equal(String typed) throws QueryException {
            boolean yes = switch (typed.toLowerCase(Locale.ROOT)) {
                case "yes", "true" -> true;
                case "no", "false" -> false;
                default -> throw new QueryException("[" + typed + "] is neither yes nor no");
            };
            return value -> value.equals(yes);
        }
    },
    /** A day or a moment, compared as far as it was typed: every day of April is equal to {@code 2024-04}. */
    MOMENT("a day or a moment") {
        @Override
        Predicate<Object> ordered(Operator operator, String typed) throws QueryException {
            if (!isMoment(typed)) {
                throw new QueryException(
                        "[" + typed + "] is no day; expected one as 2024, 2024-04, 2024-04-26 or 2024-04-26T10:30");
            }
            return value ->
                    operator.holds(beginning(value.toString(), typed.length()).compareTo(typed));
        }

        @Override
        Predicate<Object> equal(String typed) throws QueryException {
            return ordered(Operator.EQUAL, typed);
        }
    },
    /** A value of TIMEX3: compared as a moment is where both are one, and else as text. */
    TIMEX("a TIMEX3 value") {
        @Override
        Predicate<Object> ordered(Operator operator, String typed) throws QueryException {
            Predicate<Object> moments = MOMENT.ordered(operator, typed);
            return value -> isMoment(value.toString()) && moments.test(value);
        }

        @Override
        Predicate<Object> equal(String typed) {
            Predicate<Object> same = value -> value.toString().equals(typed);
            return isMoment(typed) ? same.or(value -> within(value.toString(), typed)) : same;
        }

        /** Also weeks, quarters and seasons lie in their year. */
        private static boolean within(String value, String typed) {
            return value.startsWith(typed) && "-T".indexOf(value.charAt(typed.length())) >= 0;
        }
    },
    /** A layer from a file that does not tell: by what the value is. */
    ANY("a value") {
        @Override
        Predicate<Object> of(Operator operator, String typed) throws QueryException {
            boolean number = NUMERAL.matcher(typed).matches() && operator != Operator.LIKE;
            Predicate<Object> asNumber = number ? NUMBER.of(operator, typed) : value -> false;
            Predicate<Object> asText = number && operator.isOrder() ? value -> false : TEXT.of(operator, typed);
            return value -> value instanceof Number ? asNumber.test(value) : asText.test(value);
        }
    };

    private static final Pattern NUMERAL = Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern MOMENTS = Pattern.compile(
            "[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:T[0-9]{2}(?::[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?)?)?)?)?");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** As the end of a sentence. */
    String words() {
        return words;
    }

    /** Of a component that a shape gives this type. */
    static Kind of(String type) {
        String plain = type.endsWith("?") && type.length() > 1 ? type.substring(0, type.length() - 1) : type;
        if (plain.startsWith("list<")) {
            return of(plain.substring(5, plain.length() - 1));
        }
        return switch (plain) {
            case "string" -> TEXT;
            case "boolean" -> TRUTH;
            case "int", "long", "double" -> NUMBER;
            case "enum" -> CONSTANT;
            case "span" -> WORDS;
            case "date", "datetime" -> MOMENT;
            default -> ANY;
        };
    }

    /** Whether a value compares with what was typed. {@code !=} is not asked here: it is that {@code =} does not hold. */
    Predicate<Object> of(Operator operator, String typed) throws QueryException {
        return switch (operator) {
            case LIKE -> like(typed);
            case EQUAL -> equal(typed);
            default -> ordered(operator, typed);
        };
    }

    Predicate<Object> equal(String typed) throws QueryException {
        return value -> value.toString().equals(typed);
    }

    Predicate<Object> ordered(Operator operator, String typed) throws QueryException {
        throw new QueryException(
                "it is " + words + ", which has no order; expected =, != or ~ in place of " + operator.sign());
    }

    private Predicate<Object> like(String typed) throws QueryException {
        if (this == NUMBER || this == TRUTH) {
            throw new QueryException("it is " + words + ", and ~ looks for a pattern in text; expected "
                    + (this == TRUTH ? "= or !=" : "one of = != < <= > >="));
        }
        try {
            Pattern pattern = Pattern.compile(typed);
            return value -> isIn(value.toString(), pattern);
        } catch (PatternSyntaxException e) {
            throw new QueryException("[" + typed + "] is no regular expression: "
                    + e.getDescription().toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isIn(String text, Pattern pattern) {
        try {
            return pattern.matcher(new Stoppable(text)).find();
        } catch (StackOverflowError e) { // Java enters a repeated group anew for each character
            throw new TooDeepException("the pattern [" + pattern + "] goes too deep in a text of " + text.length()
                    + " characters; repeat a class in place of a group, as [abx]* for (a|b|x)*");
        }
    }

    private static boolean isMoment(String text) {
        return MOMENTS.matcher(text).matches();
    }

    private static String beginning(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
