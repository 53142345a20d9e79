package org.glossator.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.text.Document;
import org.openjdk.jmh.annotations.TearDown;

/** A plugin as the engine hands it out, of whose classes only the factory is loaded, and the example articles. */
public abstract class Loaded {

    private final Installed installed;
    final AnnotatorFactory<?> factory;
    final List<Document> articles;

    Loaded(String annotator) {
        try {
            installed = new Installed();
            factory = installed.factory(annotator);
            articles = Articles.all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads the annotator's classes and makes it. */
    DocumentAnnotator create() {
        return (DocumentAnnotator) Installed.create(factory);
    }

    @TearDown
    public void close() throws IOException {
        installed.close();
    }
}
