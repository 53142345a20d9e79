package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Screens that somebody has looked at. Where one differs, the screen as it is now is written to target/screens; when it is as it should be,
 * it takes the place of the recorded one in src/test/resources/screens. How long something took, and when it was decided, is left out.
 */
final class RecordedScreens {

    private static final Path RECORDED = SourceTree.ROOT.resolve("host/acceptance/src/test/resources/screens");
    private static final Path SEEN = SourceTree.ROOT.resolve("host/acceptance/target/screens");
    private static final Pattern TIME =
            Pattern.compile(" · [0-9]+ a minute| in [0-9.]+ s \\([^)]*\\)|,? +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");

    private final List<String> different = new ArrayList<>();

    /** Compares; what differs is told by {@link #areAsRecorded}, so that one run shows all of it. */
    void compare(String name, String screen) {
        String seen = TIME.matcher(screen.stripTrailing()).replaceAll("") + "\n";
        try {
            Path recorded = RECORDED.resolve(name + ".txt");
            if (!Files.exists(recorded) || !seen.equals(Files.readString(recorded))) {
                Files.createDirectories(SEEN);
                Files.writeString(SEEN.resolve(name + ".txt"), seen);
                different.add(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void areAsRecorded() {
        assertEquals(List.of(), different, "see target/screens");
    }

    /** Copies the sample articles whose names match into a folder of this one, so that paths on the screens are short. */
    static void copyArticles(Path folder, String names) {
        try {
            Path copies = Files.createDirectories(folder.resolve("articles"));
            for (Path article : SourceTree.files("examples/articles")) {
                String name = article.getFileName().toString();
                if (name.matches(names)) {
                    Files.copy(article, copies.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
