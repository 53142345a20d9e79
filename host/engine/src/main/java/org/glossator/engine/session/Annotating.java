package org.glossator.engine.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Step;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Refusal;
import org.glossator.engine.run.Run;
import org.glossator.engine.run.Summary;

/** One run over the open documents, whose annotators read the decided layers. */
final class Annotating {

    private final OpenDocuments documents;
    private final Decisions decisions;
    private final Map<String, Entry> annotated = new LinkedHashMap<>(); // with the layers as annotators wrote them
    private Set<String> written = Set.of();

    Annotating(OpenDocuments documents, Decisions decisions) {
        this.documents = documents;
        this.decisions = decisions;
    }

    Summary run(Pipeline pipeline, Options options) throws PipelineException, IOException, InterruptedException {
        Set<String> steps = pipeline.steps().stream().map(Step::name).collect(Collectors.toSet());
        written = writtenBy(pipeline);
        documents.all().forEach(e -> annotated.put(e.id(), e.withoutProblemsOf(steps)));
        Set<String> done = new HashSet<>();
        Summary summary = run(pipeline, options, done);
        annotated.keySet().retainAll(done);
        return summary;
    }

    private Summary run(Pipeline pipeline, Options options, Set<String> done)
            throws PipelineException, IOException, InterruptedException {
        List<Entry> results = new ArrayList<>();
        List<Entry> decided =
                annotated.values().stream().map(decisions::decided).toList();
        Summary summary;
        try (Run run = Run.of(pipeline, options)) {
            summary = run.over(Source.of(decided), results::add);
        }
        Set<String> fresh = writtenBy(pipeline);
        for (Entry result : results) {
            done.add(result.id());
            annotated.computeIfPresent(result.id(), (id, before) -> asWritten(result, before, fresh));
        }
        return summary;
    }

    private static Set<String> writtenBy(Pipeline pipeline) {
        return pipeline.steps().stream()
                .flatMap(step -> step.writtenNames().stream())
                .collect(Collectors.toSet());
    }

    /** The result, with the layers that were only read as their annotators wrote them. */
    private static Entry asWritten(Entry result, Entry before, Set<String> fresh) {
        List<StoredLayer> read = result.findings().all().stream()
                .filter(layer -> !fresh.contains(layer.name()))
                .map(layer -> before.findings().layer(layer.name()).orElse(layer))
                .toList();
        return result.with(read);
    }

    /** The documents that came to an end, as they are now. */
    List<Entry> annotated() {
        return List.copyOf(annotated.values());
    }

    /** Whether an annotator refused it in an earlier run than this one. */
    boolean isOutdated(Refusal refusal) {
        return annotated.containsKey(refusal.document()) && written.contains(refusal.layer());
    }
}
