package org.glossator.engine.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Step;
import org.glossator.engine.pipeline.Suggestion;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Refusal;
import org.glossator.engine.run.Run;
import org.glossator.engine.run.Summary;
import org.jspecify.annotations.Nullable;

/** Open documents, the one in hand, and what was found in them. For one thread. */
public final class Session {

    /** A layer whose name ends with a digit needs its slash. */
    private static final Pattern LAYER_AND_NUMBER = Pattern.compile("(?<layer>[^/]*(?=/)|[^/]*?)/?(?<number>[0-9]+)");

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private @Nullable String current; // null: no document is open

    /**
     * Opens every document of the source, and takes the first of them in hand. A document whose id is open already takes its place.
     *
     * @return the entries opened, failed ones too, which are not kept
     */
    public List<Entry> open(Source source) throws IOException {
        List<Entry> opened = new ArrayList<>();
        for (Entry entry = source.next(); entry != null; entry = source.next()) {
            opened.add(entry);
            if (entry.document().isPresent()) {
                entries.put(entry.id(), entry);
            }
        }
        opened.stream().filter(e -> e.document().isPresent()).findFirst().ifPresent(e -> current = e.id());
        return opened;
    }

    /** The open documents, in the order of opening. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** The document in hand. */
    public Entry current() throws SessionException {
        Entry entry = current == null ? null : entries.get(current);
        if (entry == null) {
            throw new SessionException("no document is open; open one, as in: open examples/articles");
        }
        return entry;
    }

    /**
     * Takes a document in hand.
     *
     * @param id an id, its beginning where that is unambiguous, or a number of the list from 1
     */
    public Entry use(String id) throws SessionException {
        Entry entry = entry(id);
        current = entry.id();
        return entry;
    }

    /** The document so many places after the one in hand, or before it when negative. */
    public Entry move(int places) throws SessionException {
        List<String> ids = List.copyOf(entries.keySet());
        int at = ids.indexOf(current().id()) + places;
        if (at < 0 || at >= ids.size()) {
            throw new SessionException(at < 0 ? "this is the first document" : "this is the last document");
        }
        return use(ids.get(at));
    }

    /** Closes a document; the first that is left is in hand then. */
    public void close(String id) throws SessionException {
        Entry entry = entry(id);
        entries.remove(entry.id());
        refusals.removeIf(r -> r.document().equals(entry.id()));
        if (entry.id().equals(current)) {
            current = entries.keySet().stream().findFirst().orElse(null);
        }
    }

    /** @param id as for {@link #use} */
    public Entry entry(String id) throws SessionException {
        Entry exact = entries.get(id);
        if (exact != null) {
            return exact;
        }
        List<Entry> open = entries();
        if (id.matches("[1-9][0-9]{0,6}") && Integer.parseInt(id) <= open.size()) {
            return open.get(Integer.parseInt(id) - 1);
        }
        List<Entry> matching = open.stream().filter(e -> e.id().startsWith(id)).toList();
        if (matching.size() == 1) {
            return matching.get(0);
        }
        if (matching.size() > 1) {
            throw new SessionException("[" + id + "] fits " + matching.size() + " documents, the first of them "
                    + matching.get(0).id() + " and " + matching.get(1).id() + "; type more of it");
        }
        throw new SessionException("no open document has the id [" + id + "]; "
                + (open.isEmpty()
                        ? "none is open"
                        : Suggestion.nearest(id, entries.keySet())
                                .map(n -> "did you mean " + n + "?")
                                .orElse("see docs")));
    }

    /**
     * Runs a pipeline over every open document. When the thread is interrupted, the documents in work are finished, and the others stay as
     * they are; the summary says so.
     *
     * @throws PipelineException when an annotator cannot be made; nothing has changed then
     * @throws InterruptedException when the thread is interrupted twice; nothing has changed then
     */
    public Summary annotate(Pipeline pipeline, Options options)
            throws PipelineException, IOException, InterruptedException {
        List<Entry> annotated = new ArrayList<>();
        Summary summary;
        try (Run run = Run.of(pipeline, options)) {
            summary = run.over(Source.of(afresh(pipeline)), annotated::add);
        }
        annotated.forEach(e -> entries.put(e.id(), e));
        Set<String> ids = annotated.stream().map(Entry::id).collect(Collectors.toSet());
        pipeline.steps()
                .forEach(s -> refusals.removeIf(
                        r -> ids.contains(r.document()) && s.writtenNames().contains(r.layer())));
        refusals.addAll(summary.refusals());
        return summary;
    }

    /** The open documents without what these steps had to say of them the last time. */
    private List<Entry> afresh(Pipeline pipeline) {
        Set<String> steps = pipeline.steps().stream().map(Step::name).collect(Collectors.toSet());
        return entries.values().stream().map(e -> e.withoutProblemsOf(steps)).toList();
    }

    /** What annotators refused in a document, in text order. */
    public List<Refusal> refusals(Entry entry) {
        return refusals.stream()
                .filter(r -> r.document().equals(entry.id()))
                .sorted(Comparator.comparing(Refusal::span))
                .toList();
    }

    /** The findings of a layer of a document; fails when nobody wrote the layer. */
    public List<Finding> findings(Entry entry, String layer) throws SessionException {
        StoredLayer stored = layer(entry, layer);
        List<Finding> findings = new ArrayList<>();
        for (int n = 1; n <= stored.findings().size(); n++) {
            findings.add(new Finding(entry, stored, n));
        }
        return findings;
    }

    /**
     * The finding of an id: {@code DOC/LAYER/N}, {@code LAYER/N} of the document in hand, or {@code N} where the document has one layer.
     * A layer may be shortened while it is unambiguous, and the slash behind it left out: {@code q2} for {@code quotes/2}.
     */
    public Finding finding(String id) throws SessionException {
        int last = id.lastIndexOf('/');
        int before = last < 0 ? -1 : id.lastIndexOf('/', last - 1);
        Entry whole = entries.get(last < 0 ? "" : id.substring(0, last));
        Entry entry = whole != null ? whole : before < 0 ? current() : entry(id.substring(0, before));
        Matcher rest = LAYER_AND_NUMBER.matcher(id.substring(whole != null ? last + 1 : before + 1));
        if (!rest.matches()
                || rest.group("layer").isEmpty() && entry.findings().layers().size() > 1) {
            throw new SessionException(
                    "[" + id + "] is no id of a finding; expected DOC/LAYER/N or LAYER/N, as quotes/1");
        }
        StoredLayer layer = shortened(entry, rest.group("layer"));
        int size = layer.findings().size();
        String number = rest.group("number");
        int n = number.length() > 9 ? 0 : Integer.parseInt(number);
        if (n < 1 || n > size) {
            throw new SessionException(
                    "[" + id + "] names no finding; " + entry.id() + " has " + size + " in the layer " + layer.name()
                            + (size == 0 ? "" : ", from " + layer.name() + "/1 to " + layer.name() + "/" + size));
        }
        return new Finding(entry, layer, n);
    }

    /** The layer of this name, or the only one that begins with it. */
    private static StoredLayer shortened(Entry entry, String beginning) throws SessionException {
        List<StoredLayer> fitting = entry.findings().all().stream()
                .filter(l -> l.name().startsWith(beginning))
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : layer(entry, beginning);
    }

    private static StoredLayer layer(Entry entry, String name) throws SessionException {
        Optional<StoredLayer> layer = entry.findings().layer(name);
        if (layer.isPresent()) {
            return layer.get();
        }
        Optional<String> near = Suggestion.nearest(name, entry.findings().layers());
        throw new SessionException("the document " + entry.id() + " has no layer [" + name + "]; "
                + near.map(n -> "did you mean " + n + "? ").orElse("")
                + (entry.findings().layers().isEmpty()
                        ? "annotate it first, as in: annotate quotes dates"
                        : "it has " + entry.findings().layers()));
    }
}
