package org.glossator.engine.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;

/** An annotator and what a host lends it. One thread. */
final class Made implements AutoCloseable {

    private final Annotator annotator;
    private final Path scratch;

    private Made(Annotator annotator, Path scratch) {
        this.annotator = annotator;
        this.scratch = scratch;
    }

    static <P extends Record> Made of(AnnotatorFactory<P> factory, P parameters) throws IOException {
        Path scratch = Files.createTempDirectory("glossator-check-");
        boolean made = false;
        try {
            Made whole = new Made(factory.create(parameters, new Lent(scratch)), scratch);
            made = true;
            return whole;
        } finally {
            if (!made) {
                Examination.delete(scratch);
            }
        }
    }

    /** Null where its factory breaks that law. */
    Annotator annotator() {
        return annotator;
    }

    /** Closes it, if there is one, and takes back what was lent. */
    @Override
    public void close() throws IOException {
        try {
            if (annotator != null) {
                annotator.close();
            }
        } finally {
            Examination.delete(scratch);
        }
    }

    /** What a host lends. */
    private record Lent(Path scratch) implements Context {
        @Override
        public boolean stopRequested() {
            return Thread.currentThread().isInterrupted();
        }
    }
}
