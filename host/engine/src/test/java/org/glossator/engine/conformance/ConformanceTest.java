package org.glossator.engine.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.check.CheckResult.Outcome;
import org.glossator.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Bad plugins, each caught by the check that is meant for it, and by no other. */
@Isolated("the checks change the default locale and zone")
class ConformanceTest {

    @Test
    void hasSixtyChecksAndMoreThatAGoodPluginMeets() {
        List<CheckResult> results = Caught.results(BadPlugin.saying(document -> "fine"));
        assertTrue(results.size() > 60);
        assertEquals(List.of(), results.stream().filter(CheckResult::isFailed).toList());
        long made = results.stream().filter(r -> r.outcome() == Outcome.OK).count();
        assertTrue(made > 60, () -> results.toString());
    }

    @Test
    void givesEveryCheckANameOfItsOwn() {
        assertEquals(Conformance.names().size(), Set.copyOf(Conformance.names()).size());
    }

    /** Which the host says of texts in English, by whatever name the annotator runs. */
    @Test
    void letsAnAnnotatorBeForAnotherLanguage() {
        BadPlugin german = new BadPlugin() {
            @Override
            public Annotator make() {
                return BadPlugin.saying(document -> "fein").make();
            }

            @Override
            public Set<String> languages() {
                return Set.of("de");
            }
        };
        CheckResult result = Conformance.of(german, Conditions.STANDARD).check("same.variant");
        assertFalse(result.isFailed(), result::line);
    }

    @Test
    void catchesAClock() {
        AtomicInteger clock = new AtomicInteger();
        Caught.by("same.twice", BadPlugin.saying(document -> "at " + clock.incrementAndGet()));
    }

    @Test
    void catchesAMemory() {
        Caught.by("same.again", (BadPlugin) () -> new DocumentAnnotator() {
            private int calls;

            @Override
            public void annotate(Document document, Output out) {
                calls++;
                BadPlugin.say("call " + calls, document, out);
            }
        });
    }

    @Test
    @SuppressWarnings("StringCaseLocaleUsage") // that is what is wrong with it
    void catchesTheDefaultLocale() {
        Caught.by("same.turkish", BadPlugin.saying(document -> "TITLE".toLowerCase()));
    }

    @Test
    @SuppressWarnings("JavaTimeDefaultTimeZone")
    void catchesTheDefaultZone() {
        Instant instant = Instant.parse("2024-05-03T12:30:00Z");
        Caught.by(
                "same.zone-east",
                BadPlugin.saying(document ->
                        LocalDate.ofInstant(instant, ZoneId.systemDefault()).toString()));
    }

    @Test
    @SuppressWarnings("SystemOut")
    void catchesPrinting() {
        BadPlugin plugin = BadPlugin.saying(document -> {
            if (document.id().equals("ordinary-1")) {
                System.out.println("looking at " + document.id());
            }
            return "x";
        });
        try (Overheard all = new Overheard(true)) {
            Caught.by("quiet.standard-output", plugin);
            assertTrue(all.text().contains("looking at ordinary-1"), "the others let it through");
        }
    }

    @Test
    void catchesALocaleThatIsSetAtEachCall() {
        Caught.by("state.locale-and-zone", BadPlugin.saying(document -> {
            Locale.setDefault(Locale.ITALY);
            return "x";
        }));
        assertTrue(!Locale.getDefault().equals(Locale.ITALY), "it stays");
    }

    @Test
    void catchesAPropertyThatIsSetOnce() {
        AtomicInteger set = new AtomicInteger();
        Caught.by("state.system-properties", (BadPlugin) () -> {
            if (set.getAndIncrement() == 0) {
                System.setProperty("user.language", "it");
            }
            return (DocumentAnnotator) (document, out) -> BadPlugin.say("x", document, out);
        });
        assertTrue(!"it".equals(System.getProperty("user.language")), "it stays");
    }

    @Test
    void catchesAHandlerThatIsSetAtEachCall() {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.UncaughtExceptionHandler theirs = (thread, thrown) -> {};
        Caught.by("state.exception-handler", BadPlugin.saying(document -> {
            Thread.setDefaultUncaughtExceptionHandler(theirs);
            return "x";
        }));
        assertEquals(before, Thread.getDefaultUncaughtExceptionHandler());
    }

    @Test
    void catchesWhatIsKeptOfEachDocument() {
        ConcurrentLinkedQueue<String> kept = new ConcurrentLinkedQueue<>();
        Caught.by("memory.slope", BadPlugin.saying(document -> {
            if (document.id().startsWith("many")) {
                kept.add(document.text().repeat(4));
            }
            return "x";
        }));
        assertTrue(!kept.isEmpty());
    }

    @Test
    void catchesWhatIsKeptOfEachPass() {
        ConcurrentLinkedQueue<String> kept = new ConcurrentLinkedQueue<>();
        Caught.by("memory.slope", (BadPlugin) () -> (CorpusAnnotator) () -> new CorpusAnnotator.Pass() {
            @Override
            public void read(Document document) {
                if (document.id().startsWith("many")) {
                    kept.add(document.text().repeat(4));
                }
            }

            @Override
            public void annotate(Document document, Output out) {
                BadPlugin.say("x", document, out);
            }
        });
        assertTrue(!kept.isEmpty());
    }

    @Test
    void catchesOneThatDoesNotHearInterruption() {
        Caught.by("interruption.annotate", BadPlugin.saying(document -> {
            long until = System.nanoTime() + 5_000_000_000L;
            while (document.text().length() > 2_000_000 && System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            return "x";
        }));
    }

    @Test
    void catchesThreadsThatAreLeft() {
        Caught.by("resources.threads", (BadPlugin) () -> {
            Thread left = new Thread(
                    null,
                    () -> {
                        try {
                            Thread.sleep(15_000);
                        } catch (InterruptedException e) {
                            return;
                        }
                    },
                    "left-behind",
                    1 << 16);
            left.setDaemon(true);
            left.start();
            return (DocumentAnnotator) (document, out) -> BadPlugin.say("x", document, out);
        });
    }

    @Test
    void catchesOneThatChokesOnAText() {
        Caught.by("text.nul", BadPlugin.saying(document -> {
            if (document.text().indexOf('\0') >= 0) {
                throw new IllegalStateException("what is this");
            }
            return "x";
        }));
    }

    @Test
    void catchesADescriptionThatFollowsTheLocale() {
        AtomicInteger asked = new AtomicInteger();
        Caught.by("describe.locale", new BadPlugin() {
            @Override
            public boolean threadSafe() {
                asked.incrementAndGet();
                return Locale.getDefault().getLanguage().equals("tr");
            }

            @Override
            public Annotator make() {
                return (DocumentAnnotator) (document, out) -> BadPlugin.say("x", document, out);
            }
        });
        assertTrue(asked.get() > 0);
    }

    @Test
    void catchesACorpusThatFollowsTheOrder() {
        Caught.by("corpus.read-order", (BadPlugin) () -> (CorpusAnnotator) () -> new CorpusAnnotator.Pass() {
            private final Map<String, Integer> places = new ConcurrentHashMap<>();

            @Override
            public void read(Document document) {
                places.putIfAbsent(document.id(), places.size());
            }

            @Override
            public void annotate(Document document, Output out) {
                BadPlugin.say("number " + places.get(document.id()), document, out);
            }
        });
    }

    @Test
    void skipsWhatStandsOnACheckThatFailed() {
        List<CheckResult> results = Caught.results(BadPlugin.saying(document -> {
            throw new IllegalStateException("broken");
        }));
        List<String> failed = new ArrayList<>();
        results.stream().filter(CheckResult::isFailed).forEach(r -> failed.add(r.check()));
        assertEquals(List.of("annotate.ordinary"), failed);
        Stream<String> lines = results.stream().map(CheckResult::line);
        assertTrue(lines.anyMatch(line -> line.equals("annotate.ordinary has to hold first")));
    }
}
