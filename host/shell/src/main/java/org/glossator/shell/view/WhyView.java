package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.Verdict;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Why a finding is there: the words in their context, the values, rule and evidence, other readings, and what made the layer. */
public final class WhyView {

    private static final int CONTEXT = 90;
    private static final int COLUMN = 14;
    private static final int WORDS = 600;

    private final int width;
    private final List<Line> lines = new ArrayList<>();

    private WhyView(int width) {
        this.width = width;
    }

    /** Where nobody was asked what rules stand for. */
    public static List<Line> of(Finding finding, Session session, int width) {
        return of(finding, "", session, width);
    }

    /** @param rule what its rule stands for; empty where nobody tells */
    public static List<Line> of(Finding finding, String rule, Session session, int width) {
        WhyView view = new WhyView(width);
        String text = finding.entry().document().orElseThrow().text();
        FindingText told = new FindingText(finding.layer(), finding.stored(), text);
        view.lines.add(Line.of(finding.id(), Style.TITLE));
        view.row("found", context(text, finding.stored().span()));
        told.components()
                .forEach(c -> view.row(
                        c.substring(0, c.indexOf(' ')),
                        c.substring(c.indexOf(' ')).strip()));
        view.there(told, session);
        view.evidence(finding, told, rule, text);
        view.decided(finding, text);
        view.provenance(finding.layer().provenance());
        view.lines.addAll(SideBySide.of(finding, told, session, width));
        return view.lines;
    }

    private void evidence(Finding finding, FindingText told, String rule, String text) {
        row(
                "rule",
                told.evidence()
                        + (finding.stored().evidence().confidence().isPresent() ? "" : " (no confidence given)"));
        if (!rule.isEmpty()) {
            row("stands for", rule);
        }
        if (!finding.stored().evidence().note().isEmpty()) {
            row("because", finding.stored().evidence().note());
        }
        for (@Nullable Object[] other : finding.stored().alternatives()) {
            StoredFinding reading = new StoredFinding(
                    finding.stored().span(), other, finding.stored().evidence(), List.of());
            FindingText alternative = new FindingText(finding.layer(), reading, text);
            row("or else", alternative.kind() + " " + alternative.summary());
        }
    }

    private void decided(Finding finding, String text) {
        if (!VerdictSign.isDecided(finding)) {
            return;
        }
        StoredFinding machine = finding.machine();
        String said = finding.verdict() == Verdict.FIXED && machine != null
                ? "; the annotator said: ["
                        + FindingText.shortened(machine.span().in(text), WORDS) + "] "
                        + String.join(", ", new FindingText(finding.layer(), machine, text).components())
                                .replace("  ", " ")
                : "";
        row("decided", VerdictSign.word(finding) + said);
    }

    private void provenance(Provenance made) {
        if (made.annotator().isEmpty()) {
            row("made by", "unknown: the record tells nothing of it");
            return;
        }
        row("made by", made.annotator() + " of the plugin " + made.plugin() + " " + made.version());
        if (!made.parameters().isEmpty()) {
            row(
                    "with",
                    made.parameters().entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .collect(Collectors.joining(", ")));
        }
        if (!made.reads().isEmpty()) {
            row("from", String.join(", ", made.reads()));
        }
        if (!made.standsOn().isEmpty()) {
            row("beside", made.standsOn());
        }
    }

    /** The other copy's words, where its document is open. */
    private void there(FindingText told, Session session) {
        String document = told.string("document");
        Object there = told.value("there");
        if (document == null || there == null) {
            return;
        }
        Entry other = session.exactly(document).orElse(null);
        if (other == null) {
            row("words there", "unknown: " + document + " is not open");
            return;
        }
        String text = other.document().orElseThrow().text();
        String words = new FindingText(told.layer(), told.finding(), text).words("there");
        row(
                "words there",
                words == null ? "nothing: the place is not in its text" : FindingText.shortened(words, WORDS));
    }

    private static String context(String text, Span span) {
        int from = wordFrom(text, Math.max(0, span.start() - CONTEXT / 2), span.start());
        int to = wordTo(text, Math.min(text.length(), span.end() + CONTEXT / 2), span.end());
        return FindingText.fold((from > 0 ? "…" : "") + text.substring(from, span.start()) + "["
                + FindingText.shortened(span.in(text), WORDS) + "]" + text.substring(span.end(), to)
                + (to < text.length() ? "…" : ""));
    }

    /** No word is cut in front, unless nothing would be left. */
    private static int wordFrom(String text, int from, int end) {
        int whole = from;
        while (whole > 0 && whole < end && !Character.isWhitespace(text.charAt(whole - 1))) {
            whole++;
        }
        return whole < end ? whole : from;
    }

    /** Nor behind. */
    private static int wordTo(String text, int to, int start) {
        int whole = to;
        while (whole < text.length() && whole > start && !Character.isWhitespace(text.charAt(whole))) {
            whole--;
        }
        return whole > start ? whole : to;
    }

    private void row(String name, String words) {
        Flow flow = new Flow();
        flow.add(words, Style.PLAIN);
        List<Line> rows = flow.lines(width - COLUMN, "");
        for (int i = 0; i < rows.size(); i++) {
            lines.add(Line.of("  " + (i == 0 ? name : ""), Style.FAINT)
                    .to(COLUMN)
                    .add(rows.get(i).render(false)));
        }
    }
}
