package org.glossator.engine.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;

/** Annotators and documents for the tests of runs. */
final class Given {

    record Word(String word) {}

    static final Layer<Word> WORDS = new Layer<>("words", Word.class);
    static final Layer<Word> LENGTHS = new Layer<>("lengths", Word.class);
    static final Layer<Word> OTHERS = new Layer<>("others", Word.class);

    private Given() {}

    /** Finds each x. */
    static final DocumentAnnotator EACH_X = (document, out) -> {
        for (int at = document.text().indexOf('x');
                at >= 0;
                at = document.text().indexOf('x', at + 1)) {
            add(out, WORDS, at, at + 1, "x");
        }
    };

    static void add(Output out, Layer<Word> layer, int start, int end, String word) {
        out.add(layer, new Span(start, end), new Word(word), Evidence.of("rule"));
    }

    /** Writes the layer words. */
    static HandMade words(DocumentAnnotator annotator) {
        return HandMade.annotator("words", WORDS).doing(annotator);
    }

    /** Reads the layer words and writes how many there are. */
    static HandMade lengths() {
        return HandMade.annotator("lengths", LENGTHS)
                .reading(WORDS)
                .doing((document, out) -> add(
                        out, LENGTHS, 0, 0, String.valueOf(document.get(WORDS).size())));
    }

    /** What an annotator does that does not heed interruption; the others of the machine have it better than with an endless loop. */
    static void sleepOn() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            return; // that is what it is about
        }
    }

    static Entry document(String id, String text) {
        return Entry.of(Document.of(id, text), StoredFindings.EMPTY);
    }

    /** Documents a, b, c … with these texts. */
    static List<Entry> documents(String... texts) {
        List<Entry> entries = new ArrayList<>();
        for (String text : texts) {
            entries.add(document(String.valueOf((char) ('a' + entries.size())), text));
        }
        return entries;
    }

    /** All of the annotators, in the order given. */
    static Pipeline pipeline(AnnotatorFactory<?>... annotators) {
        try {
            Plugins plugins = Plugins.of("mine", "1.2.3", annotators);
            List<StepRequest> requests = Arrays.stream(annotators)
                    .map(AnnotatorFactory::name)
                    .map(StepRequest::of)
                    .toList();
            return Pipeline.of(requests, plugins);
        } catch (PipelineException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static Options workers(int workers) {
        return Options.standard().withWorkers(workers);
    }

    static List<Entry> run(List<Entry> documents, AnnotatorFactory<?>... annotators) {
        return run(2, Long.MAX_VALUE, documents, annotators);
    }

    static List<Entry> run(int workers, long memory, List<Entry> documents, AnnotatorFactory<?>... annotators) {
        List<Entry> done = new ArrayList<>();
        try (Run run = Run.of(pipeline(annotators), workers(workers), memory)) {
            run.over(Source.of(documents), done::add);
            return done;
        } catch (PipelineException e) {
            throw new AssertionError(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** The only document of a run over one with this text. */
    static Entry runOver(String text, AnnotatorFactory<?>... annotators) {
        return run(documents(text), annotators).get(0);
    }

    static List<String> problems(Entry entry) {
        return entry.problems().stream().map(Problem::toString).toList();
    }

    static List<String> codes(Entry entry) {
        return entry.problems().stream().map(Problem::code).toList();
    }
}
