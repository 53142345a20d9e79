package org.glossator.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** The results of a run, one line for each benchmark and choice of parameters. */
final class Table {

    private static final String PACKAGE = Table.class.getPackageName() + ".";

    private Table() {}

    static String of(Collection<RunResult> results) {
        return results.stream().map(Table::line).collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String line(RunResult result) {
        BenchmarkParams params = result.getParams();
        String name = params.getBenchmark().substring(PACKAGE.length());
        String chosen = params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining(" "));
        return String.format(Locale.ROOT, "%-38s %-20s %s", name, chosen, figures(result));
    }

    private static String figures(RunResult result) {
        double characters = second(result, "characters");
        return characters > 0
                ? speed(
                        characters / second(result, "seconds"),
                        second(result, "gc.alloc.rate.norm") * second(result, "runs") / characters)
                : times(result.getPrimaryResult().getStatistics());
    }

    /** The score of a counter or profiler; 0 where the benchmark has none of this name. */
    private static double second(RunResult result, String label) {
        Result<?> second = result.getSecondaryResults().get(label);
        return second == null ? 0 : second.getScore();
    }

    private static String times(Statistics times) {
        return String.format(
                Locale.ROOT,
                "%8.1f ms, the median of %d from %.1f to %.1f",
                times.getPercentile(50),
                times.getN(),
                times.getMin(),
                times.getMax());
    }

    private static String speed(double charactersPerSecond, double bytesPerCharacter) {
        return String.format(
                Locale.ROOT,
                "%8.2f MB/s on one core (%,.0f articles of 4,000 characters a second), %.1f bytes allocated a character",
                charactersPerSecond / 1e6,
                charactersPerSecond / 4000,
                bytesPerCharacter);
    }
}
