package org.glossator.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What whole runs cost against their size: the launcher, over more and more generated articles of 3,000 characters, into a file, with one
 * worker and with two. Prints for each run the wall-clock and CPU time, documents and megabytes of input a second, and the most memory
 * that the process held (from {@code /proc}, so on Linux; elsewhere 0).
 */
public final class Scale {

    private static final Path LAUNCHER = Path.of("host/shell/target/gloss/gloss/bin/gloss");

    private Scale() {}

    private record Cost(double seconds, double cpu, long peak, int exitCode) {}

    /**
     * Started in the root of the built source tree.
     *
     * @param arguments the heap as {@code 512m}, the largest number of articles, then the annotators
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length < 3) {
            System.err.println("expected HEAP ARTICLES ANNOTATOR..., as 512m 100000 quotes dates");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("glossator-scale");
        System.out.printf(
                "%9s %8s %8s %8s %8s %10s %8s %8s%n",
                "articles", "MB", "workers", "wall s", "CPU s", "docs/s", "MB/s", "peak MB");
        int most = Integer.parseInt(arguments[1]);
        for (int articles = Math.min(most, 1_000); articles <= most; articles = next(articles, most)) {
            Path corpus = folder.resolve(articles + ".jsonl");
            GeneratedCorpus.write(corpus, articles);
            for (int workers = 1; workers <= 2; workers++) {
                print(articles, workers, corpus, run(folder, corpus, workers, arguments));
            }
            Files.delete(corpus);
        }
        Files.delete(folder);
    }

    /** Ten times as many, and at last as many as asked for. */
    private static int next(int articles, int most) {
        return articles == most ? most + 1 : Math.min(most, articles * 10);
    }

    private static Cost run(Path folder, Path corpus, int workers, String... arguments)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out.jsonl");
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString(), "run"));
        command.addAll(List.of(arguments).subList(2, arguments.length));
        command.addAll(List.of(
                "-i", corpus.toString(), "-o", out.toString(), "--workers", Integer.toString(workers), "--quiet"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(new File("/dev/null"))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("GLOSS_JAVA_OPTIONS", "-Xmx" + arguments[0]);
        long begin = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        double cpu = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process.pid()));
            cpu = Math.max(
                    cpu,
                    process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9);
            Thread.sleep(20);
        }
        Cost cost = new Cost((System.nanoTime() - begin) / 1e9, cpu, peak, process.exitValue());
        Files.deleteIfExists(out);
        return cost;
    }

    /** Bytes. */
    private static long peak(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) << 10;
                }
            }
        } catch (IOException e) {
            // it has just ended, or the system has no such file
        }
        return 0;
    }

    private static void print(int articles, int workers, Path corpus, Cost cost) throws IOException {
        double megabytes = Files.size(corpus) / 1e6;
        System.out.printf(
                "%,9d %8.1f %8d %8.1f %8.1f %10.0f %8.2f %8.0f%s%n",
                articles,
                megabytes,
                workers,
                cost.seconds,
                cost.cpu,
                articles / cost.seconds,
                megabytes / cost.seconds,
                cost.peak / 1e6,
                cost.exitCode == 0 ? "" : "  EXIT CODE " + cost.exitCode);
    }
}
