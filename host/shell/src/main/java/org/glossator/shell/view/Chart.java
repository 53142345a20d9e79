package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.glossator.engine.session.Finding;

/**
 * How often findings say what.
 *
 * @param name of what it is
 * @param counts in the order of its rows
 * @param others how many more values there are, which have no row
 * @param inOthers in how many findings these stand
 */
record Chart(String name, Map<String, Integer> counts, int others, int inOthers) {

    private static final int BINS = 10;

    /**
     * The most frequent values, equal counts in the order of the values.
     *
     * @param most rows
     */
    static Chart of(String name, List<Finding> findings, Function<Finding, String> read, int most) {
        Map<String, Integer> counts = new TreeMap<>();
        findings.forEach(f -> counts.merge(read.apply(f), 1, Integer::sum));
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        // A row for one value more takes no more room than to say that there is one more.
        int rows = sorted.size() == most + 1 ? most + 1 : Math.min(most, sorted.size());
        Map<String, Integer> kept = new LinkedHashMap<>();
        sorted.subList(0, rows).forEach(e -> kept.put(e.getKey(), e.getValue()));
        int shown = kept.values().stream().mapToInt(n -> n).sum();
        return new Chart(name, kept, sorted.size() - rows, findings.size() - shown);
    }

    /** From the surest down to the last that there is, in steps of a tenth; those without a confidence are left out. */
    static Chart ofConfidence(List<Finding> findings) {
        int[] bins = new int[BINS];
        int lowest = BINS;
        for (Finding finding : findings) {
            OptionalDouble confidence = finding.stored().evidence().confidence();
            if (confidence.isPresent()) {
                int bin = Math.min(BINS - 1, (int) (confidence.getAsDouble() * BINS));
                bins[bin]++;
                lowest = Math.min(lowest, bin);
            }
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int bin = BINS - 1; bin >= lowest; bin--) {
            counts.put(String.format(Locale.ROOT, "%.1f to %.1f", bin / 10.0, (bin + 1) / 10.0), bins[bin]);
        }
        return new Chart("confidence", counts, 0, 0);
    }

    int longest() {
        return counts.values().stream().mapToInt(n -> n).max().orElse(0);
    }
}
