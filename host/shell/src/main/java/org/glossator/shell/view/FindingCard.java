package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.session.Conflict;
import org.glossator.engine.session.Decision;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Verdict;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.jspecify.annotations.Nullable;

/** What a person has to know of a finding to decide on it: what it is taken for, by which rule and how surely, and other readings. */
public final class FindingCard {

    private static final int COLUMN = 11;
    private static final int LONGEST = 160;

    private final int width;
    private final List<Line> lines = new ArrayList<>();

    private FindingCard(int width) {
        this.width = width;
    }

    /** The finding as it stands, and what the annotator said where a person said otherwise. */
    public static List<Line> of(Finding finding, int width) {
        FindingCard card = new FindingCard(width);
        String text = finding.entry().document().orElseThrow().text();
        FindingText told = new FindingText(finding.layer(), finding.stored(), text);
        card.row("means", told.kind() + ": " + told.summary(), Style.VALUE);
        card.row("value", value(told), Style.PLAIN);
        StoredFinding machine = finding.machine();
        if (machine == null) {
            card.row("by", "a person", Style.PLAIN);
            return card.lines;
        }
        if (finding.verdict() == Verdict.FIXED) {
            card.row("was", VerdictSign.before(finding), Style.PLAIN);
        }
        card.row("rule", machine.evidence().rule() + ", " + certainty(machine), Style.PLAIN);
        if (!machine.evidence().note().isEmpty()) {
            card.row("because", machine.evidence().note(), Style.PLAIN);
        }
        card.readings(finding, machine, text);
        return card.lines;
    }

    private void readings(Finding finding, StoredFinding machine, String text) {
        int number = 0;
        for (@Nullable Object[] other : machine.alternatives()) {
            number++;
            FindingText reading = new FindingText(
                    finding.layer(), new StoredFinding(machine.span(), other, machine.evidence(), List.of()), text);
            row(number == 1 ? "or" : "", number + "  " + reading.kind() + ": " + reading.summary(), Style.PLAIN);
        }
    }

    /** What was decided, why it does not hold, and what is there now. */
    public static List<Line> of(Conflict conflict, int width) {
        FindingCard card = new FindingCard(width);
        Decision decision = conflict.decision();
        card.row("decided", decision.verdict().word() + ", " + Moment.of(decision.at()), Style.VALUE);
        card.row("on", "[" + cut(FindingText.fold(decision.place().words())) + "]", Style.PLAIN);
        card.row("as", components(decision), Style.PLAIN);
        card.row("but", conflict.reason().words(), Style.WARNING);
        if (conflict.now().isEmpty()) {
            card.row("now", "no finding is known that it could be about", Style.PLAIN);
        }
        return card.lines;
    }

    private static String components(Decision decision) {
        List<String> parts = new ArrayList<>();
        decision.value().components().forEach((name, held) -> {
            String words = decision.value().words().get(name);
            if (held != null) {
                parts.add(
                        name + " " + (words == null ? cut(held.toString()) : "[" + cut(FindingText.fold(words)) + "]"));
            }
        });
        return String.join(" · ", parts);
    }

    private static String value(FindingText told) {
        return String.join(
                " · ",
                told.components().stream()
                        .map(c -> cut(c.replaceFirst(" {2}", " ")))
                        .toList());
    }

    private static String cut(String words) {
        return Width.cut(words, LONGEST);
    }

    /** A confidence in words; annotators do not calibrate theirs. */
    private static String certainty(StoredFinding finding) {
        OptionalDouble confidence = finding.evidence().confidence();
        if (confidence.isEmpty()) {
            return "does not say how sure";
        }
        double sure = confidence.getAsDouble();
        String words = sure >= 0.95
                ? "almost certain"
                : sure >= 0.85 ? "sure" : sure >= 0.7 ? "fairly sure" : sure >= 0.5 ? "unsure" : "a guess";
        return words + " (" + Math.round(sure * 100) / 100.0 + ")";
    }

    private void row(String name, String words, Style style) {
        Flow flow = new Flow();
        flow.add(words, style);
        List<Line> rows = flow.lines(width - COLUMN - 1, "");
        for (int i = 0; i < rows.size(); i++) {
            lines.add(
                    Line.of("  " + (i == 0 ? name : ""), Style.FAINT).to(COLUMN).add(rows.get(i)));
        }
    }
}
