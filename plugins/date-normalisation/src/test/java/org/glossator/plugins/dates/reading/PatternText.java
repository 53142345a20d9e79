package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words that the pattern of a rule may take, one text for every row of its steps. */
final class PatternText {

    /** More rows than these only repeat the same optional steps. */
    private static final int MOST_ROWS = 64;

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("MONTH", "June"),
            Map.entry("WEEKDAYANY", "Friday"),
            Map.entry("WEEKDAY", "Friday"),
            Map.entry("DAY", "5"),
            Map.entry("YEAR", "1999"),
            Map.entry("NUMBER", "three"),
            Map.entry("ORD", "third"),
            Map.entry("AMPM", "p.m."),
            Map.entry("ZONE", "EST"),
            Map.entry("OFFSET", "+02:00"),
            Map.entry("PLUS", "+02:00"),
            Map.entry("'s", "'s"),
            Map.entry("DASH", "-"),
            Map.entry("FRACTION", "5"),
            Map.entry("DIGITS", "4"),
            Map.entry("DIGITS1", "2"),
            Map.entry("DIGITS2", "10"),
            Map.entry("DIGITS4", "2010"),
            Map.entry("DIGITS6", "103000"),
            Map.entry("DIGITS8", "20240426"));

    private PatternText() {}

    static List<String> of(Rule rule) {
        List<String> texts = new ArrayList<>();
        for (Position position : Pattern.first(rule.pattern(), 0, new Steps())) {
            follow(position, "", texts);
        }
        return texts;
    }

    private static void follow(Position position, String before, List<String> texts) {
        Step step = position.step();
        if (texts.size() >= MOST_ROWS) {
            return;
        }
        if (step == null) {
            texts.add(before);
            return;
        }
        boolean touching =
                step.touching() || step.name().equals("'s") || step.name().equals("-");
        boolean apart = !before.isEmpty() && !touching && !before.endsWith("-");
        for (Position next : position.next()) {
            follow(next, before + (apart ? " " : "") + word(step.name()), texts);
        }
    }

    private static String word(String name) {
        String word = WORDS.get(name);
        if (word != null) {
            return word;
        }
        Map<String, String> known = Vocabulary.words().of(name);
        return known.isEmpty()
                ? name.split("\\|", -1)[0]
                : known.keySet().iterator().next();
    }
}
