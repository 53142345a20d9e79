package org.glossator.engine.session;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Step;
import org.glossator.engine.run.Ending;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Refusal;
import org.glossator.engine.run.Run;
import org.glossator.engine.run.Summary;
import org.jspecify.annotations.Nullable;

/** One run over the open documents, whose annotators read the decided layers. */
final class Annotating {

    private static final Summary ASKED_TWICE = new Summary(
            0, 0, 0, 0, 0, 0, Duration.ZERO, Map.of(), Map.of(), List.of(), List.of(), 0, Ending.ASKED, List.of());

    private final OpenDocuments documents;
    private final Decisions decisions;
    private final Follower follower;
    private final Map<String, Entry> annotated = new LinkedHashMap<>(); // with the layers as annotators wrote them
    private Set<String> written = Set.of();

    Annotating(OpenDocuments documents, Decisions decisions, Follower follower) {
        this.follower = follower;
        this.documents = documents;
        this.decisions = decisions;
    }

    Summary run(Pipeline pipeline, Options options) throws PipelineException, IOException {
        Set<String> steps = pipeline.steps().stream().map(Step::name).collect(Collectors.toSet());
        written = writtenBy(pipeline);
        documents.all().forEach(e -> annotated.put(e.id(), e.withoutProblemsOf(steps)));
        Set<String> done = new HashSet<>();
        @Nullable Summary summary = null; // null: nothing was run yet
        for (Pipeline part : parts(pipeline)) {
            Summary next = run(part, options, done);
            summary = summary == null ? next : joined(summary, next);
            if (summary.stopped()) {
                break;
            }
        }
        annotated.keySet().retainAll(done);
        return Objects.requireNonNull(summary, "a pipeline has steps");
    }

    /** Where a step reads what another one writes and a person has decided on, the decisions are put between both. */
    private List<Pipeline> parts(Pipeline pipeline) {
        List<List<Step>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        Set<String> decided = decisions.layers();
        Set<String> fresh = new HashSet<>();
        for (Step step : pipeline.steps()) {
            if (step.readNames().stream().anyMatch(name -> fresh.contains(name) && decided.contains(name))) {
                parts.add(new ArrayList<>());
                fresh.clear();
            }
            parts.get(parts.size() - 1).add(step);
            fresh.addAll(step.writtenNames());
        }
        return parts.size() == 1
                ? List.of(pipeline)
                : parts.stream().map(pipeline::only).toList();
    }

    private static Summary joined(Summary first, Summary second) {
        Map<String, Duration> timeOf = new LinkedHashMap<>(first.timeOf());
        timeOf.putAll(second.timeOf());
        Map<String, Long> failures = new LinkedHashMap<>(first.failures());
        failures.putAll(second.failures());
        return new Summary(
                second.documents(),
                second.ok(),
                second.partial(),
                second.failed(),
                second.characters(),
                second.bytes(),
                first.time().plus(second.time()),
                timeOf,
                failures,
                both(first.troubles(), second.troubles()),
                both(first.suspended(), second.suspended()),
                first.abandoned() + second.abandoned(),
                second.ending(),
                both(first.refusals(), second.refusals()));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private Summary run(Pipeline pipeline, Options options, Set<String> done) throws PipelineException, IOException {
        Map<String, Entry> early = new LinkedHashMap<>();
        Map<String, Entry> results = new LinkedHashMap<>();
        List<Entry> decided =
                annotated.values().stream().map(decisions::decided).toList();
        Summary summary;
        try (Run run = Run.of(pipeline, options)) {
            run.tellEarly(entry -> early.put(entry.id(), entry));
            summary = follower.over(run, new Waiting(decided), entry -> results.put(entry.id(), entry));
        } catch (InterruptedException e) { // asked twice: the documents in work are dropped, and no others
            summary = ASKED_TWICE;
        }
        early.forEach(results::putIfAbsent);
        Set<String> fresh = writtenBy(pipeline);
        for (Entry result : results.values()) {
            done.add(result.id());
            annotated.computeIfPresent(result.id(), (id, before) -> asWritten(result, before, fresh));
        }
        return summary.stopped() ? counted(summary, done) : summary;
    }

    /** As it ended, with the documents that something new is kept of. */
    private Summary counted(Summary summary, Set<String> done) {
        Map<Entry.Status, Long> counts = done.stream()
                .map(annotated::get)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Entry::status, Collectors.counting()));
        return new Summary(
                done.size(),
                counts.getOrDefault(Entry.Status.OK, 0L),
                counts.getOrDefault(Entry.Status.PARTIAL, 0L),
                counts.getOrDefault(Entry.Status.FAILED, 0L),
                summary.characters(),
                summary.bytes(),
                summary.time(),
                summary.timeOf(),
                summary.failures(),
                summary.troubles(),
                summary.suspended(),
                summary.abandoned(),
                summary.ending(),
                summary.refusals());
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
