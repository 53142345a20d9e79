package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person sees of the sample articles, against screens that somebody has looked at. Where one differs, the screen as it is now is
 * written to target/screens; when it is as it should be, it takes the place of the recorded one in src/test/resources/screens.
 */
@Order(4)
class LookTest {

    private static final Path RECORDED = SourceTree.ROOT.resolve("host/acceptance/src/test/resources/screens");
    private static final Path SEEN = SourceTree.ROOT.resolve("host/acceptance/target/screens");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheArticles() throws IOException {
        Path copies = Files.createDirectories(folder.resolve("articles"));
        for (Path article : SourceTree.files("examples/articles")) {
            Files.copy(article, copies.resolve(article.getFileName().toString()));
        }
    }

    private Terminal annotated(int columns, int lines) {
        Terminal terminal = Terminal.sized(columns, lines, folder, Gloss.in(folder));
        return terminal.enter("open articles")
                .enter("annotate quotes dates duplicates")
                .enter("use 09");
    }

    @Test
    void isAsItWasLookedAtOnASmallTerminal() {
        List<String> different = new ArrayList<>();
        try (Terminal terminal = annotated(80, 24)) {
            terminal.enter("accept q1 q3").enter("reject q2").enter("fix q4 person=\"Ann Lee\"");
            compare("list", cleared(terminal).enter("list quotes"), different);
            compare("find", cleared(terminal).enter("find quotes near dates and confidence<.8"), different);
            compare("stats", cleared(terminal).enter("stats quotes --doc 09 --top 3"), different);
            compare("families", cleared(terminal).enter("families"), different);
            terminal.type("show").awaitsLine("show").press("Enter");
            compare("show", terminal.awaits("lines 1 to 23"), different);
            compare("show-next", terminal.press("Space").awaits("lines 24 to 46"), different);
            terminal.press("q").awaitsPrompt();
        }
        assertEquals(List.of(), different, "see target/screens");
    }

    @Test
    void isAsItWasLookedAtOnALargeTerminal() {
        List<String> different = new ArrayList<>();
        try (Terminal terminal = annotated(200, 60)) {
            compare("show-large", cleared(terminal).enter("show 11 --layer duplicates"), different);
            compare("families-large", cleared(terminal).enter("families 1"), different);
        }
        assertEquals(List.of(), different, "see target/screens");
    }

    @Test
    void isLaidOutAnewInThePagerWhenTheTerminalChangesItsSize() {
        try (Terminal terminal = annotated(80, 24)) {
            terminal.type("show").awaitsLine("show").press("Enter").awaits("q quits");
            terminal.type("/timber").press("Enter").awaits("[timber] in line");
            terminal.resize(60, 20).awaits("lines ");
            assertTrue(terminal.screen().lines().allMatch(line -> line.length() <= 60), terminal::screen);
            terminal.press("Down").press("G").awaits("the end").press("C-c").awaitsPrompt();
        }
    }

    @Test
    void completesNamesAndValuesOfExpressions() {
        try (Terminal terminal = annotated(150, 45)) {
            terminal.type("find quo").press("Tab").awaitsLine("> find quotes");
            terminal.type("and pers").press("Tab").awaitsLine("> find quotes and person");
            terminal.type("=Fitz").press("Tab").awaitsLine("> find quotes and 'person=Fitzroy Lamb'");
            terminal.press("Enter").awaits("Fitzroy Lamb  ").awaitsPrompt();
            terminal.type("list dates --where confid").press("Tab").awaitsLine("--where confidence");
            terminal.press("C-c").awaitsPrompt();
        }
    }

    @Test
    void sendsNoEscapeSequenceWhereColourIsNotWanted() throws IOException {
        Path script = Files.writeString(
                folder.resolve("look.gloss"),
                "open articles\nannotate quotes dates duplicates\nuse 09\nshow\nlist quotes\nstats\nfamilies\nfind quotes near dates\n");
        for (String variable : new String[] {"TERM=dumb", "NO_COLOR=1"}) {
            String[] parts = variable.split("=", 2);
            try (Terminal terminal =
                    Terminal.start(folder, Gloss.in(folder).with(parts[0], parts[1]), "script", script.toString())) {
                terminal.awaitsEnd();
                String sent = terminal.sent();
                String before = sent.substring(0, sent.indexOf("\u001b]2;ended"));
                Pattern unwanted = Pattern.compile(variable.equals("TERM=dumb") ? "\u001b" : "\u001b\\[[0-9;]*m");
                assertFalse(
                        unwanted.matcher(before).find(), variable); // the line of progress is rewritten without colour
                assertTrue(before.contains("]q1"), variable);
            }
        }
    }

    private static Terminal cleared(Terminal terminal) {
        return terminal.press("C-l");
    }

    private static void compare(String name, Terminal terminal, List<String> different) {
        String seen = terminal.screen() + "\n";
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
}
