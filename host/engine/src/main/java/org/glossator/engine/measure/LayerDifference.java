package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.jspecify.annotations.Nullable;

/**
 * How one layer of a document differs. Findings are paired one to one: those that are the same in all, then those of the same words and
 * value, then those of the same words, then those that overlap most.
 *
 * @param compared its name, or those of two layers that answer one question: then the components that both have are compared, and not
 *     the reasons of two writers who reason differently
 * @param before null: the first has no such layer, so nobody looked
 * @param after null: the second has none
 * @param same how many findings are the same in all
 * @param differences the others, in text order
 */
public record LayerDifference(
        ComparedLayers compared,
        @Nullable StoredLayer before,
        @Nullable StoredLayer after,
        int same,
        List<FindingDifference> differences) {

    public LayerDifference {
        differences = List.copyOf(differences);
    }

    /** At least one of the two is there. */
    static LayerDifference between(ComparedLayers compared, @Nullable StoredLayer before, @Nullable StoredLayer after) {
        Pairs pairs = new Pairs(compared.areTwo(), before, after);
        int same = pairs.takeSame();
        List<FindingDifference> differences = pairs.differences();
        differences.sort(
                Comparator.comparing((FindingDifference d) -> d.either().span()));
        return new LayerDifference(compared, before, after, same, differences);
    }

    /** The name of the layer, or both. */
    public String layer() {
        return compared.toString();
    }

    /** Whether the layer stands on both sides and was made by the same plugin, version, parameters and inputs. */
    public boolean sameWriter() {
        return before != null && after != null && before.provenance().equals(after.provenance());
    }

    public boolean isEmpty() {
        boolean comparable = compared.areTwo() ? before != null && after != null : sameWriter();
        return differences.isEmpty() && comparable;
    }

    /** How many differ in this way. */
    public long count(FindingDifference.Kind kind) {
        return differences.stream().filter(d -> d.kind() == kind).count();
    }

    /** The findings of two layers that are not yet paired. */
    private static final class Pairs {
        private final boolean twoLayers;
        private final @Nullable StoredLayer before;
        private final @Nullable StoredLayer after;
        private final List<StoredFinding> left;
        private final List<StoredFinding> right;
        private final List<FindingDifference> found = new ArrayList<>();

        Pairs(boolean twoLayers, @Nullable StoredLayer before, @Nullable StoredLayer after) {
            this.twoLayers = twoLayers;
            this.before = before;
            this.after = after;
            this.left = new ArrayList<>(before == null ? List.of() : before.findings());
            this.right = new ArrayList<>(after == null ? List.of() : after.findings());
        }

        /** Both lists are in text order, so findings of the same words stand in groups. */
        int takeSame() {
            return take((a, b) -> components(a, b).isEmpty() && evidence(a, b).isEmpty(), null);
        }

        List<FindingDifference> differences() {
            take((a, b) -> components(a, b).isEmpty(), FindingDifference.Kind.REASON);
            take((a, b) -> true, FindingDifference.Kind.CHANGED);
            takeOverlapping();
            left.forEach(a -> found.add(new FindingDifference(FindingDifference.Kind.REMOVED, a, null, List.of())));
            right.forEach(b -> found.add(new FindingDifference(FindingDifference.Kind.ADDED, null, b, List.of())));
            return found;
        }

        private interface Fit {
            boolean fits(StoredFinding a, StoredFinding b);
        }

        /** Pairs findings of the same words that fit; they are told when a kind is given. */
        private int take(Fit fit, FindingDifference.@Nullable Kind kind) {
            int taken = 0;
            Taken lefts = new Taken(left);
            Taken rights = new Taken(right);
            int from = 0;
            for (int i = 0; i < left.size(); i++) {
                StoredFinding a = left.get(i);
                while (from < right.size() && right.get(from).span().compareTo(a.span()) < 0) {
                    from++;
                }
                for (int j = from; j < right.size() && right.get(j).span().equals(a.span()); j++) {
                    if (!rights.has(j) && fit.fits(a, right.get(j))) {
                        lefts.add(i);
                        rights.add(j);
                        taken++;
                        if (kind != null) {
                            found.add(difference(kind, a, right.get(j)));
                        }
                        break;
                    }
                }
            }
            lefts.remove();
            rights.remove();
            return taken;
        }

        private record Overlap(int i, int j, int shared, boolean sameValue) {}

        private void takeOverlapping() {
            List<Overlap> overlaps = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                for (int j = 0; j < right.size(); j++) {
                    int shared = Spans.overlap(left.get(i).span(), right.get(j).span());
                    if (shared > 0) {
                        boolean sameValue =
                                components(left.get(i), right.get(j)).isEmpty();
                        overlaps.add(new Overlap(i, j, shared, sameValue));
                    } else if (right.get(j).span().start() >= left.get(i).span().end()) {
                        break;
                    }
                }
            }
            overlaps.sort(Comparator.comparingInt(Overlap::shared)
                    .thenComparing(Overlap::sameValue)
                    .reversed());
            Taken lefts = new Taken(left);
            Taken rights = new Taken(right);
            for (Overlap each : overlaps) {
                if (!lefts.has(each.i) && !rights.has(each.j)) {
                    lefts.add(each.i);
                    rights.add(each.j);
                    found.add(difference(FindingDifference.Kind.MOVED, left.get(each.i), right.get(each.j)));
                }
            }
            lefts.remove();
            rights.remove();
        }

        private FindingDifference difference(FindingDifference.Kind kind, StoredFinding a, StoredFinding b) {
            List<String> all = new ArrayList<>(components(a, b));
            all.addAll(evidence(a, b));
            return new FindingDifference(kind, a, b, all);
        }

        /** The components whose values differ, by name; the order of the components is of no matter, and absent is null. */
        private List<String> components(StoredFinding a, StoredFinding b) {
            StoredLayer first = Objects.requireNonNull(before);
            StoredLayer second = Objects.requireNonNull(after);
            Set<String> names = new LinkedHashSet<>(first.components());
            if (twoLayers) {
                names.retainAll(second.components());
            } else {
                names.addAll(second.components());
            }
            return names.stream()
                    .filter(name -> !PlainValue.same(value(first, a, name), value(second, b, name)))
                    .toList();
        }

        private static @Nullable Object value(StoredLayer layer, StoredFinding finding, String component) {
            int place = layer.place(component);
            return place < 0 ? null : finding.value()[place];
        }

        private List<String> evidence(StoredFinding a, StoredFinding b) {
            List<String> names = new ArrayList<>();
            if (twoLayers) {
                return names;
            }
            if (!a.evidence().rule().equals(b.evidence().rule())) {
                names.add("rule");
            }
            if (!a.evidence().confidence().equals(b.evidence().confidence())) {
                names.add("confidence");
            }
            if (!a.evidence().note().equals(b.evidence().note())) {
                names.add("note");
            }
            if (!sameAlternatives(a.alternatives(), b.alternatives())) {
                names.add("alternatives");
            }
            return names;
        }

        private static boolean sameAlternatives(List<@Nullable Object[]> a, List<@Nullable Object[]> b) {
            if (a.size() != b.size()) {
                return false;
            }
            for (int i = 0; i < a.size(); i++) {
                @Nullable Object[] one = a.get(i);
                @Nullable Object[] other = b.get(i);
                boolean same = one.length == other.length;
                for (int k = 0; same && k < one.length; k++) {
                    same = PlainValue.same(one[k], other[k]);
                }
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Places of a list that are paired. */
    private static final class Taken {
        private final List<StoredFinding> list;
        private final BitSet places = new BitSet();

        Taken(List<StoredFinding> list) {
            this.list = list;
        }

        boolean has(int place) {
            return places.get(place);
        }

        void add(int place) {
            places.set(place);
        }

        void remove() {
            Collection<StoredFinding> rest = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                if (!places.get(i)) {
                    rest.add(list.get(i));
                }
            }
            list.clear();
            list.addAll(rest);
            places.clear();
        }
    }
}
