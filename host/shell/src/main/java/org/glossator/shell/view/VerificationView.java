package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.measure.FindingDifference;
import org.glossator.engine.measure.LayerDifference;
import org.glossator.engine.measure.RecordDifference;
import org.glossator.engine.pipeline.Problem;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Where what a run finds now is not what was recorded: document, layer, place, the words among their neighbours, what was, what is. */
public final class VerificationView {

    private static final int AROUND = 30; // characters before and behind the words
    private static final int WORDS = 60;

    private final Consumer<Line> lines;
    private final int most;
    private int told;

    /** @param most how many differences are told; the others are counted */
    public VerificationView(Consumer<Line> lines, int most) {
        this.lines = lines;
        this.most = most;
    }

    /** How many differences there were, told or not. */
    public int told() {
        return told;
    }

    public void tell(RecordDifference record) {
        String id = record.before().id();
        if (record.textsDiffer()) {
            head(id, "the text", "another");
        }
        record.about().forEach(name -> {
            if (head(id, name, "changed")) {
                pair(record.before().about().get(name), record.after().about().get(name));
            }
        });
        if (record.problemsDiffer() || record.statusesDiffer()) {
            problems(record, id);
        }
        record.layers().stream().filter(layer -> !layer.isEmpty()).forEach(layer -> layer(record, id, layer));
    }

    private boolean head(String... words) {
        told++;
        if (told > most) {
            return false;
        }
        lines.accept(new Line()
                .add(words[0], Style.STRONG)
                .add("  " + words[1] + "  ")
                .add(words[2], Style.TROUBLE));
        return true;
    }

    private void pair(@Nullable Object was, @Nullable Object is) {
        side("was", String.valueOf(was == null ? "nothing" : was));
        side("is", String.valueOf(is == null ? "nothing" : is));
    }

    private void side(String which, String text) {
        lines.accept(new Line()
                .add("    " + (which + "   ").substring(0, 5), Style.FAINT)
                .add(text));
    }

    private void problems(RecordDifference record, String id) {
        List<Problem> gone = new ArrayList<>(record.before().problems());
        List<Problem> come = new ArrayList<>(record.after().problems());
        record.after().problems().forEach(gone::remove);
        record.before().problems().forEach(come::remove);
        if (head(id, "problems", gone.isEmpty() ? "added" : come.isEmpty() ? "removed" : "changed")) {
            if (record.statusesDiffer()) {
                pair(record.before().status().word(), record.after().status().word());
            }
            gone.forEach(problem -> side("was", problem.toString()));
            come.forEach(problem -> side("is", problem.toString()));
        }
    }

    private void layer(RecordDifference record, String id, LayerDifference layer) {
        StoredLayer before = layer.before();
        StoredLayer after = layer.after();
        if (before == null || after == null) {
            String which = before == null ? "added" : "removed";
            long findings = Objects.requireNonNull(before == null ? after : before)
                    .findings()
                    .size();
            if (head(id, layer.layer(), which)) {
                side(before == null ? "is" : "was", findings == 1 ? "1 finding" : findings + " findings");
            }
            return;
        }
        if (!layer.sameWriter() && head(id, layer.layer(), "written otherwise")) {
            pair(before.provenance(), after.provenance());
        }
        for (FindingDifference each : layer.differences()) {
            finding(record, id, layer, each);
        }
    }

    private void finding(RecordDifference record, String id, LayerDifference layer, FindingDifference each) {
        Span span = each.either().span();
        if (!head(
                id,
                layer.layer() + " " + span.start() + ":" + span.end(),
                each.kind().word())) {
            return;
        }
        String text = record.after().text();
        if (text != null && span.end() <= text.length()) {
            lines.accept(inItsSentence(text, span));
        }
        side("was", words(layer.before(), each.before(), each, span));
        side("is", words(layer.after(), each.after(), each, span));
    }

    private static Line inItsSentence(String text, Span span) {
        int from = Math.max(0, span.start() - AROUND);
        int end = Math.min(text.length(), span.end() + AROUND);
        String found = text.substring(span.start(), span.end());
        String shown = found.length() <= WORDS
                ? found
                : found.substring(0, WORDS / 2) + " … " + found.substring(found.length() - WORDS / 2);
        return new Line()
                .add("    …" + text.substring(from, span.start()), Style.FAINT)
                .add("[" + shown + "]", Style.VALUE)
                .add(text.substring(span.end(), end) + "…", Style.FAINT);
    }

    /** What differs of one side; all of it where the other side has nothing. */
    private static String words(
            @Nullable StoredLayer layer, @Nullable StoredFinding finding, FindingDifference difference, Span place) {
        if (layer == null || finding == null) {
            return "nothing";
        }
        List<String> parts = new ArrayList<>();
        if (!finding.span().equals(place)) {
            parts.add("at " + finding.span().start() + ":" + finding.span().end());
        }
        List<String> components = difference.components().isEmpty() ? layer.components() : difference.components();
        for (String name : components) {
            Object value = value(layer, finding, name);
            if (value != null || !difference.components().isEmpty()) {
                parts.add(name + "=" + value);
            }
        }
        if (difference.components().isEmpty()) {
            parts.add("rule=" + finding.evidence().rule());
        }
        return String.join(", ", parts);
    }

    private static @Nullable Object value(StoredLayer layer, StoredFinding finding, String name) {
        int place = layer.place(name);
        if (place >= 0) {
            return finding.value()[place];
        }
        return switch (name) {
            case "rule" -> finding.evidence().rule();
            case "confidence" ->
                finding.evidence().confidence().isPresent()
                        ? (Object) finding.evidence().confidence().getAsDouble()
                        : null;
            case "note" -> finding.evidence().note();
            case "alternatives" -> finding.alternatives().size();
            default -> null;
        };
    }
}
