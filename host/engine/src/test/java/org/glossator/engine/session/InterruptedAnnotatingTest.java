package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.run.Ending;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Run;
import org.glossator.engine.run.Summary;
import org.glossator.text.Document;
import org.glossator.text.Layer;
import org.junit.jupiter.api.Test;

/** What is kept of an annotating that was asked to end before a corpus annotator has come to an end. */
class InterruptedAnnotatingTest {

    record Echo(boolean any) {}

    private static final Layer<Echo> ECHOES = new Layer<>("echoes", Echo.class);

    private final Desk desk = new Desk();
    private final List<String> late = new ArrayList<>();
    private int total;

    /** Sees all documents and finds nothing; when it has, the thread that annotates is interrupted. */
    private static HandMade echoes(Thread annotating) {
        CorpusAnnotator echoes = () -> new CorpusAnnotator.Pass() {
            @Override
            public void read(Document document) {}

            @Override
            public void ready() {
                annotating.interrupt();
            }

            @Override
            public void annotate(Document document, Output out) {}
        };
        return HandMade.annotator("echoes", ECHOES).passing(echoes);
    }

    private Summary annotate() throws Exception {
        HandMade names = HandMade.annotator("names", Desk.NAMES).doing(Desk.finder("person"));
        Pipeline pipeline = Pipeline.of(
                List.of(StepRequest.of("echoes"), StepRequest.of("names")),
                Plugins.of("mine", "1", names, echoes(Thread.currentThread())));
        return desk.session().annotate(pipeline, Options.standard().withWorkers(1), (run, source, sink) -> {
            late.addAll(run.late());
            total = (int) source.position().totalDocuments().orElseThrow();
            return run.over(source, sink);
        });
    }

    @Test
    void keepsWhatDocumentAnnotatorsFound() throws Exception {
        desk.open("a", "Ann came").open("b", "Bob came").open("c", "Cid came");
        Summary summary = annotate();
        assertFalse(Thread.interrupted());
        assertEquals(Ending.ASKED, summary.ending());
        assertEquals(3, summary.documents());
        assertEquals(3, summary.ok());
        for (Entry entry : desk.session().entries()) {
            assertEquals(1, desk.session().findings(entry, "names").size());
        }
    }

    @Test
    void tellsWhoLooksOnHowMuchThereIsAndWhoHasToWait() throws Exception {
        desk.open("a", "Ann came").open("b", "Bob came").open("c", "Cid came");
        annotate();
        Thread.interrupted();
        assertEquals(List.of("echoes"), late);
        assertEquals(3, total);
    }

    @Test
    void keepsWhatWasFoundWhereItIsAskedASecondTime() throws Exception {
        desk.open("a", "Ann came").open("b", "Bob came").open("c", "Cid came");
        AtomicReference<Run> asked = new AtomicReference<>();
        CompletableFuture<Void> first = new CompletableFuture<>();
        HandMade names = HandMade.annotator("names", Desk.NAMES).doing((document, out) -> {
            if (document.id().equals("b")) {
                first.orTimeout(30, TimeUnit.SECONDS).join();
                asked.get().stop();
                asked.get().stop();
            }
            Desk.finder("person").annotate(document, out);
        });
        Summary summary = desk.session()
                .annotate(
                        Pipeline.of(List.of(StepRequest.of("names")), Plugins.of("mine", "1", names)),
                        Options.standard().withWorkers(1),
                        (run, source, sink) -> {
                            asked.set(run);
                            return run.over(source, entry -> {
                                sink.accept(entry);
                                first.complete(null);
                            });
                        });
        assertEquals(Ending.ASKED, summary.ending());
        assertEquals(1, summary.ok());
        assertEquals(
                List.of("a"),
                desk.session().entries().stream()
                        .filter(entry -> entry.findings().layer("names").isPresent())
                        .map(Entry::id)
                        .toList());
    }
}
