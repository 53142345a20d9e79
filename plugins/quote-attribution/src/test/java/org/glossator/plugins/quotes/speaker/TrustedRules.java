package org.glossator.plugins.quotes.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glossator.plugins.quotes.speaker.Lesson.Reported;

/** How often each pattern of reported speech is right in the stories. */
final class TrustedRules {

    /** The estimate of a person counts as much as so many reports. */
    private static final int ESTIMATE = 10;

    private TrustedRules() {}

    static String lines(List<Lesson> lessons, Model model) {
        Map<String, List<Reported>> byRule = new TreeMap<>();
        for (Lesson lesson : lessons) {
            for (Reported reported : lesson.reports(model)) {
                byRule.computeIfAbsent(reported.report().rule(), rule -> new ArrayList<>())
                        .add(reported);
            }
        }
        StringBuilder lines = new StringBuilder();
        byRule.forEach((rule, reports) ->
                lines.append(rule).append(' ').append(trust(reports)).append('\n'));
        return lines.toString();
    }

    private static double trust(List<Reported> reports) {
        long right = reports.stream().filter(Reported::right).count();
        double expected = ESTIMATE * reports.get(0).report().confidence();
        return Math.round(100 * (right + expected) / (reports.size() + ESTIMATE)) / 100.0;
    }
}
