package org.glossator.shell.command;

import java.nio.file.Path;
import java.util.Locale;
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

    @Option(names = "--force", description = "Replace OUT where it exists.")
    private boolean force;

    /** Null: standard output. */
    @Nullable
    Path path() {
        return output == null || output.equals("-") ? null : Path.of(output);
    }

    boolean force() {
        return force;
    }

    boolean withText() {
        return text == YesNo.YES;
    }

    boolean asTable(boolean onTerminal) {
        return format == null ? path() == null && onTerminal : format == Format.TABLE;
    }
}
