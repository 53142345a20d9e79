package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.glossator.engine.layer.StoredFindings;

/**
 * How two records of one document differ.
 *
 * @param before the first record
 * @param after the second
 * @param textsDiffer then no finding of one can be compared with the other's by its place, and none was
 * @param about what is known otherwise of the document: the names of what differs, as {@code date} or {@code metadata.title}
 * @param problemsDiffer whether something else was said of it
 * @param layers every layer of either, also those that do not differ; empty when the texts differ
 */
public record RecordDifference(
        Recorded before,
        Recorded after,
        boolean textsDiffer,
        List<String> about,
        boolean problemsDiffer,
        List<LayerDifference> layers) {

    public RecordDifference {
        about = List.copyOf(about);
        layers = List.copyOf(layers);
    }

    /** Compares all layers. */
    public static RecordDifference between(Recorded before, Recorded after) {
        return between(before, after, layer -> true);
    }

    /** Compares these layers, in this order; of those that neither record has, nothing is told. */
    static RecordDifference between(Recorded before, Recorded after, List<ComparedLayers> compared) {
        boolean sameText = before.isOfTheTextOf(after);
        return new RecordDifference(
                before,
                after,
                !sameText,
                about(before.about(), after.about()),
                !before.problems().equals(after.problems()),
                sameText ? layers(before.findings(), after.findings(), compared) : List.of());
    }

    /** Compares the layers wanted, whose order in a record is of no matter. */
    public static RecordDifference between(Recorded before, Recorded after, Predicate<String> wanted) {
        Stream<String> layers = Stream.of(before, after)
                .flatMap(record -> record.findings().layers().stream())
                .filter(wanted);
        return between(before, after, ComparedLayers.all(layers));
    }

    private static List<String> about(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .toList();
    }

    private static List<LayerDifference> layers(
            StoredFindings before, StoredFindings after, List<ComparedLayers> compared) {
        return compared.stream()
                .filter(each -> before.layer(each.first()).isPresent()
                        || after.layer(each.second()).isPresent())
                .map(each -> LayerDifference.between(
                        each,
                        before.layer(each.first()).orElse(null),
                        after.layer(each.second()).orElse(null)))
                .toList();
    }

    public boolean statusesDiffer() {
        return before.status() != after.status();
    }

    /** Whether the two say the same of the document in everything compared. */
    public boolean isEmpty() {
        return !textsDiffer
                && !statusesDiffer()
                && !problemsDiffer
                && about.isEmpty()
                && layers.stream().allMatch(LayerDifference::isEmpty);
    }

    /** What differs, one short phrase each, in lower case; empty when nothing does. */
    public List<String> inWords() {
        List<String> words = new ArrayList<>();
        if (statusesDiffer()) {
            words.add("status " + before.status().word() + ", then "
                    + after.status().word());
        }
        if (textsDiffer) {
            words.add("another text");
        }
        about.forEach(name -> words.add("another " + name));
        if (problemsDiffer) {
            words.add("other problems");
        }
        layers.stream().filter(layer -> !layer.isEmpty()).forEach(layer -> words.add(inWords(layer)));
        return words;
    }

    private static String inWords(LayerDifference layer) {
        if (layer.before() == null || layer.after() == null) {
            return layer.layer() + " only in the " + (layer.after() == null ? "first" : "second");
        }
        List<String> counts = new ArrayList<>();
        for (FindingDifference.Kind kind : FindingDifference.Kind.values()) {
            if (layer.count(kind) > 0) {
                counts.add(layer.count(kind) + " " + kind.word());
            }
        }
        if (!layer.sameWriter()) {
            counts.add("another writer");
        }
        return layer.layer() + " " + String.join(", ", counts);
    }
}
