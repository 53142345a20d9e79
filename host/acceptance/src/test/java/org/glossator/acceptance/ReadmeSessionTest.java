package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows of a session is what a session prints. */
class ReadmeSessionTest {

    private static final String PROMPT = "gloss> ";

    @TempDir
    private Path folder;

    @Test
    void printsWhatTheReadmeShows() throws Exception {
        List<String> shown = session();
        assertFalse(shown.isEmpty(), "README.md shows no session between <!-- session --> and <!-- /session -->");
        List<String> expected = new ArrayList<>();
        StringBuilder commands = new StringBuilder();
        for (String line : shown) {
            if (line.startsWith(PROMPT)) {
                commands.append(line.substring(PROMPT.length())).append('\n');
            } else {
                expected.add(line.stripTrailing());
            }
        }
        Outcome outcome = Gloss.in(folder)
                .at(SourceTree.ROOT)
                .with("COLUMNS", "100")
                .reading(commands.toString())
                .run()
                .endedWith(0);
        List<String> printed =
                outcome.lines().stream().map(String::stripTrailing).toList();
        assertEquals(String.join("\n", expected), String.join("\n", printed));
    }

    /** The lines of the fenced block. */
    private static List<String> session() throws Exception {
        List<String> readme = Files.readAllLines(SourceTree.ROOT.resolve("README.md"));
        int begin = readme.indexOf("<!-- session -->");
        int end = readme.indexOf("<!-- /session -->");
        if (begin < 0 || end < begin) {
            return List.of();
        }
        return readme.subList(begin + 1, end).stream()
                .filter(line -> !line.startsWith("```"))
                .dropWhile(String::isBlank)
                .toList();
    }
}
