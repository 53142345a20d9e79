package org.glossator.engine.run;

import static org.glossator.engine.run.Given.EACH_X;
import static org.glossator.engine.run.Given.LENGTHS;
import static org.glossator.engine.run.Given.OTHERS;
import static org.glossator.engine.run.Given.WORDS;
import static org.glossator.engine.run.Given.add;
import static org.glossator.engine.run.Given.codes;
import static org.glossator.engine.run.Given.lengths;
import static org.glossator.engine.run.Given.problems;
import static org.glossator.engine.run.Given.run;
import static org.glossator.engine.run.Given.runOver;
import static org.glossator.engine.run.Given.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.layer.WholeOutput;
import org.glossator.engine.pipeline.CallException;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One call of an annotator: all that it adds is kept, or nothing. */
class CallTest {

    /** What becomes of a document when an annotator adds an x and then does this. */
    private static Entry after(DocumentAnnotator more) {
        return runOver("x and more", words((document, out) -> {
            EACH_X.annotate(document, out);
            more.annotate(document, out);
        }));
    }

    private static String problem(Entry entry) {
        assertEquals(Entry.Status.PARTIAL, entry.status());
        assertEquals(Set.of(), entry.findings().layers());
        assertEquals(1, entry.problems().size());
        return problems(entry).get(0);
    }

    private static void violates(String what, DocumentAnnotator more) {
        String problem = problem(after(more));
        assertTrue(problem.startsWith("E3103 words of the plugin mine 1.2.3 misused its output: " + what), problem);
        problem = problem(after((document, out) -> {
            try {
                more.annotate(document, out);
            } catch (RuntimeException e) {
                return; // an annotator may swallow it
            }
        }));
        assertTrue(problem.startsWith("E3103 words of the plugin mine 1.2.3 misused its output: " + what), problem);
    }

    @Test
    void keepsWhatARightCallAdds() {
        Entry entry = runOver("x ox", words(EACH_X));
        assertEquals(Entry.Status.OK, entry.status());
        assertEquals(
                List.of(new Span(0, 1), new Span(3, 4)),
                entry.document().orElseThrow().get(WORDS).stream()
                        .map(a -> a.span())
                        .toList());
        assertEquals(
                "Provenance[annotator=words, plugin=mine, version=1.2.3, parameters={}, reads=[], shape={word=string}, standsOn=]",
                entry.document().orElseThrow().provenance("words").toString());
    }

    @Test
    void writesAnEmptyLayerWhereNothingIsFound() {
        Entry entry = runOver("", words(EACH_X));
        assertEquals(List.of(), entry.document().orElseThrow().get(WORDS));
        assertEquals(Set.of("words"), entry.findings().layers());
    }

    @Test
    void dropsAllWhenTheCallThrows() {
        String problem = problem(after((document, out) -> {
            throw new IllegalStateException("boom");
        }));
        assertTrue(
                problem.matches("E3101 words of the plugin mine 1\\.2\\.3 threw IllegalStateException \\[boom\\]"
                        + " \\(at org\\.glossator\\.engine\\.run\\.CallTest\\.lambda\\S+, line \\d+\\);"
                        + " what it found here was dropped; tell the plugin's author"),
                problem);
    }

    @Test
    void survivesErrorsToo() {
        assertTrue(problem(after((document, out) -> forEver(0)))
                .startsWith("E3101 words of the plugin mine 1.2.3 threw StackOverflowError; what"));
        assertTrue(problem(after((document, out) -> {
                    throw new NoClassDefFoundError("org/example/Missing");
                }))
                .contains("threw NoClassDefFoundError [org/example/Missing] (at "));
        assertTrue(problem(after((document, out) -> {
                    throw new OutOfMemoryError("made up");
                }))
                .contains("threw OutOfMemoryError [made up];"));
    }

    private static int forEver(int depth) {
        return depth < 0 ? depth : forEver(depth + 1) + forEver(depth + 2);
    }

    private static final class Unspeakable extends RuntimeException {
        @Override
        public String getMessage() {
            throw new IllegalStateException("not even this");
        }
    }

    @Test
    void survivesAnExceptionThatFailsWhenItIsAsked() {
        assertTrue(problem(after((document, out) -> {
                    throw new Unspeakable();
                }))
                .contains("threw Unspeakable (at "));
    }

    @Test
    void saysNothingThatDiffersBetweenTwoRuns() {
        String problem = problem(after((document, out) -> {
            Object text = new ArrayList<>(List.of(document));
            add(out, WORDS, 0, 1, (String) text);
        }));
        assertTrue(
                problem.contains("threw ClassCastException [class java.util.ArrayList cannot be cast to class"
                        + " java.lang.String] (at org.glossator.engine.run.CallTest"),
                problem);
    }

    @Test
    void placesAnExceptionOfTheJdkWhereThePluginCalledIt() {
        String problem = problem(after((document, out) -> Integer.parseInt("zwölf")));
        assertTrue(
                problem.contains("threw NumberFormatException [For input string: \"zwölf\"] (at"
                        + " org.glossator.engine.run.CallTest.lambda"),
                problem);
    }

    @Test
    void refusesASpanAfterTheText() {
        violates(
                "the span 5:11 ends after the text, which has 10 characters",
                (document, out) -> add(out, WORDS, 5, 11, "w"));
    }

    @Test
    void refusesASpanThatCutsASurrogatePair() {
        String problem = problem(runOver("a😀b", words((document, out) -> add(out, WORDS, 0, 2, "w"))));
        assertTrue(problem.contains("misused its output: the span 0:2 cuts a surrogate pair"), problem);
        problem = problem(runOver("a😀b", words((document, out) -> add(out, WORDS, 2, 3, "w"))));
        assertTrue(problem.contains("the span 2:3 cuts a surrogate pair"), problem);
    }

    @Test
    void letsASpanStandBesideAPairAndBesideHalfOfOne() {
        DocumentAnnotator twoToEnd =
                (document, out) -> add(out, WORDS, 1, document.text().length() - 1, "w");
        assertEquals(Entry.Status.OK, runOver("a😀b", words(twoToEnd)).status());
        assertEquals(Entry.Status.OK, runOver("a\ud83db", words(twoToEnd)).status());
        assertEquals(
                Entry.Status.OK, runOver("\ude00\ud83d\ud83d", words(twoToEnd)).status());
    }

    @Test
    void refusesALayerThatWasNotDeclared() {
        violates(
                "the layer [others] was not declared for writing; declared are [words]",
                (document, out) -> add(out, OTHERS, 0, 1, "w"));
        violates(
                "the layer [others] was not declared for writing",
                (document, out) -> out.refused(OTHERS, new Span(0, 1), Evidence.of("r")));
    }

    record Impostor(int number) {}

    record Lot(double share, @Nullable String name) {}

    @Test
    void refusesARecordOfAnotherTypeThanDeclared() {
        violates(
                "the layer [words] was declared with Word and got a Impostor",
                (document, out) -> out.add(
                        new Layer<>("words", Impostor.class), new Span(0, 1), new Impostor(1), Evidence.of("r")));
    }

    @Test
    @SuppressWarnings("NullAway") // that is what a plugin may do all the same
    void refusesNull() {
        violates("component word of Word is null; expected a value", (document, out) -> add(out, WORDS, 0, 1, null));
        violates("it got null", (document, out) -> out.warn(new Span(0, 1), null));
        violates("it got null", (document, out) -> out.warn(null, "odd"));
        violates("it got null", (document, out) -> out.add(WORDS, new Span(0, 1), null, Evidence.of("r")));
    }

    @Test
    void refusesANumberThatIsNone() {
        Layer<Lot> lots = new Layer<>("lots", Lot.class);
        Entry entry = runOver(
                "x",
                HandMade.annotator("lots", lots)
                        .doing((document, out) ->
                                out.add(lots, new Span(0, 1), new Lot(0.0 / 0.0, null), Evidence.of("r"))));
        assertTrue(problem(entry).contains("component share of Lot is NaN; expected a finite number"));
    }

    @Test
    void refusesTheOutputOnceTheCallIsOver() {
        AtomicReference<@Nullable Output> kept = new AtomicReference<>();
        Entry entry = runOver("x", words((document, out) -> kept.set(out)));
        assertEquals(Entry.Status.OK, entry.status());
        Output late = kept.get();
        assertEquals(
                "output for the document [a] by words after its call was over",
                assertThrows(
                                IllegalStateException.class,
                                () -> add(java.util.Objects.requireNonNull(late), WORDS, 0, 1, "w"))
                        .getMessage());
        assertEquals(List.of(), entry.document().orElseThrow().get(WORDS));
    }

    @Test
    void refusesTheOutputOnAnotherThread() {
        String problem = problem(after((document, out) -> {
            Thread other = new Thread(() -> {
                try {
                    add(out, WORDS, 0, 1, "w");
                } catch (IllegalStateException e) {
                    return; // nobody would hear of it
                }
            });
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        assertTrue(problem.contains("misused its output: it was used from another thread than its call's"), problem);
    }

    @Test
    void keepsAWarningAndLeavesTheDocumentAsItIs() {
        Entry entry = runOver("x y", words((document, out) -> out.warn(new Span(2, 3), "odd y")));
        assertEquals(Entry.Status.OK, entry.status());
        assertEquals(List.of("E3107 words odd y"), problems(entry));
        assertEquals(new Span(2, 3), entry.problems().get(0).span());
    }

    @Test
    void warnsOfADocumentInAnotherLanguageAndAnnotatesItAllTheSame() {
        Document french = Document.of("a", "x").withLanguage("fr-CA");
        Entry entry = run(
                        List.of(Entry.of(french, StoredFindings.EMPTY)),
                        words(EACH_X).speaking("en"))
                .get(0);
        assertEquals(
                List.of("E3108 words is for [en], and the document says that it is in [fr];"
                        + " what it found here is not to be trusted"),
                problems(entry));
        assertEquals(1, entry.document().orElseThrow().get(WORDS).size());
    }

    @Test
    void doesNotWarnWhereTheLanguageFitsOrIsNotGiven() {
        Document british = Document.of("a", "x").withLanguage("en-GB");
        assertEquals(
                List.of(),
                problems(run(
                                List.of(Entry.of(british, StoredFindings.EMPTY)),
                                words(EACH_X).speaking("en"))
                        .get(0)));
        assertEquals(List.of(), problems(runOver("x", words(EACH_X).speaking("en"))));
    }

    @Test
    void showsAnAnnotatorOnlyTheLayersThatItDeclares() {
        HandMade peeping = HandMade.annotator("peeping", OTHERS)
                .doing((document, out) -> add(out, OTHERS, 0, 0, "" + document.layers()));
        Entry entry = runOver("x", words(EACH_X), peeping);
        assertEquals(
                "[]", entry.document().orElseThrow().get(OTHERS).get(0).value().word());
        HandMade reading = HandMade.annotator("reading", OTHERS);
        for (HandMade undeclared : List.of(
                reading.doing((document, out) -> document.get(WORDS)),
                reading.doing((document, out) -> document.has(WORDS)))) {
            assertTrue(problems(runOver("x", words(EACH_X), undeclared))
                    .get(0)
                    .startsWith("E3101 reading of the plugin mine 1.2.3 threw IllegalStateException [reading does not"
                            + " declare that it reads the layer [words]; add it to reads() or readsIfPresent()]"));
        }
    }

    @Test
    void doesNotCallTheReadersOfAFailedAnnotatorAndKeepsTheOthersLayers() {
        HandMade others = HandMade.annotator("others", OTHERS).doing((document, out) -> add(out, OTHERS, 0, 1, "o"));
        Entry entry = runOver(
                "x",
                words((document, out) -> {
                    throw new IllegalStateException("boom");
                }),
                lengths(),
                others);
        assertEquals(Entry.Status.PARTIAL, entry.status());
        assertEquals(List.of("E3101", "E3102"), codes(entry));
        assertEquals(
                "E3102 lengths was not called: it reads the layer [words], which this document lacks; see the problems"
                        + " before this one",
                problems(entry).get(1));
        assertEquals(Set.of("others"), entry.findings().layers());
    }

    @Test
    void callsTheReadersOfAnAnnotatorThatDidItsWork() {
        Entry entry = runOver("x x", lengths(), words(EACH_X));
        assertEquals(
                "2", entry.document().orElseThrow().get(LENGTHS).get(0).value().word());
    }

    @Test
    void dropsALayerThatTheDocumentBroughtWhenItsNewWriterFails() {
        Entry before = runOver("x", words(EACH_X));
        Entry entry = Given.run(List.of(before), words((document, out) -> {
                    throw new IllegalStateException("boom");
                }))
                .get(0);
        assertEquals(Set.of(), entry.findings().layers());
    }

    @Test
    void givesThePluginsClassLoaderToItsLibraries() {
        Entry entry = runOver(
                "x",
                words((document, out) -> add(
                        out,
                        WORDS,
                        0,
                        1,
                        String.valueOf(
                                Thread.currentThread().getContextClassLoader() == HandMade.class.getClassLoader()))));
        assertEquals(
                "true", entry.document().orElseThrow().get(WORDS).get(0).value().word());
    }

    private static StoredLayer found(String layer, Span... spans) {
        Entry other = runOver("x and more", words((document, out) -> {
            for (Span span : spans) {
                out.add(WORDS, span, new Given.Word("w"), Evidence.of("r"));
            }
        }));
        StoredLayer stored = other.findings().layer("words").orElseThrow();
        return StoredLayer.of(layer, stored.provenance(), stored.findings());
    }

    @Test
    void takesWholeLayersFromAnotherProcess() {
        StoredLayer layer = found("words", new Span(2, 3), new Span(0, 1));
        Entry entry = runOver("x and more", words((document, out) -> ((WholeOutput) out).take(List.of(layer))));
        assertEquals(Entry.Status.OK, entry.status());
        assertEquals(
                List.of(new Span(0, 1), new Span(2, 3)),
                entry.document().orElseThrow().get(WORDS).stream()
                        .map(a -> a.span())
                        .toList());
    }

    @Test
    void refusesWholeLayersThatDoNotFit() {
        violates(
                "the layer [others] was not declared for writing",
                (document, out) -> ((WholeOutput) out).take(List.of(found("others"))));
        StoredLayer layer = found("words", new Span(0, 10));
        assertTrue(problem(runOver("short", words((document, out) -> ((WholeOutput) out).take(List.of(layer)))))
                .contains("misused its output: the span 0:10 ends after the text, which has 5 characters"));
        violates(
                "the layer [words] was declared with [word] and came with []",
                (document, out) -> ((WholeOutput) out)
                        .take(List.of(StoredLayer.of("words", layer.provenance(), List.of(), List.of()))));
    }

    @Test
    void passesAProblemThroughThatIsKnownInFull() {
        Problem killed = Problem.error("E3101", "words", "did not come back", "");
        Entry entry = after((document, out) -> {
            throw new CallException(killed);
        });
        assertEquals(List.of(killed), entry.problems());
    }

    private static final class Faceless extends RuntimeException {
        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException("nothing to see");
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void survivesWhateverElseCanBeThrown() {
        assertTrue(problem(after((document, out) -> CallTest.<RuntimeException>sneak(new IOException("disk"))))
                .contains("threw IOException [disk] (at "));
        assertTrue(problem(after((document, out) -> {
                    throw new ExceptionInInitializerError("broken once");
                }))
                .contains("threw ExceptionInInitializerError [broken once]"));
        assertTrue(problem(after((document, out) -> {
                    throw new AssertionError("no");
                }))
                .contains("threw AssertionError [no]"));
        assertTrue(problem(after((document, out) -> {
                    throw new Faceless();
                }))
                .contains(
                        "E3101 words of the plugin mine 1.2.3 threw something that fails when it is asked what it is"));
    }

    @Test
    void survivesAnArrayThatDoesNotFitAndSaysWhatHelps() {
        String problem = problem(after((document, out) -> {
            long[][] all = new long[8][];
            for (int i = 0; i < all.length; i++) {
                all[i] = new long[Integer.MAX_VALUE];
            }
        }));
        assertTrue(problem.contains("threw OutOfMemoryError ["), problem);
        assertTrue(problem.contains("give Java more memory, or run it in a process of its own"), problem);
    }

    @Test
    @SuppressWarnings("ThreadPriorityCheck")
    void undoesWhatACallChangesAboutItsThread() {
        ClassLoader other = new ClassLoader() {};
        HandMade vandal = words((document, out) -> {
            Thread thread = Thread.currentThread();
            thread.setName("vandal");
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.setContextClassLoader(other);
            thread.setUncaughtExceptionHandler((t, e) -> {});
            thread.interrupt();
        });
        HandMade next = HandMade.annotator("others", OTHERS).doing((document, out) -> {
            Thread thread = Thread.currentThread();
            boolean changed = thread.getContextClassLoader() == other
                    || thread.getUncaughtExceptionHandler() != thread.getThreadGroup();
            add(
                    out,
                    OTHERS,
                    0,
                    0,
                    thread.getName() + " " + thread.getPriority() + " " + changed + " " + thread.isInterrupted());
        });
        Entry entry = runOver("x", vandal, next);
        assertEquals(Entry.Status.OK, entry.status());
        assertEquals(
                "glossator-worker " + Thread.NORM_PRIORITY + " false false",
                entry.document().orElseThrow().get(OTHERS).get(0).value().word());
    }
}
