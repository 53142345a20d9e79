package org.glossator.shell.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.run.EarlierRecords;
import org.glossator.engine.run.JournaledOutput;
import org.glossator.engine.run.OutputException;
import org.glossator.engine.run.Written;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a run writes, and what. */
final class OutputOptions {

    /** How records are written. */
    enum Format {
        NATIVE,
        TABLE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether records hold the text. */
    enum YesNo {
        YES,
        NO;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description =
                    "A file, or - for standard output. Without it a table on a terminal and native records elsewhere.")
    private @Nullable String output; // null: standard output

    @Option(names = "--format", description = "native (JSON Lines) or table.")
    private @Nullable Format format; // null: by the output

    @Option(names = "--text", paramLabel = "yes|no", description = "no leaves the texts out and writes their SHA-256.")
    private YesNo text = YesNo.YES;

    @Option(
            names = "--resume",
            description = "Go on with a run that was cut off, from OUT.part; start anew where there is none.")
    private boolean resume;

    @Option(
            names = "--changed",
            description = "Annotate only documents that differ from the records in OUT, or whose annotators do.")
    private boolean changed;

    @Option(names = "--force", description = "Replace OUT, or what a run that was cut off left of it.")
    private boolean force;

    /** Takes the option of a plain line, as picocli does by the annotations; false where there is none of this name. */
    boolean take(String option, PlainWords words) {
        switch (option) {
            case "--output" -> output = words.one();
            case "--format" -> format = Values.choice(Format.values(), words.one());
            case "--text" -> text = Values.choice(YesNo.values(), words.one());
            case "--resume" -> resume = words.flag();
            case "--changed" -> changed = words.flag();
            case "--force" -> force = words.flag();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Null: standard output. */
    @Nullable
    Path path() {
        return output == null || output.equals("-") ? null : Path.of(output);
    }

    boolean force() {
        return force;
    }

    /** Whether records go to a file that a run can be resumed on; a device or a pipe is written to as it is. */
    boolean isJournaled() {
        Path path = path();
        return path != null && !asTable(false) && (!Files.exists(path) || Files.isRegularFile(path));
    }

    /** How a journaled file is begun. */
    JournaledOutput.Beginning beginning() throws OutputException {
        if (resume && force) {
            throw new CommandException(
                    ExitCode.USAGE, "E2000 --resume goes on and --force starts anew; give one of them");
        }
        if (changed && force) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2000 --changed takes over what stands in OUT and --force replaces it; give one of them");
        }
        if (force) {
            return JournaledOutput.Beginning.FORCE;
        }
        Path path = path();
        if (resume && !(changed && path != null && !JournaledOutput.isBegun(path))) {
            return JournaledOutput.Beginning.RESUME;
        }
        return changed ? JournaledOutput.Beginning.REPLACE : JournaledOutput.Beginning.NEW;
    }

    /** What stands in the output of an earlier run, as far as it is to be taken over. */
    EarlierRecords earlier() throws IOException {
        Path path = path();
        return changed && path != null && Files.exists(path) ? EarlierRecords.of(path) : EarlierRecords.NONE;
    }

    /**
     * What a run that is to be resumed has written already, when it is complete; empty when something is left to be done.
     *
     * @param source of the run; read to its end where it is complete
     */
    Optional<Written> complete(Pipeline pipeline, Source source) throws IOException {
        Path path = path();
        return path != null && isJournaled() && beginning() == JournaledOutput.Beginning.RESUME
                ? JournaledOutput.complete(path, pipeline, source)
                : Optional.empty();
    }

    /** Refuses early what cannot be written to. */
    void refuse() throws OutputException {
        Path path = path();
        if (path != null && isNamedPacked(path)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2000 the output [" + path + "] is named as packed, and run writes it plain; name it without .gz"
                            + " and pack it afterwards: gzip out.jsonl");
        }
        if (path != null && Files.isDirectory(path) || isJournaled() && path != null) {
            JournaledOutput.refuse(path, beginning());
            return;
        }
        if (resume || changed) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2000 --" + (resume ? "resume" : "changed")
                            + " is for native records in a file; name one, as in -o out.jsonl");
        }
        if (path != null) {
            OutputFile.refuse(path, force);
        }
    }

    /** A device or a pipe may have any name. */
    private static boolean isNamedPacked(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".gz")
                && (!Files.exists(path) || Files.isRegularFile(path));
    }

    /** What changes the bytes that are written, by the option's name. */
    Map<String, String> written() {
        return Map.of("text", text.toString());
    }

    boolean isChanged() {
        return changed;
    }

    boolean withText() {
        return text == YesNo.YES;
    }

    boolean asTable(boolean onTerminal) {
        return format == null ? path() == null && onTerminal : format == Format.TABLE;
    }

    /**
     * Else {@code --force} would replace the only copy of a text by what was found in it.
     *
     * @throws CommandException when the output is one of the inputs named
     */
    void refuseInput(List<String> inputs) throws IOException {
        Path out = path();
        for (String input : out != null && Files.exists(out) ? inputs : List.<String>of()) {
            if (new File(input).isFile() && Files.isSameFile(new File(input).toPath(), out)) {
                throw new CommandException(
                        ExitCode.USAGE,
                        "E2007 the output [" + out + "] is the input [" + input + "]; name another file");
            }
        }
    }
}
