package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the rules' own patterns are made of, for texts that are as hard for them as can be. */
public final class RuleWords {

    private static final int MOST_WAYS = 60;

    private RuleWords() {}

    /** Every word and sign that some rule names. */
    public static List<String> words() {
        Set<String> words = new LinkedHashSet<>();
        Steps steps = new Steps();
        first(steps);
        for (Step step : steps.all()) {
            words.addAll(step.element().words());
            step.element().symbols().codePoints().forEach(sign -> words.add(Character.toString(sign)));
        }
        return List.copyOf(words);
    }

    /** A text for each way through each pattern, or the first ones of those that have many. */
    public static List<String> phrases() {
        List<String> phrases = new ArrayList<>();
        for (Position position : first(new Steps())) {
            List<String> ways = new ArrayList<>();
            follow(position, "", ways);
            phrases.addAll(ways);
        }
        return phrases;
    }

    private static List<Position> first(Steps steps) {
        List<Position> first = new ArrayList<>();
        for (Rule rule : Reader.rules(true)) {
            first.addAll(List.of(Pattern.first(rule.pattern(), 0, steps)));
        }
        return first;
    }

    private static void follow(Position position, String before, List<String> ways) {
        Step step = position.step();
        if (ways.size() >= MOST_WAYS) {
            return;
        }
        if (step == null) {
            ways.add(before);
            return;
        }
        String text = before + (step.touching() || before.isEmpty() ? "" : " ") + sample(step);
        for (Position next : position.next()) {
            follow(next, text, ways);
        }
    }

    /** Something that the step reads, by its looks. */
    private static String sample(Step step) {
        return switch (step.name()) {
            case "DIGITS", "DIGITS2", "DAY" -> "12";
            case "DIGITS1" -> "5";
            case "DIGITS4", "YEAR" -> "1999";
            case "NUMBER" -> "twenty-two hundred and two";
            case "ORD" -> "twenty-first";
            default -> word(step);
        };
    }

    private static String word(Step step) {
        String symbols = step.element().symbols();
        String word = step.element().words().stream().findFirst().orElse("-");
        boolean name = step.name().startsWith("MONTH") || step.name().startsWith("WEEKDAY");
        String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        return symbols.isEmpty() ? (name ? capital : word) : symbols.substring(0, 1);
    }
}
