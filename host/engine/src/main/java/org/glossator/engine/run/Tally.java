package org.glossator.engine.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;

/** Counts what goes into a sink. For one thread. */
final class Tally implements Sink {

    /** So many documents went wrong that the run stops. */
    static final class TooManyErrors extends IOException {}

    /** Of texts up to this length, in UTF-16 code units, a copy in UTF-8 is made to learn its size: Java is quick at that. */
    private static final int SHORT = 1 << 16;

    private final Sink sink;
    private final long maxErrors;
    private final Map<Guard, Long> nanosBefore = new LinkedHashMap<>();
    private final Refusals refusals;
    private final List<Refusal> told = new ArrayList<>();
    private final long began = System.nanoTime();
    private final Map<Entry.Status, Long> counts = new EnumMap<>(Entry.Status.class);
    private final Map<String, Long> failures = new HashMap<>();
    private final Troubles troubles;
    private long characters;
    private long bytes;

    Tally(Sink sink, long maxErrors, List<Guard> guards, Refusals refusals) {
        this.sink = sink;
        this.maxErrors = maxErrors;
        this.refusals = refusals;
        guards.forEach(guard -> nanosBefore.put(guard, guard.nanos()));
        this.troubles =
                new Troubles(guards.stream().map(guard -> guard.step().name()).collect(Collectors.toSet()));
    }

    @Override
    public void accept(Entry entry) throws IOException {
        sink.accept(entry);
        counts.merge(entry.status(), 1L, Long::sum);
        count(entry.document().map(Document::text).orElse(""));
        if (entry.status() != Entry.Status.OK) {
            troubles.add(entry);
        }
        if (entry.status() == Entry.Status.PARTIAL) {
            entry.problems().stream()
                    .filter(p -> p.severity() == Problem.Severity.ERROR)
                    .map(Problem::who)
                    .distinct()
                    .forEach(who -> failures.merge(who, 1L, Long::sum));
        }
        if (entry.document().isPresent()) {
            told.addAll(refusals.take(entry.id()));
        }
        if (entry.status() != Entry.Status.OK && errors() > maxErrors) {
            throw new TooManyErrors();
        }
    }

    @Override
    public Entry ahead(Entry entry) {
        return sink.ahead(entry);
    }

    private void count(String text) {
        characters += text.length();
        bytes += text.length() <= SHORT ? text.getBytes(StandardCharsets.UTF_8).length : utf8(text);
    }

    /** Without a copy. */
    private static long utf8(String text) {
        long size = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            size += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return size;
    }

    private long errors() {
        return count(Entry.Status.PARTIAL) + count(Entry.Status.FAILED);
    }

    private long count(Entry.Status status) {
        return counts.getOrDefault(status, 0L);
    }

    /** @param abandoned how many threads were given up */
    Summary summary(Ending ending, int abandoned) {
        Map<String, Duration> times = new LinkedHashMap<>();
        Map<String, Long> failed = new LinkedHashMap<>();
        List<String> suspended = new ArrayList<>();
        nanosBefore.forEach((guard, before) -> {
            String name = guard.step().name();
            times.put(name, Duration.ofNanos(guard.nanos() - before));
            Long count = failures.get(name);
            if (count != null) {
                failed.put(name, count);
            }
            if (guard.isSuspended()) {
                suspended.add(name);
            }
        });
        return new Summary(
                count(Entry.Status.OK) + errors(),
                count(Entry.Status.OK),
                count(Entry.Status.PARTIAL),
                count(Entry.Status.FAILED),
                characters,
                bytes,
                Duration.ofNanos(System.nanoTime() - began),
                times,
                failed,
                troubles.commonestFirst(),
                List.copyOf(suspended),
                abandoned,
                ending,
                List.copyOf(told));
    }
}
