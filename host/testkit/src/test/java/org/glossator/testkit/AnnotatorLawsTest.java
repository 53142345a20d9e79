package org.glossator.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.text.Document;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.junit.jupiter.api.Test;

class AnnotatorLawsTest {

    /** An annotator that needs nothing of its context and is made anew for each worker. */
    private interface Plain extends Toy {
        @Override
        default Annotator create(Context context) {
            return annotator();
        }

        DocumentAnnotator annotator();
    }

    /** An annotator that says of itself that many threads may call it. */
    private interface Shared extends Plain {
        @Override
        default boolean threadSafe() {
            return true;
        }
    }

    /** Remembers the text, so that nobody else may call it before the answer is given. */
    private static final class Forgetful implements DocumentAnnotator {
        private String text = "";

        @Override
        public void annotate(Document document, Output out) {
            text = document.text();
            Toy.say("first", document, out);
            Toy.say(Integer.toString(text.length()), document, out);
        }
    }

    /** Shares a matcher, and gives the answer only when it has gone through all of the text. */
    private static final class OneMatcher implements DocumentAnnotator {
        private final Matcher matcher = Pattern.compile("[a-z]+").matcher("");

        @Override
        public void annotate(Document document, Output out) {
            matcher.reset(document.text());
            int words = 0;
            while (matcher.find()) {
                words++;
            }
            Toy.say(Integer.toString(words), document, out);
        }
    }

    /** Tells how many different texts the corpus has. */
    private static final class Corpus implements CorpusAnnotator {
        @Override
        public Pass begin() {
            Set<String> texts = ConcurrentHashMap.newKeySet();
            return new Pass() {
                @Override
                public void read(Document document) {
                    texts.add(document.text());
                }

                @Override
                public void annotate(Document document, Output out) {
                    Toy.say(Integer.toString(texts.size()), document, out);
                }
            };
        }
    }

    private static void breaks(String law, AnnotatorFactory<?> factory, String... texts) {
        AssertionError error = assertThrows(AssertionError.class, () -> AnnotatorLaws.prove(factory, texts));
        assertTrue(String.valueOf(error.getMessage()).startsWith(law), error.getMessage());
    }

    @Test
    void passesWhatAnswersByTheTextAlone() {
        AnnotatorLaws.prove((Plain) () -> (document, out) -> Toy.say(document.text(), document, out), "A", "B", "C");
    }

    @Test
    void findsOutWhatAnswersDifferentlyASecondTime() {
        AtomicInteger calls = new AtomicInteger();
        breaks(
                "toy answers differently a second time in document 1: dates at 0:7 [A text.]:"
                        + " expected [value call 1], found [value call 2]",
                (Plain) () -> (document, out) -> Toy.say("call " + calls.incrementAndGet(), document, out),
                "A text.");
    }

    @Test
    void findsOutWhatRemembersTheTextBefore() {
        Plain factory = () -> {
            AtomicInteger calls = new AtomicInteger();
            return (document, out) -> Toy.say("call " + calls.incrementAndGet(), document, out);
        };
        breaks("toy answers differently after other documents", factory, "A text.");
        breaks("toy answers differently after other documents", factory, "A text.", "And another.");
    }

    @Test
    void findsOutWhatAnswersDifferentlyAlone() {
        Plain factory = () -> {
            AtomicInteger calls = new AtomicInteger();
            return (document, out) ->
                    Toy.say(calls.incrementAndGet() == 1 ? document.text().substring(0, 1) : "A", document, out);
        };
        breaks("toy answers differently alone", factory, "A text.", "Better alone.");
    }

    @Test
    void findsOutWhatSharesAFieldBetweenThreads() {
        DocumentAnnotator shared = new Forgetful();
        breaks("toy answers differently from 4 threads", (Shared) () -> shared, "A text.");
    }

    @Test
    void findsOutWhatSharesAMatcherBetweenThreads() {
        DocumentAnnotator shared = new OneMatcher();
        breaks("toy answers differently ", (Shared) () -> shared, "A text.");
    }

    @Test
    void passesASharedFieldBehindALock() {
        Forgetful shared = new Forgetful();
        AnnotatorLaws.prove(
                (Shared) () -> (document, out) -> {
                    synchronized (shared) {
                        shared.annotate(document, out);
                    }
                },
                "A text.");
    }

    @Test
    void passesAFieldOfAnAnnotatorThatEachWorkerHasForItself() {
        AnnotatorLaws.prove((Plain) Forgetful::new, "A text.", "And another.");
        AnnotatorLaws.prove((Plain) OneMatcher::new, "A text.", "And another.");
    }

    @Test
    void passesAnAnnotatorThatWritesTheId() {
        AnnotatorLaws.prove((Plain) () -> (document, out) -> Toy.say(document.id(), document, out), "A text.");
    }

    @Test
    void findsOutWhatHeedsTheDefaultLocale() {
        breaks(
                "toy answers differently under the locale tr-TR",
                (Plain) () -> (document, out) -> Toy.say(Locale.getDefault().getLanguage(), document, out),
                "A text.");
    }

    @Test
    void findsOutWhatHeedsTheDefaultZone() {
        breaks(
                "toy answers differently under the locale tr-TR and the zone Pacific/Kiritimati",
                (Plain) () -> (document, out) -> Toy.say(TimeZone.getDefault().getID(), document, out),
                "A text.");
    }

    @Test
    void findsOutWhatThrowsOnOddTexts() {
        breaks(
                "toy failed on the document empty",
                (Plain) () -> (document, out) -> Toy.say("" + document.text().charAt(0), document, out),
                "A text.");
    }

    @Test
    void findsOutWhatAnswersDifferentlyOnOddTexts() {
        AtomicInteger calls = new AtomicInteger();
        breaks(
                "toy answers differently on odd texts from 4 threads",
                (Plain) () -> (document, out) -> {
                    boolean odd = document.id().equals("emoji");
                    Toy.say(odd ? "call " + calls.incrementAndGet() : "even", document, out);
                },
                "A text.");
    }

    /** Whether to be clumsy with a text that begins with a blank. */
    public record Clumsy(boolean clumsy) {}

    private static final class WithParameter implements AnnotatorFactory<Clumsy> {
        @Override
        public String name() {
            return "toy";
        }

        @Override
        public Clumsy defaults() {
            return new Clumsy(false);
        }

        @Override
        public Set<Layer<?>> writes(Clumsy parameters) {
            return Set.of(Layers.DATES);
        }

        @Override
        public Annotator create(Clumsy parameters, Context context) {
            return (DocumentAnnotator) (document, out) -> {
                if (parameters.clumsy() && document.text().startsWith(" ")) {
                    throw new IllegalStateException("a blank");
                }
            };
        }
    }

    @Test
    void triesOddTextsForEachSetOfParameters() {
        AnnotatorTester<?> tester = AnnotatorTester.of(new WithParameter(), Layers.DATES, timex -> "");
        tester.check("A text.");
        AssertionError error = assertThrows(
                AssertionError.class, () -> tester.with("clumsy", "yes").check("A text."));
        assertTrue(
                String.valueOf(error.getMessage()).startsWith("toy failed on the document blank"), error.getMessage());
    }

    @Test
    void letsDocumentsOfACorpusDependOnEachOther() {
        AnnotatorLaws.prove((Toy) context -> new Corpus(), "A", "B");
    }

    @Test
    void letsAnAnnotatorBehindACorpusAnnotatorDependOnTheOthers() {
        Toy corpus = context -> new Corpus();
        AnnotatorTester.of(new Reader(), Reader.SEEN, Reader.Seen::value)
                .after(corpus)
                .check("[[A|2]]", "[[B|2]]");
    }

    @Test
    void findsOutACorpusAnnotatorWhoseAnswerUnrelatedDocumentsChange() {
        breaks("toy answers differently after other documents", (Toy) context -> new Corpus(), "A");
    }

    @Test
    void saysWhatCannotBeMade() {
        breaks(
                "E4202",
                (Toy) context -> {
                    throw new IllegalStateException("no lexicon");
                },
                "A text.");
    }
}
