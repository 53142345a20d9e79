package org.glossator.plugins.duplicates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.Output;
import org.glossator.plugins.duplicates.index.Proven;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * One run over a corpus. Of each document it keeps the numbers of its words and where they stand, never the text: four bytes a word, in the
 * heap up to a sixteenth of it, then in a temporary file. Safe for use by many threads as the host calls it; the answers do not depend on the
 * order of reading.
 */
final class DuplicatePass implements CorpusAnnotator.Pass {

    private final DuplicateParameters parameters;
    private final StopSign stop;
    private final Memory memory;
    private final Pages pages;
    private final @Nullable Remembered remembered; // null: nothing stays
    private final Vocabulary vocabulary = new Vocabulary();
    private final Interner gaps = new Interner();
    private final Queue<Sheet> sheets = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Comparison comparison; // null: not yet ready

    /**
     * @param scratch a folder for what does not fit into the heap
     * @param proven of the files of the index
     * @throws java.io.UncheckedIOException when the index that is asked for cannot be opened
     */
    DuplicatePass(DuplicateParameters parameters, Memory memory, Supplier<Path> scratch, Proven proven, StopSign stop) {
        this.parameters = parameters;
        this.memory = memory;
        this.stop = stop;
        pages = new Pages(memory.pages(), new SpillFile(scratch));
        remembered = parameters.index().isEmpty()
                ? null
                : new Remembered(parameters, new Pages(memory.pages() / 4, new SpillFile(scratch)), proven);
    }

    @Override
    public void read(Document document) {
        Scanned scanned = Scanned.of(document.text());
        sheets.add(Sheet.of(document.id(), scanned, vocabulary, gaps, pages));
        if (remembered != null) {
            remembered.read(document.id(), scanned, stop);
        }
    }

    /**
     * Takes a document of an earlier run out of the index, at the commit.
     *
     * @return whether it is there
     */
    boolean forget(String id) {
        return remembered != null && remembered.forget(id);
    }

    private Sheet sheet(Document document) {
        return Sheet.of(document, vocabulary, gaps, pages);
    }

    @Override
    public void ready() {
        if (remembered != null) {
            remembered.load(this::sheet, sheets, new Crew(memory.threads(), stop));
        }
        Settled settled = remembered == null ? Settled.NOTHING : remembered;
        List<Sheet> read = new ArrayList<>(sheets);
        sheets.clear();
        comparison = Comparison.of(read, parameters, settled, vocabulary, gaps, pages, memory, stop);
    }

    @Override
    public String standsOn() {
        return remembered == null ? "" : remembered.standsOn();
    }

    @Override
    public void annotate(Document document, Output out) {
        compared().annotate(document, out);
    }

    private Comparison compared() {
        Comparison compared = comparison;
        if (compared == null) {
            throw new IllegalStateException("annotate before ready");
        }
        return compared;
    }

    @Override
    public void commit() {
        if (remembered != null) {
            UnaryOperator<String> families = compared().families();
            comparison = null; // nothing is annotated behind this: the writing wants the room of all the rest
            remembered.commit(families);
        }
    }

    @Override
    public void close() {
        comparison = null;
        sheets.clear();
        try (pages) {
            if (remembered != null) {
                remembered.close();
            }
        }
    }
}
