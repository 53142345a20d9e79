package org.glossator.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.text.Document;

/**
 * What every annotator keeps to: the same answer twice, alone, after other documents, from many threads and under other default locales
 * and zones; odd texts survive. That only declared layers are read and written, and that spans lie inside the text and cut no surrogate
 * pair, the engine itself enforces.
 *
 * <p>{@link AnnotatorTester} proves them at each check. The odd texts are tried once for each factory class in a JVM.
 */
public final class AnnotatorLaws {

    private static final int THREADS = 4;
    private static final Set<String> TRIED = ConcurrentHashMap.newKeySet();

    private static final List<Document> ODD = List.of(
            Document.of("empty", ""),
            Document.of("blank", " \n\t\r\n  "),
            Document.of("nul", "He said\0 \"yes\0\" on\0 Monday."),
            Document.of(
                    "emoji",
                    "\ud83d\ude00 \u201cFine \ud83d\udc4d\ud83c\udffd,\u201d said \ud835\udc00nn on 3 May 2024. \ud83d\ude00"),
            Document.of("lone-surrogate", "\ud83d He said \"yes\ude00\" on 3 May 2024.\ud83d"),
            Document.of(
                    "right-to-left",
                    "\u202e\u0642\u0627\u0644 \"\u0646\u0639\u0645\" \u05d0\u05de\u05e8 \u202c 2024-05-03 \u200f\"ok\""),
            Document.of("crlf", "\"Yes,\" he said.\r\n\r\n\"No,\" she said on Monday.\r\n"),
            Document.of("marks", "\"\"\u201c\u201d''\u2018\u2019`\u00ab\u00bb\u201e\"\u201c\"\u2018''\u201d"),
            Document.of("combining", "e\u0301\u0301\u0301 \"e\u0301,\" sa\u0308id A\u030angstro\u0308m in 19\u036f99."),
            Document.of(
                    "huge",
                    "\u201cWe go,\u201d said Ann Lee on Monday, 3 May 2024, at 5 p.m. to 200 people. ".repeat(2_000)));

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
        prove(factory, bench, documents, bench.run(documents, 1).entries());
    }

    static void prove(AnnotatorFactory<?> factory, Bench bench, List<Document> documents, List<Entry> answer) {
        answer.forEach(entry -> assertOk(factory, entry));
        same(factory, "a second time", answer, bench.run(documents, 1).entries());
        same(
                factory,
                "from " + THREADS + " threads",
                answer,
                bench.run(documents, THREADS).entries());
        same(factory, "under the locale tr-TR and the zone Pacific/Kiritimati", answer, elsewhere(bench, documents));
        if (documents.size() == 1) {
            same(factory, "after other documents", answer, afterOthers(bench, documents.get(0)));
        }
        if (TRIED.add(factory.getClass().getName())) {
            bench.run(ODD, THREADS).entries().forEach(entry -> assertOk(factory, entry));
        }
    }

    /** Unrelated documents before and behind, which must not change the answer, be it by state or by a corpus annotator's doing. */
    private static List<Entry> afterOthers(Bench bench, Document document) {
        List<Document> all = new ArrayList<>();
        all.add(Document.of("other-1", "Unrelated words stand here, written on 1 April 1999 by \"nobody\" at all."));
        all.add(document);
        all.add(Document.of("other-2", ""));
        return List.of(bench.run(all, 1).entries().get(1));
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

    private static void same(AnnotatorFactory<?> factory, String when, List<Entry> first, List<Entry> second) {
        for (int i = 0; i < first.size(); i++) {
            assertEquals(
                    Bench.record(first.get(i)),
                    Bench.record(second.get(i)),
                    factory.name() + " answers differently " + when);
        }
    }

    static void assertOk(AnnotatorFactory<?> factory, Entry entry) {
        assertEquals(
                Entry.Status.OK,
                entry.status(),
                () -> factory.name() + " failed on the document " + entry.id() + ": " + entry.problems());
    }
}
