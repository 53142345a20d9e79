package org.glossator.engine.measure;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.measure.DifferenceReport.Documents;
import org.glossator.engine.measure.LayerChanges.WriterChanges;
import org.glossator.text.Provenance;
import org.jspecify.annotations.Nullable;

/** Compares two outputs document by document and adds up how they differ; holds one pair of records at a time. For one thread. */
public final class OutputDifference {

    private static final int MOST_IDS = 5;

    private final List<ComparedLayers> wanted;
    private final int most;
    private final Map<String, Layer> layers = new LinkedHashMap<>();
    private final List<ChangedPlace> places = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Ids onlyFirst = new Ids();
    private final Ids onlySecond = new Ids();
    private final Ids statuses = new Ids();
    private final Ids texts = new Ids();
    private final Ids about = new Ids();
    private final Ids problems = new Ids();
    private long documents;
    private long same;

    private static final class Ids {
        private final List<String> first = new ArrayList<>();
        private long count;

        void add(String id) {
            count++;
            if (first.size() < MOST_IDS) {
                first.add(id);
            }
        }

        Documents list() {
            return new Documents(count, first);
        }
    }

    private record Writers(
            @Nullable Provenance before, @Nullable Provenance after) {}

    private static final class Layer {
        private boolean two;
        private long onlyFirst;
        private long onlySecond;
        private Changes all = Changes.NONE;
        private final Map<String, Long> components = new LinkedHashMap<>();
        private final Map<String, Changes> rules = new LinkedHashMap<>();
        private final Map<Writers, Changes> writers = new LinkedHashMap<>();
        private final Map<Writers, Long> written = new LinkedHashMap<>();

        void add(LayerDifference difference) {
            StoredLayer before = difference.before();
            StoredLayer after = difference.after();
            two = difference.compared().areTwo();
            onlyFirst += after == null ? 1 : 0;
            onlySecond += before == null ? 1 : 0;
            Map<String, Changes> here = byRule(difference);
            here.forEach((rule, changes) -> rules.merge(rule, changes, Changes::plus));
            Changes sum = here.values().stream().reduce(Changes.NONE, Changes::plus);
            all = all.plus(sum);
            Writers pair =
                    new Writers(before == null ? null : before.provenance(), after == null ? null : after.provenance());
            writers.merge(pair, sum, Changes::plus);
            written.merge(pair, 1L, Long::sum);
            for (FindingDifference each : difference.differences()) {
                if (each.kind() != FindingDifference.Kind.REASON) {
                    each.components().forEach(name -> components.merge(name, 1L, Long::sum));
                }
            }
        }

        private static Map<String, Changes> byRule(LayerDifference difference) {
            Map<String, Changes> rules = new LinkedHashMap<>();
            for (StoredFinding each : findings(difference.before())) {
                rules.merge(rule(each), Changes.NONE.withBefore(), Changes::plus);
            }
            for (StoredFinding each : findings(difference.after())) {
                rules.merge(rule(each), Changes.NONE.withAfter(), Changes::plus);
            }
            for (FindingDifference each : difference.differences()) {
                rules.merge(rule(each.either()), Changes.NONE.with(each.kind()), Changes::plus);
            }
            return rules;
        }

        private static List<StoredFinding> findings(@Nullable StoredLayer layer) {
            return layer == null ? List.of() : layer.findings();
        }

        private static String rule(StoredFinding finding) {
            return finding.evidence().rule();
        }

        LayerChanges changes(String name) {
            List<WriterChanges> told = new ArrayList<>();
            writers.forEach((pair, changes) -> told.add(new WriterChanges(
                    told(pair.before),
                    told(pair.after),
                    two ? List.of() : differences(pair),
                    Objects.requireNonNull(written.get(pair)),
                    changes)));
            return new LayerChanges(name, onlyFirst, onlySecond, all, sorted(components), sortedRules(), told);
        }

        private static Map<String, Long> sorted(Map<String, Long> counts) {
            Map<String, Long> sorted = new LinkedHashMap<>();
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(each -> sorted.put(each.getKey(), each.getValue()));
            return sorted;
        }

        private Map<String, Changes> sortedRules() {
            Map<String, Changes> sorted = new LinkedHashMap<>();
            rules.entrySet().stream()
                    .sorted(Map.Entry.<String, Changes>comparingByValue(
                                    Comparator.comparingLong((Changes c) -> Math.max(c.before(), c.after())))
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(each -> sorted.put(each.getKey(), each.getValue()));
            return sorted;
        }
    }

    private OutputDifference(List<ComparedLayers> wanted, int most) {
        this.wanted = wanted;
        this.most = most;
    }

    /**
     * Compares two files of native records.
     *
     * @param wanted the layers to be compared, each with its namesake or with another; empty: all, each with its namesake
     * @param most how many changed places are kept
     * @param standardInput read where a file is named {@code -}
     * @throws IOException when a file does not exist or a line of it is no record
     */
    public static DifferenceReport of(
            String first, String second, List<ComparedLayers> wanted, int most, InputStream standardInput)
            throws IOException {
        OutputDifference difference = new OutputDifference(wanted, most);
        try (RecordPairs pairs = RecordPairs.open(first, second, standardInput)) {
            for (RecordPairs.Pair pair = pairs.next(); pair != null; pair = pairs.next()) {
                difference.add(pair);
            }
        }
        return difference.report(first, second);
    }

    /**
     * Compares two runs over the same documents, in memory.
     *
     * @param first what the first is called
     * @param second what the second is called
     * @param most how many changed places are kept
     */
    public static DifferenceReport between(
            String first, List<Recorded> before, String second, List<Recorded> after, int most) {
        OutputDifference difference = new OutputDifference(List.of(), most);
        Map<String, Recorded> later = new LinkedHashMap<>();
        after.forEach(record -> later.putIfAbsent(record.id(), record));
        before.forEach(record -> difference.add(new RecordPairs.Pair(record, later.remove(record.id()))));
        later.values().forEach(record -> difference.add(new RecordPairs.Pair(null, record)));
        return difference.report(first, second);
    }

    private void add(RecordPairs.Pair pair) {
        Recorded before = pair.before();
        Recorded after = pair.after();
        Stream.of(pair.before(), pair.after())
                .filter(Objects::nonNull)
                .forEach(record -> known.addAll(record.findings().layers()));
        if (before != null && after != null) {
            add(
                    wanted.isEmpty()
                            ? RecordDifference.between(before, after)
                            : RecordDifference.between(before, after, wanted));
        } else if (before != null) {
            onlyFirst.add(before.id());
        } else if (after != null) {
            onlySecond.add(after.id());
        }
    }

    private void add(RecordDifference records) {
        String id = records.before().id();
        documents++;
        same += records.isEmpty() ? 1 : 0;
        if (records.statusesDiffer()) {
            statuses.add(id + " " + records.before().status().word() + ", then "
                    + records.after().status().word());
        }
        if (records.textsDiffer()) {
            texts.add(id);
        }
        if (!records.about().isEmpty()) {
            about.add(id + " (" + String.join(", ", records.about()) + ")");
        }
        if (records.problemsDiffer()) {
            problems.add(id);
        }
        for (LayerDifference layer : records.layers()) {
            layers.computeIfAbsent(layer.layer(), name -> new Layer()).add(layer);
            layer.differences().stream()
                    .limit(Math.max(0, most - places.size()))
                    .forEach(each -> places.add(ChangedPlace.of(records, layer, each)));
        }
    }

    private static String told(@Nullable Provenance writer) {
        return writer == null
                ? ""
                : writer.annotator().isEmpty()
                        ? "unknown"
                        : writer.annotator() + " of " + writer.plugin() + " " + writer.version();
    }

    /** What differs between two writers, one phrase each. */
    private static List<String> differences(Writers writers) {
        Provenance before = writers.before;
        Provenance after = writers.after;
        List<String> differences = new ArrayList<>();
        if (before == null || after == null) {
            return differences;
        }
        differ("annotator", before.annotator(), after.annotator(), differences);
        differ("plugin", before.plugin(), after.plugin(), differences);
        differ("version", before.version(), after.version(), differences);
        Set<String> names = new TreeSet<>(before.parameters().keySet());
        names.addAll(after.parameters().keySet());
        for (String name : names) {
            differ(name, before.parameters().get(name), after.parameters().get(name), differences);
        }
        differ("reads", before.reads().toString(), after.reads().toString(), differences);
        if (!before.shape().equals(after.shape())) { // the order is of no matter
            differ("components", before.shape().toString(), after.shape().toString(), differences);
        }
        return differences;
    }

    private static void differ(String name, @Nullable String before, @Nullable String after, List<String> differences) {
        if (!Objects.equals(before, after)) {
            differences.add(name + " [" + Objects.requireNonNullElse(before, "-") + "], then ["
                    + Objects.requireNonNullElse(after, "-") + "]");
        }
    }

    private DifferenceReport report(String first, String second) {
        List<LayerChanges> changes = new ArrayList<>();
        layers.forEach((name, layer) -> changes.add(layer.changes(name)));
        return new DifferenceReport(
                first,
                second,
                documents,
                same,
                onlyFirst.list(),
                onlySecond.list(),
                statuses.list(),
                texts.list(),
                about.list(),
                problems.list(),
                changes,
                places,
                known);
    }
}
