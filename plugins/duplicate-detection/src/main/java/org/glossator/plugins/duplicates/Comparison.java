package org.glossator.plugins.duplicates;

import java.util.Collection;
import java.util.function.UnaryOperator;
import org.glossator.annotator.Output;
import org.glossator.text.Document;

/** What became of the documents of a run, and what is to be said of each. Immutable; safe for use by many threads. */
final class Comparison {

    private final Texts texts;
    private final Families families;
    private final DocumentLinks links;
    private final Passages passages;
    private final RepeatFinder repeats;

    private Comparison(Texts texts, Families families, DocumentLinks links, Passages passages, RepeatFinder repeats) {
        this.texts = texts;
        this.families = families;
        this.links = links;
        this.passages = passages;
        this.repeats = repeats;
    }

    /** @param pages where the words of the sheets are, and where more may be put */
    static Comparison of(
            Collection<Sheet> sheets,
            DuplicateParameters parameters,
            Settled settled,
            Vocabulary vocabulary,
            Interner gaps,
            Pages pages,
            Memory memory,
            StopSign stop) {
        Crew crew = new Crew(memory.threads(), stop);
        Texts texts = new Texts(sheets, vocabulary.hashes());
        Likeness likeness = Likeness.of(texts, parameters, settled, pages, memory, crew);
        TextRuns runs = parameters.passages()
                ? SharedRuns.find(
                        texts, likeness.marks(), likeness.links(), likeness.families(), parameters, memory, crew)
                : new TextRuns(texts.size());
        return new Comparison(
                texts,
                likeness.families(),
                likeness.told(),
                new Passages(texts, runs, gaps, parameters),
                new RepeatFinder(likeness.marks(), gaps, parameters, stop));
    }

    /** What is known of the texts as wholes. The grams themselves are done with. */
    private record Likeness(Marks marks, Links links, Families families, DocumentLinks told) {

        static Likeness of(
                Texts texts, DuplicateParameters parameters, Settled settled, Pages pages, Memory memory, Crew crew) {
            Grams grams = Grams.of(texts, pages, memory, crew);
            Links links = LinkFinder.find(texts, grams, parameters, Hubs.STANDARD, crew);
            Families families = new Families(texts, links, settled);
            DocumentLinks told = DocumentLinks.of(texts, grams, links, families, parameters, crew);
            return new Likeness(grams.marks(), links, families, told);
        }
    }

    void annotate(Document document, Output out) {
        int number = texts.number(document.id());
        if (number == Texts.NONE) {
            throw new IllegalArgumentException("document [" + document.id() + "] was not read in this run");
        }
        links.annotate(number, document, out);
        passages.annotate(number, document, out);
        repeats.annotate(texts.textOf(number), texts.sheet(number), document, out);
    }

    /** For the id of a document that is here the name of its family, its own id when it is alone. Holds nothing but the families. */
    UnaryOperator<String> families() {
        Texts named = texts;
        Families names = families;
        return id -> names.name(named.textOf(named.number(id)));
    }
}
