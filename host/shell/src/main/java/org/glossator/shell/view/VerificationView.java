package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.measure.ChangedPlace;
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

    private static final String MARGIN = "    ";

    private final Consumer<Line> lines;
    private final int width;
    private final int most;
    private int told;

    /**
     * @param width of a line, in columns
     * @param most how many differences are told; the others are counted
     */
    public VerificationView(Consumer<Line> lines, int width, int most) {
        this.lines = lines;
        this.width = width;
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
        Passages.told((which + "   ").substring(0, 4), text, width, MARGIN).forEach(lines);
    }

    private void problems(RecordDifference record, String id) {
        List<Problem> gone = new ArrayList<>(record.before().problems());
        List<Problem> come = new ArrayList<>(record.after().problems());
        record.after().problems().forEach(gone::remove);
        record.before().problems().forEach(come::remove);
        if (head(id, "problems", gone.isEmpty() ? "added" : come.isEmpty() ? "removed" : "changed")) {
            if (record.statusesDiffer()) {
                side(
                        "now",
                        record.after().status().word() + ", where it was "
                                + record.before().status().word());
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
        ChangedPlace place = ChangedPlace.of(record, layer, each);
        Passages.lines(place.passage(), width, MARGIN).forEach(lines);
        side("was", said("", place.before()));
        side("is", said(place.moved() == null ? "" : place.moved() + " ", place.after()));
    }

    /** @param said null: nothing; empty: nothing but the place differs */
    private static String said(String place, @Nullable String said) {
        return said == null ? "nothing" : said.isEmpty() ? place + "with the same value" : place + said;
    }
}
