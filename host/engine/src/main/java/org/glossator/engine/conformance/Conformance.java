package org.glossator.engine.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.check.CheckResult.Outcome;
import org.glossator.engine.check.CheckResult.Took;
import org.glossator.engine.pipeline.Durations;

/**
 * The checks of one annotator, one after the other. Where one fails, those that stand on it are skipped, so that a mistake is told of
 * once. One thread at a time.
 */
public final class Conformance {

    private static final List<Check> ALL = checks();

    private final Subject subject;
    private final Map<String, CheckResult> known = new HashMap<>();

    private boolean stuck;

    private Conformance(Subject subject) {
        this.subject = subject;
    }

    /** Of a factory of the class path. */
    public static Conformance of(AnnotatorFactory<?> factory, Conditions conditions) {
        return new Conformance(new Subject(factory, conditions, null));
    }

    /** @param loading what was seen while it was loaded */
    static Conformance of(AnnotatorFactory<?> factory, Conditions conditions, Subject.Packed packed, Observed loading) {
        Subject subject = new Subject(factory, conditions, packed);
        subject.observed.also(loading);
        return new Conformance(subject);
    }

    private static List<Check> checks() {
        List<Check> all = new ArrayList<>();
        all.addAll(DescriptionChecks.all());
        all.addAll(LifeChecks.all());
        all.addAll(FindingChecks.all());
        all.addAll(SameChecks.all());
        all.addAll(TextChecks.all());
        all.addAll(ParameterChecks.all());
        all.addAll(CorpusChecks.all());
        all.addAll(ConductChecks.all());
        all.addAll(PackedChecks.all());
        // What stands on another check comes after it, in whatever order the groups are.
        List<Check> sorted = new ArrayList<>();
        while (!all.isEmpty()) {
            Check next = all.stream()
                    .filter(c -> all.stream().noneMatch(other -> other.name().equals(c.needs())))
                    .findFirst()
                    .orElseThrow();
            all.remove(next);
            sorted.add(next);
        }
        return List.copyOf(sorted);
    }

    /** The names of all checks, in the order in which they are made. */
    public static List<String> names() {
        return ALL.stream().map(Check::name).toList();
    }

    /** Whether a check did not come back, so that its thread may still be at work. */
    boolean isStuck() {
        return stuck;
    }

    /** Takes a result for granted that was found before. */
    void know(CheckResult result) {
        known.put(result.check(), result);
    }

    /**
     * Makes one check.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public CheckResult check(String name) {
        Check check = ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no check [" + name + "]"));
        long start = System.nanoTime();
        Duration cpu = cpu();
        CheckResult found = result(check);
        CheckResult result = found.taking(new Took(Duration.ofNanos(System.nanoTime() - start), cpu().minus(cpu)));
        known.put(name, result);
        return result;
    }

    /** What this process used so far; nothing where the system does not tell. */
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private CheckResult result(Check check) {
        CheckResult needed = known.get(check.needs());
        if (needed != null && needed.isFailed()) {
            return CheckResult.skipped(check.name(), check.needs() + " has to hold first");
        }
        if (needed != null && needed.outcome() == Outcome.SKIPPED) {
            return CheckResult.skipped(check.name(), needed.line());
        }
        if (stuck) {
            return CheckResult.skipped(check.name(), "a check before it did not come back, and may still be at work");
        }
        HostState before = HostState.now();
        CheckResult result = inTime(check);
        if (stuck) {
            before.restore(); // what it finds may be the check's own doing
        } else {
            before.tell(subject.observed);
        }
        return result;
    }

    private CheckResult inTime(Check check) {
        FutureTask<CheckResult> task = new FutureTask<>(() -> attempt(check));
        Thread thread = new Thread(task, "glossator-check");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(subject.conditions.limit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            stuck = true;
            return CheckResult.failed(
                    check.name(),
                    "it does not come back within " + Durations.words(subject.conditions.limit()),
                    check.advice() + "; or give more time, if it only needs longer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread.interrupt();
            return CheckResult.skipped(check.name(), "interrupted");
        } catch (ExecutionException e) {
            return failed(check, e.getCause() == null ? e : e.getCause());
        }
    }

    private CheckResult attempt(Check check) throws Exception {
        try {
            if (!check.keeps()) {
                subject.letGo();
            }
            return CheckResult.ok(check.name(), check.body().hold(subject));
        } catch (Check.Verdict e) {
            return e.isFailed()
                    ? failed(check, e.line())
                    : e.isNote()
                            ? CheckResult.note(check.name(), e.line(), check.advice())
                            : CheckResult.skipped(check.name(), e.line());
        }
    }

    private static CheckResult failed(Check check, Throwable thrown) {
        return failed(check, thrown(thrown));
    }

    private static CheckResult failed(Check check, String line) {
        boolean full = line.contains(OutOfMemoryError.class.getSimpleName());
        return CheckResult.failed(
                check.name(),
                line,
                full ? check.advice() + "; or give its process more memory, if it only needs that" : check.advice());
    }

    /** What was thrown, and where. */
    static String thrown(Throwable thrown) {
        String place = thrown.getStackTrace().length == 0 ? "" : " (at " + thrown.getStackTrace()[0] + ")";
        return "it throws " + thrown + place;
    }
}
