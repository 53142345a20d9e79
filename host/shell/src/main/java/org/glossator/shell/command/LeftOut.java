package org.glossator.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.Sources;
import org.glossator.engine.pipeline.Pipeline;

/** What --changed does not write again. */
final class LeftOut {

    private LeftOut() {}

    /** The layers of the earlier output's first document that are of no annotator of this run, in a sentence; empty when there are none. */
    static Optional<String> sentence(OutputOptions output, Pipeline pipeline) throws IOException {
        Path out = output.path();
        if (!output.isChanged() || out == null || !Files.isRegularFile(out)) {
            return Optional.empty();
        }
        Set<String> layers = new TreeSet<>();
        try (InputStream bytes = Files.newInputStream(out);
                Source records = Sources.open(List.of("-"), Readings.of(null, null, null), bytes)) {
            Entry entry = records.next();
            while (entry != null && entry.findings().layers().isEmpty()) {
                entry = records.next();
            }
            if (entry != null) {
                layers.addAll(entry.findings().layers());
            }
        }
        pipeline.steps().forEach(step -> layers.removeAll(step.writtenNames()));
        return layers.isEmpty()
                ? Optional.empty()
                : Optional.of("[" + out + "] has the layers " + layers + ", which no annotator of this run writes;"
                        + " unless the input brings them along they are left out");
    }
}
