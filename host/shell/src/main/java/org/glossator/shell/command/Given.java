package org.glossator.shell.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Position;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline and the source that it will run over. Where the steps read layers that none of them writes, the first document is looked at:
 * native records bring layers along.
 */
record Given(Pipeline pipeline, Source source) {

    /** Opens the source. */
    @FunctionalInterface
    interface Opener {
        Source open() throws IOException;
    }

    static Given pipeline(List<StepRequest> steps, Plugins plugins, Opener opener)
            throws PipelineException, IOException {
        PipelineException alone;
        try {
            Pipeline pipeline = Pipeline.of(steps, plugins);
            return new Given(pipeline, opener.open());
        } catch (PipelineException e) {
            if (e.problems().stream().noneMatch(p -> p.code().equals("E2110"))) {
                throw e;
            }
            alone = e;
        }
        Source source = opener.open();
        Entry first = source.next();
        if (first == null || first.findings().layers().isEmpty()) {
            source.close();
            throw alone;
        }
        try {
            return new Given(Pipeline.of(steps, plugins, shapes(first)), new Replayed(first, source));
        } catch (PipelineException e) {
            source.close();
            throw e;
        }
    }

    /** A pipeline over the documents of a session, which bring their layers along. */
    static Pipeline overSession(Session session, List<StepRequest> steps, Plugins plugins) throws PipelineException {
        List<Entry> open = session.entries();
        return Pipeline.of(steps, plugins, open.isEmpty() ? Map.of() : shapes(open.get(0)));
    }

    /** The shapes of the layers that a document brings along. */
    private static Map<String, Map<String, String>> shapes(Entry entry) {
        return entry.findings().all().stream().collect(Collectors.toMap(StoredLayer::name, StoredLayer::shape));
    }

    /** A source with its first document put back. */
    private static final class Replayed implements Source {
        private @Nullable Entry first; // null: handed out
        private final Source rest;

        Replayed(Entry first, Source rest) {
            this.first = first;
            this.rest = rest;
        }

        @Override
        public @Nullable Entry next() throws IOException {
            Entry entry = first;
            first = null;
            return entry == null ? rest.next() : entry;
        }

        @Override
        public Position position() {
            return rest.position();
        }

        @Override
        public void close() throws IOException {
            rest.close();
        }
    }
}
