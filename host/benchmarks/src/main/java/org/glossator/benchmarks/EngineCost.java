package org.glossator.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;

/**
 * What running an annotator costs beside calling it: one regular expression over 10,000 texts of 3,000 characters, in a plain loop, by
 * the run engine, and by whatever other contenders lie on the class path, all in one virtual machine and taking turns. It counts the CPU
 * time of the whole process, garbage collection included.
 */
public final class EngineCost {

    private static final int TEXTS = 10_000;
    private static final int LENGTH = 3_000; // UTF-16 code units
    private static final int WARM = 3; // rounds that do not count
    private static final int ROUNDS = 15;

    private EngineCost() {}

    /** @param arguments none */
    public static void main(String... arguments) throws Exception {
        List<String> texts = texts();
        List<Contender> contenders =
                new ArrayList<>(List.of(new PlainLoop(), new GlossatorRun(false), new GlossatorRun(true)));
        ServiceLoader.load(Contender.class).forEach(contenders::add);
        System.out.printf("%-28s %8s %14s %14s %12s%n", "", "threads", "CPU µs/doc", "over plain", "docs/s");
        for (int threads : new int[] {1, 2}) {
            measure(contenders, texts, threads);
        }
        for (Contender contender : contenders) {
            contender.close();
        }
    }

    /** Pieces of one long text, so that no two are the same object. */
    private static List<String> texts() {
        String all = GeneratedNews.of(TEXTS * 100 + LENGTH, Density.NEWS);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            texts.add(all.substring(i * 100, i * 100 + LENGTH));
        }
        return texts;
    }

    private static void measure(List<Contender> contenders, List<String> texts, int threads) throws Exception {
        long[][] cpu = new long[contenders.size()][ROUNDS];
        long[][] wall = new long[contenders.size()][ROUNDS];
        long expected = contenders.get(0).over(texts, threads);
        for (int round = -WARM; round < ROUNDS; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                System.gc();
                long cpuBefore = cpuTime();
                long before = System.nanoTime();
                long found = contenders.get(i).over(texts, threads);
                if (found != expected) {
                    throw new IllegalStateException(
                            contenders.get(i).title() + " found " + found + " years, expected " + expected);
                }
                if (round >= 0) {
                    wall[i][round] = System.nanoTime() - before;
                    cpu[i][round] = cpuTime() - cpuBefore;
                }
            }
        }
        for (int i = 0; i < contenders.size(); i++) {
            double each = median(cpu[i]) / 1e3 / TEXTS;
            double plain = median(cpu[0]) / 1e3 / TEXTS;
            System.out.printf(
                    "%-28s %8d %14.1f %14.1f %,12.0f%n",
                    contenders.get(i).title(), threads, each, each - plain, TEXTS / (median(wall[i]) / 1e9));
        }
    }

    private static long cpuTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
