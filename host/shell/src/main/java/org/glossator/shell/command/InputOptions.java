package org.glossator.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.glossator.engine.corpus.Reading;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a run reads, and how. */
final class InputOptions {

    @Option(
            names = {"-i", "--input"},
            required = true,
            arity = "1..*",
            paramLabel = "SRC",
            description =
                    "A text file, a folder, a glob, a .jsonl file (each also .gz), or - for JSON Lines on standard input.")
    private List<String> inputs = List.of();

    @Option(names = "--date", description = "The day on which documents were written that bring no date.")
    private @Nullable LocalDate date; // null: unknown

    @Option(names = "--charset", description = "The encoding of the input; UTF-8 unless said.")
    private @Nullable Charset charset; // null: UTF-8

    @Option(
            names = "--max-document",
            paramLabel = "SIZE",
            description = "The longest text, in characters; a longer one is failed, never cut. 64MiB unless said.")
    private @Nullable String maxDocument; // null: the standard

    /** Takes the option of a plain line, as picocli does by the annotations; false where there is none of this name. */
    boolean take(String option, PlainWords words) {
        switch (option) {
            case "--input" -> inputs = words.several();
            case "--date" -> date = Values.date(words.one());
            case "--charset" -> charset = Values.charset(words.one());
            case "--max-document" -> maxDocument = words.one();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** As typed. */
    List<String> inputs() {
        return inputs;
    }

    /** What changes how documents are read, by the option's name. */
    Map<String, String> read() {
        Reading reading = Readings.of(charset, date, maxDocument);
        return Map.of(
                "date", reading.date().map(LocalDate::toString).orElse("unknown"),
                "charset", reading.charset().name(),
                "max-document", Long.toString(reading.maxDocument()));
    }

    /** @param others whether a file that was found below a folder is no document */
    Source open(InputStream standardInput, Predicate<Path> others) throws IOException {
        return Sources.open(inputs, Readings.of(charset, date, maxDocument), standardInput, others);
    }
}
