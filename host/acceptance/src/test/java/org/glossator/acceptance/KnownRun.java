package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A run whose result is known, to be cut off in many ways and gone on with. */
final class KnownRun {

    private final Path folder;
    private final Gloss gloss;
    private final List<String> arguments;
    private final byte[] expected;
    private final Duration length;

    private KnownRun(Path folder, Gloss gloss, List<String> arguments, byte[] expected, Duration length) {
        this.folder = folder;
        this.gloss = gloss;
        this.arguments = arguments;
        this.expected = expected;
        this.length = length;
    }

    /**
     * Runs it once, undisturbed.
     *
     * @param folder where its output goes
     * @param arguments without the output
     */
    static KnownRun of(Path folder, Gloss gloss, String... arguments) {
        return of(folder, gloss, 0, arguments);
    }

    /** @param code with which it ends */
    static KnownRun of(Path folder, Gloss gloss, int code, String... arguments) {
        Path known = folder.resolve("known.jsonl");
        List<String> given = List.of(arguments);
        long start = System.nanoTime();
        gloss.run(with(given, "-o", known.toString())).endedWith(code);
        Duration length = Duration.ofNanos(System.nanoTime() - start);
        try {
            byte[] expected = Files.readAllBytes(known);
            Files.delete(known);
            return new KnownRun(folder, gloss, given, expected, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By another launcher, in another environment, but with the same result. */
    KnownRun by(Gloss other) {
        return new KnownRun(folder, other, arguments, expected, length);
    }

    /** With its output in another folder. */
    KnownRun in(Path other) {
        return new KnownRun(other, gloss, arguments, expected, length);
    }

    Path out() {
        return folder.resolve("out.jsonl");
    }

    Path part() {
        return folder.resolve("out.jsonl.part");
    }

    Path journal() {
        return folder.resolve("out.jsonl.journal");
    }

    /** What it takes in time, with the start of a virtual machine. */
    Duration length() {
        return length;
    }

    /** Bytes of its result. */
    long size() {
        return expected.length;
    }

    /** Starts it anew, where nothing is left of one before. */
    Gloss.Running begin(String... more) {
        assertEquals(List.of(), Outcome.filesLike(folder, "out.jsonl"), "of a run before");
        return begun(more);
    }

    /** Starts it again, without a word of what is there. */
    Gloss.Running begun(String... more) {
        return gloss.start(toOut(more));
    }

    Gloss.Running resume(String... more) {
        return gloss.start(with(List.of(toOut(more)), "--resume"));
    }

    private String[] toOut(String... more) {
        return with(arguments, with(List.of(more), "-o", out().toString()));
    }

    private static String[] with(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** Waits until so much of the result is in the file, of 1, or the run is over. */
    void awaitWritten(Gloss.Running running, double share) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (running.process().isAlive() && written() < share * expected.length) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the file does not grow: " + written() + " of " + expected.length);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private long written() {
        return part().toFile().length();
    }

    /** The result is there, byte for byte, and nothing of the way to it. */
    void isWhole(String how) {
        assertEquals(List.of("out.jsonl"), Outcome.filesLike(folder, "out.jsonl"), how);
        assertEquals(-1, firstDifference(), () -> how + ": another byte at this offset, of " + expected.length);
    }

    /** What is there is the beginning of the result, up to the end of a record. */
    void isBegun(String how) {
        byte[] there = read(part());
        assertEquals(-1, Arrays.mismatch(there, Arrays.copyOf(expected, there.length)), how);
        assertEquals('\n', there[there.length - 1], how + ": the last record is cut off");
    }

    private int firstDifference() {
        return Arrays.mismatch(expected, read(out()));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away whatever is there. */
    void clear() {
        for (String name : Outcome.filesLike(folder, "out.jsonl")) {
            try {
                Files.delete(folder.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
