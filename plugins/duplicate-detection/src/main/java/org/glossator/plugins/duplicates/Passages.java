package org.glossator.plugins.duplicates;

import org.glossator.annotator.Output;
import org.glossator.text.Document;
import org.glossator.text.Duplicate;
import org.glossator.text.Duplicate.Relation;
import org.glossator.text.Evidence;
import org.glossator.text.Layers;
import org.jspecify.annotations.Nullable;

/** Says of each passage of a document in which other documents it stands. Immutable. */
final class Passages {

    private final Texts texts;
    private final TextRuns runs;
    private final Interner gaps;
    private final int boilerplate;

    Passages(Texts texts, TextRuns runs, Interner gaps, DuplicateParameters parameters) {
        this.texts = texts;
        this.runs = runs;
        this.gaps = gaps;
        this.boilerplate = parameters.boilerplate();
    }

    void annotate(int document, Document source, Output out) {
        int text = texts.textOf(document);
        if (runs.of(text).isEmpty()) {
            return;
        }
        Places here = places(document);
        int last = -1;
        Places[] others = {};
        for (Run run : runs.of(text)) {
            if (run.text() != last) {
                last = run.text();
                others = new Places[texts.copies(last)];
            }
            for (int i = 0; i < run.naming(); i++) {
                int other = texts.document(last, i);
                Places there = others[i] == null ? places(other) : others[i];
                others[i] = there;
                add(run, source, here, other, there, out);
            }
        }
    }

    private Places places(int document) {
        return texts.sheet(document).places(gaps);
    }

    private void add(Run run, Document source, Places here, int other, Places there, Output out) {
        Edges.@Nullable Pair pair = Edges.of(here, run.start(), there, run.there(), run.length());
        if (pair == null) {
            return;
        }
        boolean common = run.sources() >= boilerplate;
        Duplicate value =
                new Duplicate(Relation.PASSAGE, texts.sheet(other).id, pair.there(), 1, 1, source.id(), null, common);
        String note = run.length() + " words; "
                + (run.documents() == 1 ? "1 other document" : "up to " + run.documents() + " other documents")
                + (common ? " of " + run.sources() + " sources: boilerplate" : "");
        out.add(Layers.DUPLICATES, pair.here(), value, Evidence.of("passage/verbatim", note));
    }
}
