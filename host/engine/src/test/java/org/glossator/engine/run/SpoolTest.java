package org.glossator.engine.run;

import static org.glossator.engine.run.Given.OTHERS;
import static org.glossator.engine.run.Given.WORDS;
import static org.glossator.engine.run.Given.documents;
import static org.glossator.engine.run.Given.pipeline;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.text.Document;
import org.glossator.text.Layer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a run keeps between its passes over the documents takes the disk no longer than it is needed. */
@Timeout(60)
class SpoolTest {

    /** In bytes; no spool of this test is as large. */
    private static final long LARGE = 100_000;

    private final String mark = UUID.randomUUID().toString();
    private final AtomicBoolean released = new AtomicBoolean();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    @AfterEach
    void release() {
        released.set(true);
    }

    /** So many files hold a document of this test. */
    private int spools() {
        int spools = 0;
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "glossator-spool-*")) {
            for (Path file : files) {
                spools += holdsOurs(file) ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return spools;
    }

    private boolean holdsOurs(Path file) throws IOException {
        try {
            return Files.size(file) < LARGE && Files.readString(file).contains(mark);
        } catch (NoSuchFileException e) {
            return false; // of a run beside this one
        }
    }

    /** Notes how many spools there are when it begins to annotate. */
    private HandMade census(String name, Layer<?> layer, String deafTo) {
        return HandMade.annotator(name, layer).made(context -> (CorpusAnnotator) () -> new CorpusAnnotator.Pass() {
            @Override
            public void read(Document document) {
                while (document.id().equals(deafTo) && !released.get()) {
                    Given.sleepOn();
                }
            }

            @Override
            public void annotate(Document document, Output out) {
                if (document.id().equals("c")) {
                    seen.add(name + " " + spools());
                }
            }
        });
    }

    private List<Entry> run(HandMade... annotators) throws Exception {
        List<Entry> done = new ArrayList<>();
        Options options = Given.workers(1).withTimeout(Duration.ofMillis(300));
        try (Run run = Run.of(pipeline(annotators), options, 0)) {
            run.over(Source.of(documents(mark, mark, mark)), done::add);
        }
        return done;
    }

    @Test
    void deletesWhatWasReadAgain() throws Exception {
        List<Entry> done = run(census("first", WORDS, "b"));
        assertEquals(
                List.of(List.of(), List.of("E3105"), List.of()),
                done.stream().map(Given::codes).toList());
        assertEquals(Set.of("first 1"), seen);
        assertEquals(0, spools());
    }

    @Test
    void deletesWhatIsReadWhenTheNextPassBegins() throws Exception {
        HandMade last = census("last", OTHERS, "").reading(WORDS);
        run(census("first", WORDS, ""), last);
        assertEquals(Set.of("first 1", "last 1"), seen);
        assertEquals(0, spools());
    }
}
