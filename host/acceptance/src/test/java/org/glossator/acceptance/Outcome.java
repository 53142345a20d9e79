package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a process left: its exit code, the bytes on standard output, the text on standard error. */
final class Outcome {

    private final List<String> command;
    private final int code;
    private final byte[] bytes;
    private final String err;

    Outcome(List<String> command, int code, byte[] bytes, String err) {
        this.command = List.copyOf(command);
        this.code = code;
        this.bytes = bytes.clone();
        this.err = err;
    }

    int code() {
        return code;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String out() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    String err() {
        return err;
    }

    List<String> lines() {
        return out().lines().toList();
    }

    /** Standard output as native records. */
    List<JsonNode> records() {
        return Records.of(out());
    }

    Outcome endedWith(int expected) {
        assertEquals(expected, code, this::toString);
        return this;
    }

    Outcome said(String words) {
        assertTrue(err.contains(words), () -> "not on standard error: [" + words + "]\n" + this);
        return this;
    }

    Outcome printed(String words) {
        assertTrue(out().contains(words), () -> "not on standard output: [" + words + "]\n" + this);
        return this;
    }

    Outcome printedNothing() {
        assertEquals("", out(), this::toString);
        return this;
    }

    /** The names of the files in this folder that begin so, sorted. */
    static List<String> filesLike(Path folder, String beginning) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(beginning))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        String shown = out().length() > 4000 ? out().substring(0, 4000) + "…" : out();
        return command + "\nended with " + code + "\n--- standard output\n" + shown + "\n--- standard error\n" + err;
    }
}
