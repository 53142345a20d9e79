package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The prompt in a real terminal. */
@Order(3)
class TerminalTest {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[1-9][0-9;]*m");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeASpeech() throws Exception {
        Files.writeString(folder.resolve("speech.txt"), "\"All is well,\" said Ann Lee on Monday. It was at 6.\n");
    }

    @Test
    void greetsWithAPromptAndEndsAtExit() {
        try (Terminal terminal = start()) {
            terminal.awaits("gloss: help tells the commands").awaitsPrompt();
            terminal.type("exit").press("Enter").awaitsEnd();
        }
    }

    @Test
    void asksTheTerminalNothingThatItMightNotAnswer() {
        try (Terminal terminal = start()) {
            terminal.enter("version");
            assertFalse(terminal.sent().contains("\u001b[c"), terminal::sent);
            assertFalse(terminal.sent().contains("\u001b[6n"), terminal::sent);
        }
    }

    @Test
    void promptsOnATerminalThatTellsNoSize() throws Exception {
        Path printed = folder.resolve("printed");
        Path keys = Files.writeString(folder.resolve("keys"), "version\nexit\n");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no script(1)");
        // Without a terminal of its own, script(1) makes one of no rows and no columns.
        ProcessBuilder builder = new ProcessBuilder(
                        "script",
                        "-qec",
                        Distribution.built().launcher().toString(),
                        folder.resolve("typescript").toString())
                .redirectInput(keys.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().putAll(Gloss.in(folder).environment());
        builder.environment().put("TERM", "xterm");
        Process script = builder.start();
        assertTrue(script.waitFor(2, TimeUnit.MINUTES), "it waits for ever");
        String sent = Files.readString(printed);
        assertTrue(sent.contains("gloss> ") && sent.contains("on Java"), sent);
        assertFalse(sent.contains("...."), sent);
    }

    @Test
    void endsAtCtrlD() {
        try (Terminal terminal = start()) {
            terminal.awaitsPrompt().press("C-d").awaitsEnd();
        }
    }

    @Test
    void completesCommandsAnnotatorsParametersLayersAndFiles() {
        try (Terminal terminal = start()) {
            terminal.awaitsPrompt();
            terminal.type("ope").press("Tab").awaitsLine("gloss> open");
            terminal.type("spe").press("Tab").awaitsLine("> open speech.txt");
            terminal.press("Enter").awaits("1 document opened").awaitsPrompt();
            terminal.type("annotate quo").press("Tab").awaitsLine("> annotate quotes");
            terminal.type(" dates:anch").press("Tab").awaitsLine("> annotate quotes dates:anchor=");
            terminal.type("2024-05-03").press("Enter").awaits("all ok").awaitsPrompt();
            terminal.type("list quo").press("Tab").awaitsLine("> list quotes");
            terminal.press("Enter").awaits("Ann Lee").awaitsPrompt();
            terminal.enter("why-not").awaits("at 6  not in dates: ").awaits("2 refusals");
            terminal.type("why-not at").press("Tab").awaitsLine("> why-not 'at 6'");
            terminal.press("Enter").awaitsPrompt();
            terminal.type("run quotes --form").press("Tab").awaitsLine("> run quotes --format");
            terminal.type("tab").press("Tab").awaitsLine("> run quotes --format table");
            terminal.type("-i spe").press("Tab").awaitsLine("> run quotes --format table -i speech.txt");
        }
    }

    @Test
    void remembersCommandsAfterARestart() {
        try (Terminal terminal = start()) {
            terminal.enter("open speech.txt");
            terminal.type("exit").press("Enter").awaitsEnd();
        }
        try (Terminal terminal = start()) {
            terminal.awaits("the session unnamed holds 1 document, 0 decisions; go on with it? [Y/n]")
                    .press("Enter");
            terminal.awaitsPrompt().press("Up").awaitsLine("> exit");
            terminal.press("Up").awaitsLine("> open speech.txt");
            terminal.press("Enter").awaits("1 document opened");
            terminal.type("exit").press("Enter").awaitsEnd();
        }
        try (Terminal terminal = start()) {
            terminal.awaits("[Y/n]").type("docs").press("Enter");
            terminal.awaits("[docs] is neither y nor n (the same again means n);");
            terminal.type("docs").press("Enter").awaits("resume unnamed goes on with it later");
            terminal.awaits("no document is open").awaitsPrompt().press("Up").awaitsLine("gloss> docs");
        }
        try (Terminal terminal = start()) {
            terminal.awaits("[Y/n]").type("exit").press("Enter").awaitsEnd();
        }
    }

    @Test
    void cancelsALongAnnotateAtCtrlCAndLivesOn() {
        Path plugins = sleeper();
        Path mark = folder.resolve("begun");
        try (Terminal terminal = Terminal.start(folder, Gloss.in(folder), "--plugins", plugins.toString())) {
            terminal.enter("open speech.txt");
            terminal.type("annotate sleeper:mark=" + mark).press("Enter");
            Awaiting.file(mark);
            terminal.awaits("read 1 of 1 documents")
                    .press("C-c")
                    .awaits("interrupted")
                    .awaitsPrompt();
            terminal.enter("annotate quotes").enter("list quotes").awaits("Ann Lee");
        }
    }

    @Test
    void cancelsALongRunAtCtrlCAndLeavesNoOutput() {
        Path plugins = sleeper();
        Path mark = folder.resolve("begun");
        try (Terminal terminal = Terminal.start(folder, Gloss.in(folder), "--plugins", plugins.toString())) {
            terminal.awaitsPrompt()
                    .type("run sleeper:mark=begun -i speech.txt -o out.jsonl")
                    .press("Enter");
            Awaiting.file(mark);
            terminal.press("C-c").awaits("interrupted").awaitsPrompt();
            terminal.enter("version").awaits("on Java");
        }
        assertEquals(List.of(), Outcome.filesLike(folder, "out.jsonl"), "a cancelled run left something");
    }

    @Test
    void finishesTheDocumentsInWorkWhenTheSystemEndsIt() throws Exception {
        Path plugins = sleeper();
        Path mark = folder.resolve("begun");
        Files.writeString(folder.resolve("two.jsonl"), "{\"text\": \"Monday.\"}\n{\"text\": \"Tuesday.\"}\n");
        try (Terminal terminal = Terminal.start(folder, Gloss.in(folder), "--plugins", plugins.toString())) {
            terminal.awaitsPrompt()
                    .type("run dates sleeper:mark=begun -i two.jsonl -o out.jsonl --workers 1 --timeout 3s")
                    .press("Enter");
            Awaiting.file(mark);
            terminal.signal("TERM").awaitsEnd();
        }
        List<JsonNode> kept = Records.of(Files.readString(folder.resolve("out.jsonl.part")));
        assertEquals(1, kept.size(), "the one in work was finished, and the other not begun");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP"})
    void givesTheTerminalItsScreenBackWhenTheSystemEndsItInThePager(String signal) throws Exception {
        Files.writeString(folder.resolve("long.txt"), "Another line.\n\n".repeat(100));
        try (Terminal terminal = start()) {
            terminal.enter("open long.txt").type("show").awaitsLine("show").press("Enter");
            terminal.awaits("q quits").signal(signal).awaitsEnd();
            String sent = terminal.sent();
            assertTrue(sent.lastIndexOf("\u001b[?1049l") > sent.lastIndexOf("\u001b[?1049h"), sent);
            assertTrue(sent.lastIndexOf("\u001b[?7h") > sent.lastIndexOf("\u001b[?7l"), sent);
            assertTrue(terminal.screen().contains("1 document opened"), terminal::screen);
            assertFalse(terminal.screen().contains("q quits"), terminal::screen);
        }
    }

    @Test
    void namesTheDocumentInHandInThePromptAsItIs() throws Exception {
        Files.writeString(folder.resolve("50%done.txt"), "Half of it.");
        try (Terminal terminal = start()) {
            terminal.enter("open 50%done.txt").awaitsLine("50%done.txt>");
        }
    }

    @Test
    void forgetsALineAtCtrlC() {
        try (Terminal terminal = start()) {
            terminal.awaitsPrompt().type("annotate quo").awaitsLine("quo").press("C-c");
            terminal.awaits("exit ends the shell").awaitsPrompt();
        }
    }

    @Test
    void goesOnAfterACommandThatFailed() {
        try (Terminal terminal = start()) {
            terminal.enter("opne speech.txt").awaits("did you mean open?");
            terminal.enter("open nowhere.txt").awaits("E1101");
            terminal.enter("open speech.txt").awaits("1 document opened");
        }
    }

    @Test
    void printsATableInColourUnlessNoColorIsSet() {
        try (Terminal terminal = Terminal.start(folder, Gloss.in(folder), "run", "quotes", "-i", "speech.txt")) {
            terminal.awaitsEnd().awaits("quotes/1");
            assertTrue(COLOUR.matcher(terminal.sent()).find(), terminal::sent);
        }
        Gloss plain = Gloss.in(folder).with("NO_COLOR", "1");
        try (Terminal terminal = Terminal.start(folder, plain, "run", "quotes", "-i", "speech.txt")) {
            terminal.awaitsEnd().awaits("quotes/1");
            assertFalse(COLOUR.matcher(terminal.sent()).find(), terminal::sent);
        }
    }

    @Test
    void obeysNoColorAtThePromptToo() {
        try (Terminal terminal = Terminal.start(folder, Gloss.in(folder).with("NO_COLOR", "1"))) {
            terminal.enter("open speech.txt")
                    .enter("annotate quotes")
                    .enter("show")
                    .awaits("Ann Lee");
            assertFalse(COLOUR.matcher(terminal.sent()).find(), terminal::sent);
        }
    }

    private Path sleeper() {
        Path zips = folder.resolve("zips");
        assertTrue(zips.toFile().mkdir());
        StrangersPlugin.zip(zips, "sleeper", StrangersSources.SLEEPER);
        return zips;
    }

    private Terminal start() {
        return Terminal.start(folder, Gloss.in(folder));
    }
}
