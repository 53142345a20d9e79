package org.glossator.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.measure.FirstDifference;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.text.Document;

/**
 * What every annotator keeps to. {@link AnnotatorTester} proves it at each check.
 *
 * <p>Each text gets the same answer
 *
 * <ul>
 *   <li>a second time, from annotators made anew;
 *   <li>alone, and after other documents that went through the same annotator before;
 *   <li>from many threads: sixteen copies of each text under ids of their own, and other texts between them, by four workers that begin
 *       together;
 *   <li>under another default locale and zone (tr-TR, Pacific/Kiritimati).
 * </ul>
 *
 * <p>Once for each factory class and its parameters in a virtual machine:
 *
 * <ul>
 *   <li>odd texts (empty, NUL, emoji, lone surrogates, right-to-left, CRLF, huge …) survive, with the same answers from one worker and
 *       from four;
 *   <li>an annotator that is interrupted in the midst of a text of some megabytes comes to its end within seconds. The law says one
 *       second; what is measured is kinder, since a machine may be busy.
 * </ul>
 *
 * <p>The answers of a corpus annotator, and of any that runs after one, depend on the other documents of the run by their nature. There
 * the texts are run as they are by four workers, without copies, so that a single text is no proof; alone they are not run; and
 * unrelated documents are put around a text only where it is the only one, and must not change its answer.
 *
 * <p>Not proved: other default charsets, since a virtual machine cannot change its own; run the tests under another one for that. That
 * only declared layers are read and written, and that spans lie inside the text and cut no
 * surrogate pair, the engine itself enforces in each run.
 */
public final class AnnotatorLaws {

    private static final int WORKERS = 4;
    private static final long ODD_NANOS = 150_000_000;
    private static final String FROM_THREADS = "from " + WORKERS + " threads";
    private static final Set<Bench.Tested> TRIED = ConcurrentHashMap.newKeySet();

    private AnnotatorLaws() {}

    /**
     * Proves the laws for an annotator with its standard parameters, on texts of the caller's and on odd ones.
     *
     * @throws AssertionError when a law does not hold; the message says which
     */
    public static void prove(AnnotatorFactory<?> factory, String... texts) {
        Bench bench = new Bench(List.of(factory), List.of(StepRequest.of(factory.name())));
        List<Document> documents = new ArrayList<>();
        for (String text : texts) {
            documents.add(Document.of(Integer.toString(documents.size() + 1), text));
        }
        prove(bench, documents, bench.run(documents, 1).entries());
    }

    /** @param answer what the bench gives for the documents */
    static void prove(Bench bench, List<Document> documents, List<Entry> answer) {
        answer.forEach(entry -> assertOk(bench, entry));
        boolean corpus;
        List<Entry> others = List.of();
        try (Trial trial = bench.open(1)) {
            same(bench, "a second time", answer, trial.over(documents).entries());
            corpus = trial.ofCorpus();
            if (!corpus) {
                others = afterOthers(bench, trial, documents, answer);
            }
        }
        if (corpus) {
            corpus(bench, documents, answer);
        } else {
            alone(bench, documents, answer);
            copies(bench, documents, answer, others);
        }
        same(bench, "under the locale tr-TR and the zone Pacific/Kiritimati", answer, elsewhere(bench, documents));
        if (TRIED.add(bench.tested())) {
            odd(bench);
            Interruption.prove(bench, Interruption.PATIENCE);
        }
    }

    private static void corpus(Bench bench, List<Document> documents, List<Entry> answer) {
        same(bench, FROM_THREADS, answer, bench.run(documents, WORKERS).entries());
        if (documents.size() == 1) {
            try (Trial fresh = bench.open(1)) { // an annotator may keep what it took in at a commit
                afterOthers(bench, fresh, documents, answer);
            }
        }
    }

    /** Runs each text behind unrelated ones, the last text first; returns what was said of the unrelated ones. */
    private static List<Entry> afterOthers(Bench bench, Trial trial, List<Document> documents, List<Entry> answer) {
        List<Document> all = new ArrayList<>(documents);
        Collections.reverse(all);
        all.add(0, Texts.OTHERS.get(0));
        all.addAll(Texts.OTHERS.subList(1, Texts.OTHERS.size()));
        List<Entry> after = new ArrayList<>(trial.over(all).entries());
        List<Entry> texts = after.subList(1, 1 + documents.size());
        Collections.reverse(texts);
        same(bench, "after other documents", answer, texts);
        texts.clear();
        return after;
    }

    /** The first text of the answer had nothing before it, so that it was alone. */
    private static void alone(Bench bench, List<Document> documents, List<Entry> answer) {
        for (int i = 1; i < documents.size(); i++) {
            List<Document> one = List.of(documents.get(i));
            same(bench, "alone", answer.subList(i, i + 1), bench.run(one, 1).entries());
        }
    }

    private static void copies(Bench bench, List<Document> documents, List<Entry> answer, List<Entry> others) {
        Map<String, String> expected = new HashMap<>();
        answer.forEach(entry -> expected.put(entry.id(), Bench.record(entry)));
        others.forEach(entry -> expected.put(entry.id(), Bench.record(entry)));
        Copies copies = new Copies(documents);
        try (Trial trial = bench.together(WORKERS)) {
            for (Entry entry : trial.over(copies.all()).entries()) {
                String id = copies.original(entry);
                String renamed = Bench.record(entry).replace(entry.id(), id); // also where an annotator wrote it
                same(bench, FROM_THREADS, entry, expected.getOrDefault(id, ""), renamed);
            }
        }
    }

    private static synchronized List<Entry> elsewhere(Bench bench, List<Document> documents) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            return bench.run(documents, 1).entries();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Goes on for a moment: how threads meet is a matter of luck, which a quick annotator tries often. */
    private static void odd(Bench bench) {
        List<Entry> answer = bench.run(Texts.ODD, 1).entries();
        answer.forEach(entry -> assertOk(bench, entry));
        long start = System.nanoTime();
        try (Trial trial = bench.together(WORKERS)) {
            do {
                List<Entry> again = trial.over(Texts.ODD).entries();
                same(bench, "on odd texts from " + WORKERS + " threads", answer, again);
            } while (System.nanoTime() - start < ODD_NANOS && !trial.ofCorpus());
        }
    }

    private static void same(Bench bench, String when, List<Entry> first, List<Entry> second) {
        for (int i = 0; i < first.size(); i++) {
            same(bench, when, first.get(i), Bench.record(first.get(i)), Bench.record(second.get(i)));
        }
    }

    private static void same(Bench bench, String when, Entry entry, String expected, String found) {
        if (!expected.equals(found)) {
            String text = entry.document().map(Document::text).orElse("");
            throw new AssertionError(bench.name() + " answers differently " + when + " in document " + entry.id() + ": "
                    + FirstDifference.of(text, expected, found));
        }
    }

    static void assertOk(Bench bench, Entry entry) {
        assertEquals(
                Entry.Status.OK,
                entry.status(),
                () -> bench.name() + " failed on the document " + entry.id() + ": " + entry.problems());
    }
}
