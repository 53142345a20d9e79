package org.glossator.engine.conformance;

import static org.glossator.engine.conformance.Check.must;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.glossator.engine.conformance.Check.Verdict;
import org.glossator.engine.conformance.Observed.Sin;
import org.glossator.engine.conformance.Probe.Calls;
import org.glossator.engine.conformance.Rig.Setting;
import org.glossator.text.Document;

/** How an annotator treats the process that it is a guest of. */
final class ConductChecks {

    private static final int ROUND = 400; // documents
    private static final int ROUNDS = 5;
    private static final long SLOPE = 512; // bytes a document
    private static final long MOMENT_MILLIS = 100;
    private static final long PROMISED_MILLIS = 1_000;
    private static final long PATIENCE_MILLIS = 4_000;

    private ConductChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "quiet.standard-output",
                        "annotate.ordinary",
                        "print nothing: use out.warn, or slf4j",
                        s -> quiet(s, true)),
                new Check(
                        "quiet.standard-error",
                        "annotate.ordinary",
                        "print nothing: use out.warn, or slf4j",
                        s -> quiet(s, false)),
                state("locale-and-zone", Sin.PLACE, "hand the locale or zone to what needs it"),
                state("system-properties", Sin.PROPERTIES, "keep settings to yourself"),
                state("exception-handler", Sin.HANDLER, "leave the default exception handler to the host"),
                new Check(
                        "interruption.annotate",
                        "text.half-a-megabyte",
                        "ask Thread.interrupted() or context.stopRequested() twice a second",
                        ConductChecks::interruption),
                new Check(
                        "memory.slope",
                        "annotate.ordinary",
                        "keep nothing of a document when its call is over, of a corpus when its pass is closed",
                        ConductChecks::slope),
                new Check(
                        "resources.threads",
                        "annotate.ordinary",
                        "end every thread in close(), and wait for it",
                        ConductChecks::threads));
    }

    /**
     * It runs where nothing is as an annotator would set it: one that sets the same at each call has done so long before. What all checks so
     * far saw counts too: another sets it once, as its class is initialised.
     */
    private static Check state(String name, Sin sin, String advice) {
        return new Check("state." + name, "annotate.ordinary", advice, s -> {
            HostState before = HostState.now();
            try {
                HostState unusual = HostState.unusual();
                s.run(Setting.PLAIN, s.samples.ordinary());
                unusual.tell(s.observed);
            } finally {
                before.restore();
            }
            Set<String> seen = s.observed.of(sin);
            must(seen.isEmpty(), "it sets " + String.join("; ", seen));
            return "as it was";
        });
    }

    private static String quiet(Subject subject, boolean output) {
        String text;
        try (Overheard printed = new Overheard(output)) {
            subject.run(Setting.PLAIN, subject.samples.ordinary());
            text = printed.text();
        }
        must(text.isEmpty(), "it prints [" + text.lines().findFirst().orElse("") + "]");
        return "nothing is printed";
    }

    private static String interruption(Subject subject) throws InterruptedException {
        Document huge = subject.samples.huge(3_000_000);
        Rig rig = subject.rig(Setting.PLAIN, true, Calls.INTERRUPTED);
        int before = subject.observed.calls.get();
        Thread thread = new Thread(() -> {
            try (rig) {
                rig.over(List.of(huge));
            } catch (Verdict e) {
                return; // it was stopped, as it should be
            }
        });
        thread.setDaemon(true);
        thread.start();
        while (subject.observed.calls.get() == before && thread.isAlive()) {
            Thread.sleep(5);
        }
        thread.join(MOMENT_MILLIS);
        if (!thread.isAlive()) {
            return "it is through three megabytes before anybody can interrupt it";
        }
        rig.drop();
        long start = System.nanoTime();
        while (subject.observed.underWay.get() > 0 && millisSince(start) < PATIENCE_MILLIS) {
            Thread.sleep(5);
        }
        long took = millisSince(start);
        must(
                subject.observed.underWay.get() == 0,
                "it goes on for more than " + PATIENCE_MILLIS + " ms after it was interrupted");
        if (took > PROMISED_MILLIS) {
            throw Verdict.note("it went on for " + took + " ms after it was interrupted; promised is a second");
        }
        return "it stops within a second";
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /**
     * Memory that grows with each round, by more than a little: one in which it does not proves that it need not, since what grows by itself
     * does so now and then. What an annotator of corpora keeps for a pass is gone by then.
     */
    private static String slope(Subject subject) {
        try (Rig rig = subject.rig(Setting.PLAIN)) {
            rig.over(Samples.many(ROUND, 100));
            long before = used();
            long least = Long.MAX_VALUE;
            for (int round = 1; round <= ROUNDS; round++) {
                rig.over(Samples.many(ROUND, 100 + round));
                long now = used();
                least = Math.min(least, now - before);
                before = now;
                if (least < ROUND * SLOPE) {
                    return "memory stays as it is over " + ROUND + " documents";
                }
            }
            throw Verdict.failed("it keeps " + least / ROUND + " bytes of each document");
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String threads(Subject subject) throws InterruptedException {
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        subject.run(Setting.PLAIN, subject.samples.ordinary());
        Set<String> left = Set.of();
        for (int i = 0; i < 100; i++) {
            left = new TreeSet<>();
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.isAlive() && !before.contains(thread) && !isOfHost(thread)) {
                    left.add(thread.getName());
                }
            }
            if (left.isEmpty()) {
                return "no thread is left";
            }
            Thread.sleep(10);
        }
        throw Verdict.failed("it leaves the threads " + left);
    }

    private static boolean isOfHost(Thread thread) {
        String name = thread.getName();
        return name.startsWith("glossator-")
                || name.startsWith("ForkJoinPool.commonPool")
                || thread.getThreadGroup() == null
                || "system".equals(thread.getThreadGroup().getName());
    }
}
