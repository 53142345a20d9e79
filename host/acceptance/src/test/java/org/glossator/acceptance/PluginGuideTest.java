package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide for authors is followed to the letter: its files are written, its commands typed into a shell, one after the other, and what it
 * shows is printed. Maven builds the project once, with all of the guide's files in it.
 */
class PluginGuideTest {

    @TempDir
    private Path folder;

    private Path work = Path.of("");
    private final Map<String, String> variables = new HashMap<>();
    private String printed = "";
    private boolean isBuilt;

    @Test
    void isTrueToTheLetter() throws Exception {
        work = folder;
        List<MarkdownBlock> guide = MarkdownBlock.of(SourceTree.ROOT.resolve("api/plugins.md"));
        for (MarkdownBlock block : guide) {
            switch (block.language()) {
                case "sh" -> {
                    for (String line : block.lines()) {
                        type(line, guide);
                    }
                }
                case "java" -> assertTrue(isBuilt && stands(block), block::text);
                case "text" -> assertTrue(!block.file().isEmpty() || isPrinted(block), () -> block.text() + printed);
                default -> throw new AssertionError("a block in [" + block.language() + "] is tested by nobody");
            }
        }
        String test = Files.readString(work.resolve("src/test/java/org/example/titles/TitlesTest.java"));
        for (MarkdownBlock block : MarkdownBlock.of(SourceTree.ROOT.resolve("README.md"))) {
            assertTrue(!block.language().equals("java") || test.contains(block.text()), block::text);
        }
        assertTrue(isBuilt && guide.size() > 15, () -> "little is tested of " + guide);
    }

    private void type(String line, List<MarkdownBlock> guide) throws IOException {
        if (line.startsWith("cd ")) {
            work = work.resolve(line.substring(3));
            for (MarkdownBlock block : guide) {
                if (!block.file().isEmpty()) {
                    write(block);
                }
            }
        } else if (line.equals("mvn package")) {
            if (!isBuilt) {
                StrangersMaven.packageIn(work);
                isBuilt = true;
            }
        } else {
            String variable = line.matches("[A-Z]+=.*") ? line.substring(0, line.indexOf('=')) : "";
            printed = typed(variable.isEmpty() ? line : line + "; echo \"$" + variable + "\"");
            if (!variable.isEmpty()) {
                variables.put(variable, printed.strip());
            }
        }
    }

    /** What a shell prints that has {@code gloss} on its path. */
    private String typed(String line) {
        Gloss shell = Gloss.in(folder)
                .launchedBy(Path.of("/bin/sh"))
                .at(work)
                .with("PATH", Distribution.built().home().resolve("bin") + ":" + System.getenv("PATH"))
                .with("XDG_DATA_HOME", folder.resolve("data").toString())
                .with("COLUMNS", "100");
        for (Map.Entry<String, String> each : variables.entrySet()) {
            shell = shell.with(each.getKey(), each.getValue());
        }
        return shell.run("-c", line).endedWith(0).out();
    }

    private void write(MarkdownBlock block) throws IOException {
        Path file = work.resolve(block.file());
        if (Files.exists(file)) {
            assertFalse(block.lines().contains("package org.example.titles;"), () -> "two of " + file);
            return; // a part of a file that plugin new made
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.text());
    }

    /** Whether the project holds it, word by word. */
    private boolean stands(MarkdownBlock block) throws IOException {
        return Files.readString(work.resolve(
                        block.file().isEmpty() ? "src/main/java/org/example/titles/Titles.java" : block.file()))
                .contains(block.text());
    }

    /** Whether the command before it printed it. */
    private boolean isPrinted(MarkdownBlock block) {
        List<String> shown = block.lines().stream().map(String::stripTrailing).toList();
        assertEquals(shown, printed.strip().lines().map(String::stripTrailing).toList());
        return true;
    }
}
