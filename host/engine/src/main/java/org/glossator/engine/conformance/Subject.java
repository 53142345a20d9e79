package org.glossator.engine.conformance;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.conformance.Check.Verdict;
import org.glossator.engine.conformance.Probe.Calls;
import org.glossator.engine.conformance.Rig.Setting;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.measure.FirstDifference;
import org.glossator.engine.pipeline.Parameters;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.glossator.text.Layer;
import org.jspecify.annotations.Nullable;

/** The annotator that is examined, and what is known of it so far. One thread. */
final class Subject {

    final AnnotatorFactory<?> factory;
    final Conditions conditions;
    final Samples samples;
    private final Supply supply;
    final Observed observed = new Observed();
    final @Nullable Packed packed; // null: of the class path

    private @Nullable List<Entry> ordinary; // null: not yet asked
    private @Nullable Rig kept; // null: none is

    /** A plugin's zip, to be loaded anew. */
    interface Packed {
        /**
         * What its build says of it, if it says something.
         *
         * @throws IllegalArgumentException when that cannot be read; the message is a sentence
         */
        Optional<PluginDescription> description();

        /**
         * The records of its answer to the ordinary documents, by a process with another default charset.
         *
         * @throws IOException when that has no answer
         */
        List<String> recordsIn(String charset) throws IOException, InterruptedException;

        /** Loads it, has it annotate, closes it; the class loader that it had. */
        java.lang.ref.WeakReference<ClassLoader> onceMore();

        /** The answer to documents, of the plugin loaded anew, so that its static fields are as they were at first. */
        List<Entry> anew(List<Document> documents);
    }

    Subject(AnnotatorFactory<?> factory, Conditions conditions, @Nullable Packed packed) {
        this.factory = factory;
        this.conditions = conditions;
        this.samples = new Samples(conditions.texts(), this::isFound);
        this.supply = new Supply(conditions.earlier(), samples);
        this.packed = packed;
    }

    /** The annotators that write what this one needs; with those that it can do without where wanted. */
    List<AnnotatorFactory<?>> given(boolean optional) {
        return supply.annotators(read(optional));
    }

    /** The layers that it reads; with those that it can do without where wanted. */
    List<Layer<?>> read(boolean optional) {
        return read(factory, optional);
    }

    private <P extends Record> List<Layer<?>> read(AnnotatorFactory<P> of, boolean optional) {
        P parameters = parameters(of);
        Map<String, Layer<?>> read = new TreeMap<>();
        of.reads(parameters).forEach(layer -> read.put(layer.name(), layer));
        if (optional) {
            of.readsIfPresent(parameters).forEach(layer -> read.putIfAbsent(layer.name(), layer));
        }
        of.writes(parameters).forEach(layer -> read.remove(layer.name()));
        return List.copyOf(read.values());
    }

    private boolean isFound() {
        return supply.isFound(read(true));
    }

    /** Whether a layer that it reads is made up, but for what texts bring along. */
    boolean isMadeUp() {
        return supply.isMadeUp(read(true));
    }

    /** Where the layers come from that it reads, in a few words. */
    String supplied() {
        return supply.told(read(true));
    }

    /** Its defaults, with what was given in their place. */
    private <P extends Record> P parameters(AnnotatorFactory<P> of) {
        try {
            return Parameters.bind(of.name(), of.defaults(), conditions.parameters(), conditions.base());
        } catch (PipelineException e) {
            throw Verdict.failed(said(e));
        }
    }

    /** The names of the layers that it writes. */
    Set<String> writes() {
        return writes(factory);
    }

    private <P extends Record> Set<String> writes(AnnotatorFactory<P> of) {
        return of.writes(parameters(of)).stream().map(Layer::name).collect(Collectors.toSet());
    }

    boolean takesParameters() {
        return factory.defaults().getClass().getRecordComponents().length > 0;
    }

    /** What it is given, as typed. */
    String shown() {
        return conditions.parameters().isEmpty()
                ? "its defaults"
                : conditions.parameters().entrySet().stream()
                        .map(each -> each.getKey() + "=[" + each.getValue() + "]")
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** An annotator outside the engine. */
    Made make() throws IOException {
        return make(factory);
    }

    private <P extends Record> Made make(AnnotatorFactory<P> of) throws IOException {
        return Made.of(of, parameters(of));
    }

    Rig rig(Setting setting) {
        return rig(setting, true, Calls.CALM);
    }

    /** @param optional whether there are the layers that it can do without */
    Rig rig(Setting setting, boolean optional, Calls calls) {
        try {
            return tryRig(setting, optional, calls);
        } catch (PipelineException e) {
            throw Verdict.failed(said(e));
        }
    }

    Rig tryRig(Setting setting, boolean optional, Calls calls) throws PipelineException {
        return Rig.of(given(optional), new Probe<>(factory, observed, calls), setting.under(conditions));
    }

    static String said(PipelineException e) {
        return e.problems().isEmpty()
                ? String.valueOf(e.getMessage())
                : said(e.problems().get(0));
    }

    /** To the plugin's author, who need not be told which plugin it is, nor to tell its author. */
    private static String said(Problem problem) {
        Problem plain = new Problem(
                problem.severity(),
                problem.code(),
                problem.who(),
                problem.span(),
                problem.message().replace("of the plugin " + Rig.PLUGIN + " " + Rig.VERSION + " ", ""),
                problem.hint().contains("author") ? "" : problem.hint());
        return plain.toString();
    }

    /** Runs annotators that are made for this run only. */
    List<Entry> run(Setting setting, List<Document> documents) {
        try (Rig rig = rig(setting)) {
            return rig.over(documents);
        }
    }

    /** As {@link #run} under plain settings, by annotators that are kept for the next time: that they are made is not what is tried. */
    List<Entry> runKept(List<Document> documents) {
        Rig rig = kept;
        if (rig == null) {
            rig = rig(Setting.PLAIN);
            kept = rig;
        }
        return rig.over(documents);
    }

    /** Closes what is kept. */
    void letGo() {
        if (kept != null) {
            kept.close();
            kept = null;
        }
    }

    /** The answer to the ordinary documents, by one worker. */
    List<Entry> ordinary() {
        List<Entry> known = ordinary;
        if (known == null) {
            known = run(Setting.PLAIN, samples.ordinary());
            ordinary = known;
        }
        return known;
    }

    static void mustBeWell(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.status() != Entry.Status.OK) {
                throw Verdict.failed("document " + entry.id() + ": "
                        + (entry.problems().isEmpty()
                                ? entry.status().word()
                                : said(entry.problems().get(0))));
            }
        }
    }

    /** Says that the answers are the same, byte by byte. */
    static void mustBeSame(List<Entry> expected, List<Entry> found, String when) {
        mustBeAsRecorded(expected, found.stream().map(Rig::record).toList(), when);
    }

    /** As {@link #mustBeSame}, of records. */
    static void mustBeAsRecorded(List<Entry> expected, List<String> found, String when) {
        Check.must(expected.size() == found.size(), "another number of documents " + when);
        int differing = 0;
        String first = "";
        for (int i = 0; i < found.size(); i++) {
            Entry entry = expected.get(i);
            String record = Rig.record(entry);
            if (!record.strip().equals(found.get(i).strip())) {
                String text = entry.document().map(Document::text).orElse("");
                first = differing++ == 0
                        ? "[" + entry.id() + "], " + FirstDifference.of(text, record, found.get(i))
                        : first;
            }
        }
        Check.must(
                differing == 0,
                "another answer " + when + " for " + differing + " of " + found.size() + " documents; in " + first);
    }
}
