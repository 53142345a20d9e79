package org.glossator.plugins.duplicates;

import org.glossator.annotator.Output;
import org.glossator.text.Document;
import org.glossator.text.Duplicate;
import org.glossator.text.Duplicate.Relation;
import org.glossator.text.Evidence;
import org.glossator.text.Layers;
import org.glossator.text.Span;
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
        Others others = new Others();
        for (Run run : runs.of(text)) {
            for (int copy = 0; copy < run.naming(); copy++) {
                add(run, source, here, texts.document(run.text(), copy), others.places(run.text(), copy), out);
            }
        }
        if (!runs.chainsOf(text).isEmpty()) {
            int[] words = texts.words(text);
            for (Chain chain : runs.chainsOf(text)) {
                add(chain, words, source, here, others, out);
            }
        }
    }

    /** Where the words of one other text's documents stand; fetched once for all that is said of them in a row. */
    private final class Others {

        private int text = Texts.NONE;
        private @Nullable Places[] places = {};

        Places places(int ofText, int copy) {
            if (text != ofText) {
                text = ofText;
                places = new Places[texts.copies(text)];
            }
            Places known = places[copy];
            if (known == null) {
                known = Passages.this.places(texts.document(text, copy));
                places[copy] = known;
            }
            return known;
        }
    }

    private Places places(int document) {
        return texts.sheet(document).places(gaps);
    }

    private void add(Run run, Document source, Places here, int other, Places there, Output out) {
        Edges.@Nullable Pair pair = edges(here, run, there);
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

    private void add(Chain chain, int[] words, Document source, Places here, Others others, Output out) {
        int[] otherWords = texts.words(chain.text());
        Overlap overlap = Overlap.of(words, chain.start(), chain.end(), otherWords, chain.there(), chain.thereEnd());
        String note = chain.words() + " words in common, of " + (chain.end() - chain.start()) + " here and "
                + (chain.thereEnd() - chain.there()) + " there";
        for (int copy = 0; copy < chain.first().naming(); copy++) {
            int other = texts.document(chain.text(), copy);
            Places there = others.places(chain.text(), copy);
            Edges.@Nullable Pair first = edges(here, chain.first(), there);
            Edges.@Nullable Pair last = edges(here, chain.last(), there);
            if (first != null && last != null) {
                Duplicate value = new Duplicate(
                        Relation.PASSAGE,
                        texts.sheet(other).id,
                        new Span(first.there().start(), last.there().end()),
                        overlap.jaccard(),
                        overlap.here(),
                        source.id(),
                        null,
                        chain.first().sources() >= boilerplate);
                Span span = new Span(first.here().start(), last.here().end());
                out.add(Layers.DUPLICATES, span, value, Evidence.of("passage/edited", note));
            }
        }
    }

    private static Edges.@Nullable Pair edges(Places here, Run run, Places there) {
        return Edges.of(here, run.start(), there, run.there(), run.length());
    }
}
