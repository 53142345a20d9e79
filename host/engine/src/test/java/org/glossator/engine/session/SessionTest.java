package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.Tags;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.run.Ending;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Summary;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;

class SessionTest {

    record Letter(String letter) {}

    private static final Layer<Letter> LETTERS = new Layer<>("letters", Letter.class);
    private static final Layer<Letter> LISTS = new Layer<>("lists", Letter.class);

    /** Every letter; throws at a document with the text "bad". */
    private static final DocumentAnnotator EACH = (document, out) -> {
        if (document.text().equals("bad")) {
            throw new IllegalStateException("boom");
        }
        for (int i = 0; i < document.text().length(); i++) {
            Span span = new Span(i, i + 1);
            out.add(LETTERS, span, new Letter(span.in(document.text())), Evidence.of("each"));
        }
        out.refused(LETTERS, document.span(), Evidence.of("whole"));
    };

    private final Session session = new Session();

    private void open(String... idsAndTexts) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < idsAndTexts.length; i += 2) {
            entries.add(Entry.of(Document.of(idsAndTexts[i], idsAndTexts[i + 1]), StoredFindings.EMPTY));
        }
        try {
            session.open(Source.of(entries));
        } catch (IOException | SessionException e) {
            throw new AssertionError(e);
        }
    }

    private Summary annotate(HandMade... annotators) throws Exception {
        List<StepRequest> steps = new ArrayList<>();
        for (HandMade annotator : annotators) {
            steps.add(StepRequest.of(annotator.name()));
        }
        return session.annotate(
                Pipeline.of(steps, Plugins.of("mine", "1", annotators)),
                Options.standard().withWorkers(2).withRefusals());
    }

    private static HandMade letters(DocumentAnnotator annotator) {
        return HandMade.annotator("letters", LETTERS).doing(annotator);
    }

    private interface Asking {
        Object ask() throws SessionException, IOException;
    }

    private static String refused(Asking asking) {
        return String.valueOf(assertThrows(SessionException.class, asking::ask).getMessage());
    }

    @Test
    void takesTheFirstDocumentOpenedInHand() throws Exception {
        open("a", "x", "b", "y");
        assertEquals("a", session.current().id());
        open("c", "z");
        assertEquals("c", session.current().id());
        assertEquals(
                List.of("a", "b", "c"),
                session.entries().stream().map(Entry::id).toList());
    }

    @Test
    void keepsNoDocumentThatFailed() throws Exception {
        Entry failed = Entry.failed("in.jsonl:1", Problem.error("E1103", "in.jsonl:1", "is no JSON", ""));
        assertEquals(List.of(failed), session.open(Source.of(List.of(failed))));
        assertEquals(List.of(), session.entries());
        assertEquals(
                "no document is open; open one, as in: open examples/articles, or resume a session that is kept"
                        + " here; sessions lists them",
                refused(() -> session.current()));
    }

    @Test
    void usesADocumentByItsIdItsBeginningOrItsNumber() throws Exception {
        open("003", "x", "sub/long.txt", "y", "sub/other.txt", "z");
        assertEquals("sub/long.txt", session.use("sub/l").id());
        assertEquals("003", session.use("003").id());
        assertEquals("sub/other.txt", session.use("3").id());
        assertEquals("sub/other.txt", session.current().id());
    }

    @Test
    void saysWhichDocumentsAnIdFits() {
        open("sub/long.txt", "y", "sub/other.txt", "z");
        assertEquals(
                "[sub] fits 2 documents, the first of them sub/long.txt and sub/other.txt; type more of it",
                refused(() -> session.use("sub")));
        assertEquals(
                "no open document has the id [sub/lnog.txt]; did you mean sub/long.txt?",
                refused(() -> session.use("sub/lnog.txt")));
    }

    @Test
    void movesToTheNextAndThePreviousDocument() throws Exception {
        open("a", "x", "b", "y");
        assertEquals("b", session.move(1).id());
        assertEquals("this is the last document", refused(() -> session.move(1)));
        assertEquals("a", session.move(-1).id());
        assertEquals("this is the first document", refused(() -> session.move(-1)));
    }

    @Test
    void takesTheFirstThatIsLeftInHandWhenTheOneInHandIsClosed() throws Exception {
        open("a", "x", "b", "y");
        session.use("b");
        session.close("b");
        assertEquals("a", session.current().id());
        session.close("a");
        assertEquals(List.of(), session.entries());
    }

    @Test
    void findsFindingsByTheirIds() throws Exception {
        open("sub/a.txt", "xyz", "b", "q");
        annotate(letters(EACH));
        assertEquals("x", session.finding("1").words());
        assertEquals("y", session.finding("letters/2").words());
        assertEquals("z", session.finding("sub/a.txt/letters/3").words());
        assertEquals("z", session.finding("sub/letters/3").words());
        assertEquals("z", session.finding("sub/a.txt/l3").words());
        assertEquals("q", session.finding("b/l/1").words());
        assertEquals("sub/a.txt/letters/3", session.finding("l/3").id());
        assertEquals(3, session.findings(session.current(), "letters").size());
    }

    @Test
    void findsFindingsOfALayerWhoseNameEndsWithADigit() throws Exception {
        Layer<Letter> top = new Layer<>("top10", Letter.class);
        open("a", "xyz");
        annotate(HandMade.annotator("top", top)
                .doing((document, out) -> out.add(top, document.span(), new Letter("l"), Evidence.of("r"))));
        assertEquals("a/top10/1", session.finding("top10/1").id());
        assertEquals("a/top10/1", session.finding("t1").id());
        assertEquals("a/top10/1", session.finding("1").id());
    }

    @Test
    void saysWhatAnIdOfAFindingShouldBe() throws Exception {
        open("a", "xyz");
        assertEquals(
                "the document a has no layer [letters]; annotate it first, as in: annotate quotes dates",
                refused(() -> session.finding("letters/1")));
        annotate(letters(EACH), HandMade.annotator("lists", LISTS));
        assertEquals(
                "[letters/4] names no finding; a has 3 in the layer letters, from letters/1 to letters/3",
                refused(() -> session.finding("letters/4")));
        assertEquals(
                "[lists/1] names no finding; a has 0 in the layer lists", refused(() -> session.finding("lists/1")));
        assertTrue(refused(() -> session.finding("letters/0")).startsWith("[letters/0] names no finding"));
        assertTrue(refused(() -> session.finding("letters/99999999999")).startsWith("[letters/99999999999] names no"));
        assertEquals(
                "the document a has no layer [leters]; did you mean letters? it has [letters, lists]",
                refused(() -> session.finding("leters/1")));
        assertEquals(
                "[l] begins the names of [letters, lists] in the document a; type more of the one that is meant",
                refused(() -> session.finding("l/1")));
        assertEquals(
                "[1] is no id of a finding; expected DOC/LAYER/N or LAYER/N, as quotes/1",
                refused(() -> session.finding("1")));
        assertEquals(
                "[letters] is a layer, and no id of a finding; expected one of its findings, as letters/1; accept and"
                        + " reject take all of them as --where letters",
                refused(() -> session.finding("letters")));
    }

    @Test
    void knowsALayerByItsTag() throws Exception {
        open("a", "x");
        annotate(letters(EACH), HandMade.annotator("letterings", LISTS));
        String tag = Tags.of(session.current().findings().all()).get("letters");
        assertEquals("le", tag);
        assertEquals("letters/1", session.finding("le1").id().replaceFirst("^a/", ""));
    }

    @Test
    void forgetsWhatWentWrongWhenAStepIsRunAgain() throws Exception {
        open("a", "bad", "b", "x");
        assertEquals(1, annotate(letters(EACH)).partial());
        assertEquals(Entry.Status.PARTIAL, session.entry("a").status());
        assertEquals(0, annotate(letters((document, out) -> {})).partial());
        assertEquals(Entry.Status.OK, session.entry("a").status());
        assertEquals(List.of(), session.entry("a").problems());
    }

    @Test
    void keepsWhatWentWrongInOtherSteps() throws Exception {
        open("a", "bad");
        annotate(letters(EACH));
        annotate(HandMade.annotator("lists", LISTS));
        assertEquals(Entry.Status.PARTIAL, session.entry("a").status());
        assertEquals(1, session.entry("a").problems().size());
        assertEquals(Set.of("lists"), session.entry("a").findings().layers());
    }

    @Test
    void keepsTheLayersOfEarlierSteps() throws Exception {
        open("a", "x");
        annotate(letters(EACH));
        annotate(HandMade.annotator("lists", LISTS));
        assertEquals(Set.of("letters", "lists"), session.entry("a").findings().layers());
    }

    @Test
    void keepsWhatWasRefusedUntilTheLayerIsWrittenAgain() throws Exception {
        open("a", "xy", "b", "z");
        annotate(letters(EACH));
        annotate(HandMade.annotator("lists", LISTS));
        assertEquals(
                List.of(new Span(0, 2)),
                session.refusals(session.entry("a")).stream().map(r -> r.span()).toList());
        annotate(letters((document, out) -> {}));
        assertEquals(List.of(), session.refusals(session.entry("a")));
    }

    @Test
    void changesNothingWhenItIsInterrupted() throws Exception {
        open("a", "xy");
        Thread.currentThread().interrupt();
        assertEquals(Ending.ASKED, annotate(letters(EACH)).ending());
        assertEquals(Set.of(), session.entry("a").findings().layers());
    }

    @Test
    void keepsTheDocumentsThatWereDoneWhenItIsInterrupted() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            open("d" + i, "x");
        }
        Thread caller = Thread.currentThread();
        Summary summary = annotate(letters((document, out) -> {
            if (document.id().equals("d100")) {
                caller.interrupt();
            }
        }));
        assertEquals(Ending.ASKED, summary.ending());
        long annotated = session.entries().stream()
                .filter(e -> e.findings().layers().contains("letters"))
                .count();
        assertEquals(summary.documents(), annotated);
        assertTrue(annotated > 100 && annotated < 1_000, annotated + " documents");
    }

    @Test
    void changesNothingWhenAnAnnotatorCannotBeMade() {
        open("a", "xy");
        assertThrows(
                PipelineException.class,
                () -> annotate(HandMade.annotator("letters", LETTERS).made(context -> {
                    throw new IllegalStateException("no model");
                })));
        assertEquals(Set.of(), session.entries().get(0).findings().layers());
    }
}
