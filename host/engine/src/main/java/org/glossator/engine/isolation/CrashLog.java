package org.glossator.engine.isolation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glossator.engine.corpus.FileNames;
import org.glossator.engine.pipeline.Problem;

/** What Java writes when it crashes, as it does where native code or {@code Unsafe} touches memory that is not its own. */
final class CrashLog {

    private static final Pattern SIGNAL = Pattern.compile("#\\s+((?:SIG|EXCEPTION_)[A-Z_]+) .*");
    private static final Pattern MEMORY = Pattern.compile("# There is insufficient memory .*");
    private static final int HEAD = 20; // lines

    private CrashLog() {}

    /** Where processes leave theirs, as Java's option wants it. */
    static Path pattern(Path folder) {
        return folder.resolve("crash-%p.log");
    }

    /** What Java says, in a word or two that are the same whenever it happens; empty when it did not crash. */
    static Optional<String> reason(Path folder, long process) {
        Path log = folder.resolve("crash-" + process + ".log");
        if (!Files.isRegularFile(log)) {
            return Optional.empty();
        }
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
            String line = lines.readLine();
            for (int i = 0; i < HEAD && line != null; i++) {
                Matcher signal = SIGNAL.matcher(line);
                if (signal.matches()) {
                    return Optional.of(signal.group(1));
                }
                if (MEMORY.matcher(line).matches()) {
                    return Optional.of("the machine had no memory left");
                }
                line = lines.readLine();
            }
        } catch (IOException e) {
            return Optional.of("its log cannot be read");
        }
        return Optional.of("internal error");
    }

    /**
     * Keeps the one that was written first, under a name that tells what it is.
     *
     * @return what there is to tell; empty when there is none
     */
    static Optional<Problem> keepFirst(Path folder, Path into, Wording wording) {
        List<Path> logs = all(folder);
        if (logs.isEmpty()) {
            return Optional.empty();
        }
        Path first = logs.get(0);
        Path kept = into.resolve("glossator-" + first.getFileName());
        try {
            Files.move(first, kept, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(wording.crashed(logs.size(), kept));
        } catch (IOException e) {
            return Optional.of(wording.crashed(logs.size(), kept, FileNames.reason(e)));
        }
    }

    private static List<Path> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("crash-"))
                    .sorted((one, other) -> Long.compare(
                            one.toFile().lastModified(), other.toFile().lastModified()))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
