package org.glossator.shell.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.check.CheckResult.Outcome;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;

/** What the checks of a plugin found, as a table; what failed comes last, with what to do, since there a person looks. */
public final class CheckView {

    private static final int OUTCOME = 9;
    private static final int SHOWN = 8;
    private static final Duration LONG = Duration.ofSeconds(1);

    private CheckView() {}

    public static List<Line> of(String title, String zip, List<CheckResult> results, int width) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line().add(title, Style.TITLE).add("  (" + zip + ")", Style.FAINT));
        int name = results.stream().mapToInt(r -> Width.of(r.check())).max().orElse(0);
        List<CheckResult> shown = joined(results);
        Stream.of(Outcome.OK, Outcome.SKIPPED, Outcome.NOTE, Outcome.FAILED)
                .forEach(outcome -> shown.stream()
                        .filter(result -> result.outcome() == outcome)
                        .forEach(result -> lines.addAll(row(result, name, width))));
        lines.add(summary(results));
        slow(results).forEach(lines::add);
        return lines;
    }

    /** What a check needs on a plugin that is well is less than a second, unless the machine is busy. */
    private static List<Line> slow(List<CheckResult> results) {
        List<CheckResult> slow = results.stream()
                .filter(result -> result.took().time().compareTo(LONG) > 0)
                .sorted(Comparator.comparing(
                                (CheckResult result) -> result.took().time())
                        .reversed())
                .toList();
        List<Line> lines = new ArrayList<>();
        for (CheckResult each : slow) {
            String words = lines.isEmpty() ? "longer than a second: " : " ".repeat(22);
            lines.add(new Line()
                    .add(words + each.check() + " " + seconds(each.took().time()))
                    .add(" (" + seconds(each.took().cpu()) + " of CPU)", Style.FAINT));
        }
        return lines;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** With checks that were skipped for one reason as one. */
    private static List<CheckResult> joined(List<CheckResult> results) {
        List<CheckResult> joined = new ArrayList<>();
        Map<String, List<String>> skipped = new LinkedHashMap<>(); // names by reason
        for (CheckResult result : results) {
            if (result.outcome() == Outcome.SKIPPED) {
                skipped.computeIfAbsent(result.line(), any -> new ArrayList<>()).add(result.check());
            } else {
                joined.add(result);
            }
        }
        skipped.forEach((reason, names) -> joined.add(
                names.size() == 1
                        ? CheckResult.skipped(names.get(0), reason)
                        : CheckResult.skipped(names.size() + " checks", reason + ": " + some(names))));
        return joined;
    }

    private static String some(List<String> names) {
        String first = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() <= SHOWN ? first : first + " and " + (names.size() - SHOWN) + " more";
    }

    private static List<Line> row(CheckResult result, int name, int width) {
        int indent = OUTCOME + name + 4;
        List<Line> lines = new ArrayList<>();
        List<String> rows = broken(result.line(), Math.max(30, width - indent));
        for (int i = 0; i < rows.size(); i++) {
            Line head = i > 0
                    ? Line.of(" ".repeat(indent))
                    : new Line()
                            .add("  " + Width.pad(result.outcome().word(), OUTCOME), style(result.outcome()))
                            .add(Width.pad(result.check(), name) + "  ", Style.STRONG);
            lines.add(head.add(rows.get(i)));
        }
        if (!result.advice().isEmpty()) {
            broken("-> " + result.advice(), Math.max(30, width - indent))
                    .forEach(row -> lines.add(Line.of(" ".repeat(indent)).add(row, Style.FAINT)));
        }
        return lines;
    }

    /** At blanks where there are some. */
    private static List<String> broken(String text, int width) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (row.length() > 0 && Width.of(row.toString()) + 1 + Width.of(word) > width) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(row.length() == 0 ? "" : " ").append(word);
        }
        rows.add(row.toString());
        return rows;
    }

    private static Style style(Outcome outcome) {
        return switch (outcome) {
            case OK -> Style.VALUE;
            case SKIPPED -> Style.FAINT;
            case NOTE -> Style.WARNING;
            case FAILED -> Style.TROUBLE;
        };
    }

    private static Line summary(List<CheckResult> results) {
        Line line = Line.of(Columns.count(results.size(), "check") + ": ");
        String comma = "";
        for (Outcome outcome : Outcome.values()) {
            long count = results.stream().filter(r -> r.outcome() == outcome).count();
            if (count > 0 || outcome == Outcome.FAILED) {
                line.add(comma).add(count + " " + outcome.word(), count > 0 ? style(outcome) : Style.PLAIN);
                comma = ", ";
            }
        }
        return line;
    }
}
