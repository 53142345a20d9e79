package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The maximal runs of words that two texts share which are not linked as a whole. Complete from {@link DuplicateParameters#run} words on,
 * but for limits that keep a passage of ten thousand documents from making a hundred million pairs: a text names at most so many documents
 * for one passage; of a crowd of texts in one family (see {@link Hubs}) no passages are told; where a window stands at more than {@value CopyRuns#MANY} places the texts beyond those are compared with the first of
 * them only, those of one family not at all. A run is taken at its first sample only.
 */
final class SharedRuns {

    /** Bytes of tables for each word of the texts, when an eighth of them begins a sampled window. */
    private static final int TABLE_BYTES = 8;

    private static final int LOCKS = 64;

    private final List<List<Run>> runs = new ArrayList<>();
    private final Object[] locks = new Object[LOCKS];

    private SharedRuns(int texts) {
        for (int text = 0; text < texts; text++) {
            runs.add(List.of());
        }
        Arrays.setAll(locks, i -> new Object());
    }

    /** The runs of each text. */
    static TextRuns find(
            Texts texts,
            Marks marks,
            Links links,
            Families families,
            DuplicateParameters parameters,
            Memory memory,
            Crew crew) {
        SharedRuns shared = new SharedRuns(texts.size());
        SampleCounts sampleCounts = SampleCounts.of(texts, marks, parameters.run(), crew);
        int parts = memory.parts(texts.wordCount() * TABLE_BYTES);
        crew.each(parts, part -> {
            CopyRuns copies = new CopyRuns(texts, links, families, parameters, crew, shared::add);
            Samples samples = new Samples(texts, marks, parameters.run());
            new RunStarts(texts, samples, sampleCounts, CopyRuns.MANY, parts, crew).read(part, copies);
        });
        TextRuns named = new TextRuns(texts.size());
        crew.each(texts.size(), 256, () -> {
            Recent words = Recent.words(texts);
            return text -> {
                List<Run> found = shared.runs.set(text, List.of());
                if (!found.isEmpty()) {
                    List<Run> told = Naming.of(found, texts, parameters.partners());
                    named.set(text, told, Chain.of(told, words.of(text), words, parameters.near(), crew));
                }
            };
        });
        return named;
    }

    private void add(int text, List<Run> more) {
        synchronized (locks[text % LOCKS]) {
            if (runs.get(text).isEmpty()) {
                runs.set(text, new ArrayList<>(more));
            } else {
                runs.get(text).addAll(more);
            }
        }
    }
}
