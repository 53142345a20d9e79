package org.glossator.plugins.duplicates;

import java.util.Collection;
import org.glossator.annotator.Output;
import org.glossator.text.Document;

/** What became of the documents of a run, and what is to be said of each. Immutable; safe for use by many threads. */
final class Comparison {

    private final Texts texts;
    private final DocumentLinks links;
    private final Passages passages;
    private final RepeatFinder repeats;

    private Comparison(Texts texts, DocumentLinks links, Passages passages, RepeatFinder repeats) {
        this.texts = texts;
        this.links = links;
        this.passages = passages;
        this.repeats = repeats;
    }

    static Comparison of(
            Collection<Sheet> sheets,
            DuplicateParameters parameters,
            Interner vocabulary,
            Interner gaps,
            Memory memory,
            StopSign stop) {
        Crew crew = new Crew(memory.threads(), stop);
        Texts texts = new Texts(sheets, vocabulary.hashes());
        Grams grams = Grams.of(texts, memory, crew);
        Links links = Links.of(texts, grams, parameters, crew);
        Families families = new Families(texts, links);
        TextRuns runs = parameters.passages()
                ? SharedRuns.find(texts, grams, links, families, parameters, memory, crew)
                : new TextRuns(texts.size());
        return new Comparison(
                texts,
                DocumentLinks.of(texts, grams, links, families, parameters, crew),
                new Passages(texts, runs, gaps, parameters),
                new RepeatFinder(gaps, parameters, stop));
    }

    void annotate(Document document, Output out) {
        int number = texts.number(document.id());
        if (number == Texts.NONE) {
            throw new IllegalArgumentException("document [" + document.id() + "] was not read in this run");
        }
        links.annotate(number, document, out);
        passages.annotate(number, document, out);
        repeats.annotate(texts.sheet(number), document, out);
    }
}
