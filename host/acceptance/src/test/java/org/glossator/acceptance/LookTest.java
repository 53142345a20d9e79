package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of the sample articles, against screens that somebody has looked at. */
@Order(4)
class LookTest {

    private final RecordedScreens screens = new RecordedScreens();

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheArticles() {
        RecordedScreens.copyArticles(folder, ".*");
    }

    @AfterEach
    void seesWhatSomebodyHasLookedAt() {
        screens.areAsRecorded();
    }

    private Terminal annotated(int columns, int lines) {
        Terminal terminal = Terminal.sized(columns, lines, folder, Gloss.in(folder));
        return terminal.enter("open articles")
                .enter("annotate quotes dates duplicates")
                .enter("use 09");
    }

    @Test
    void isAsItWasLookedAtOnASmallTerminal() {
        try (Terminal terminal = annotated(80, 24)) {
            terminal.enter("accept q1 q3").enter("reject q2").enter("fix q4 person=\"Ann Lee\"");
            compare("list", cleared(terminal).enter("list quotes"));
            compare("find", cleared(terminal).enter("find quotes near dates and confidence<.8"));
            compare("stats", cleared(terminal).enter("stats quotes --doc 09 --top 3"));
            compare("families", cleared(terminal).enter("families"));
            terminal.type("show").awaitsLine("show").press("Enter");
            compare("show", terminal.awaits("lines 1 to 23 of 73   q quits, h helps"));
            compare("show-next", terminal.press("Space").awaits("lines 24 to 46 of 73   q quits, h helps"));
            terminal.press("q").awaitsPrompt();
            terminal.type("exit").press("Enter").awaitsEnd();
        }
        pagesASingleCommandToo();
    }

    private void pagesASingleCommandToo() {
        try (Terminal terminal = Terminal.sized(80, 24, folder, Gloss.in(folder), "show", "09")) {
            compare("show", terminal.awaits("lines 1 to 23 of 73   q quits, h helps"));
            compare("show-next", terminal.press("Space").awaits("lines 24 to 46 of 73   q quits, h helps"));
            terminal.press("q").awaitsEnd();
            assertFalse(terminal.screen().contains("lines"), terminal::screen);
        }
    }

    @Test
    void isAsItWasLookedAtOnALargeTerminal() {
        try (Terminal terminal = annotated(200, 60)) {
            compare("show-large", cleared(terminal).enter("show 11 --layer duplicates"));
            compare("families-large", cleared(terminal).enter("families 1"));
        }
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
                compare("look-plain", terminal); // the same for both
            }
        }
    }

    private static Terminal cleared(Terminal terminal) {
        return terminal.press("C-l");
    }

    private void compare(String name, Terminal terminal) {
        screens.compare(name, terminal.screen());
    }
}
