package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    private static final String FIRST_LOOK = """
            # a first look
            open speech.txt --date 2024-05-03

            annotate quotes dates
            list quotes
            why quotes/1
            """;

    @TempDir
    private Path folder;

    @Test
    void worksOnOpenDocumentsFromLineToLine() throws Exception {
        speech();
        Files.writeString(folder.resolve("look.gloss"), FIRST_LOOK);
        gloss().run("script", "look.gloss")
                .endedWith(0)
                .printed("Ann Lee")
                .printed("quote-attribution")
                .said("1 document opened");
    }

    @Test
    void hasThePluginsOfTheFoldersThatItsCommandNames() throws Exception {
        Files.move(
                StrangersPlugin.zip(folder, "sleeper", StrangersSources.SLEEPER),
                Files.createDirectory(folder.resolve("own")).resolve("sleeper-1.0.0.zip"));
        Files.writeString(folder.resolve("plan.gloss"), "plan sleeper\n");
        gloss().run("--plugins", "own", "script", "plan.gloss").endedWith(0).printed("sleeper");
        gloss().run("script", "plan.gloss", "--plugins", "own").endedWith(0).printed("sleeper");
        Files.writeString(folder.resolve("outer.gloss"), "script plan.gloss\n");
        gloss().run("-q", "--color", "never", "--session", "kept", "--plugins", "own", "script", "outer.gloss")
                .endedWith(0)
                .printed("sleeper");
        gloss().run("script", "plan.gloss").endedWith(4).said("E2101");
    }

    @Test
    void saysTheSameOnAPipe() throws Exception {
        speech();
        Files.writeString(folder.resolve("look.gloss"), FIRST_LOOK);
        String fromFile = gloss().run("script", "look.gloss").endedWith(0).out();
        String fromPipe = gloss().reading(FIRST_LOOK).run().endedWith(0).out();
        assertEquals(fromFile, fromPipe);
    }

    @Test
    void endsWithTheCodeOfTheCommandThatFailedAndNamesItsLine() throws Exception {
        speech();
        Files.writeString(folder.resolve("bad.gloss"), "version\nplan dates:anchr=x\nversion\n");
        Outcome outcome = gloss().run("script", "bad.gloss")
                .endedWith(5)
                .said("E2104")
                .said("bad.gloss:2: [plan dates:anchr=x] ended with exit code 5");
        assertEquals(1, outcome.lines().size(), "a command after the one that failed was run");
    }

    @Test
    void namesTheLineOfAPipeToo() {
        gloss().reading("\n# nothing\nshow\n")
                .run()
                .endedWith(2)
                .said("standard input:3: [show] ended with exit code 2");
    }

    @Test
    void endsAtExit() {
        Outcome outcome = gloss().reading("version\nexit\nno command\n").run().endedWith(0);
        assertEquals(1, outcome.lines().size(), outcome::toString);
    }

    @Test
    void printsNoPromptAndNoColourOnAPipe() throws Exception {
        speech();
        Outcome outcome = gloss().with("TERM", "xterm-256color")
                .reading(FIRST_LOOK + "show\n")
                .run()
                .endedWith(0);
        assertFalse((outcome.out() + outcome.err()).contains("\u001b"), outcome::toString);
        assertFalse(outcome.out().contains("gloss>"), outcome::toString);
    }

    @Test
    void hasDocumentsOfTheirOwnInEachProcess() {
        gloss().reading("docs\n").run().endedWith(0).printedNothing().said("no document is open");
    }

    @Test
    void savesWhatItFoundForTheNextOne() throws Exception {
        speech();
        gloss().reading("open speech.txt\nannotate quotes\nexport native -o done.jsonl\n")
                .run()
                .endedWith(0);
        gloss().reading("open done.jsonl\nlist quotes\n").run().endedWith(0).printed("Ann Lee");
    }

    @Test
    void showsSideBySideWhereTwoCopiesDiffer() throws Exception {
        String story =
                "The mill at Calder Voss burned down on Friday night, and nobody was hurt, the fire service said. ";
        Files.writeString(folder.resolve("one.txt"), story + "It had stood there for ninety years.");
        Files.writeString(folder.resolve("two.txt"), story + "It had stood there for ninety-one years.");
        gloss().reading("open one.txt two.txt\nannotate duplicates\nwhy duplicates/1\n")
                .run()
                .endedWith(0)
                .printed("one.txt ")
                .printed("\u2502 two.txt")
                .printed("[ninety]")
                .printed("[ninety-one]");
    }

    @Test
    void takesACarriageReturnAtTheEndOfALineAndNoBreakAtTheEndOfTheFile() {
        gloss().reading("version\r\nversion").run().endedWith(0);
    }

    @Test
    void loadsNoTerminalLibrary() throws Exception {
        speech();
        Files.writeString(folder.resolve("look.gloss"), FIRST_LOOK);
        assertLoadsNone(gloss(), "org.jline.", "script", "look.gloss");
        assertLoadsNone(gloss().reading(FIRST_LOOK), "org.jline.");
        assertLoadsNone(gloss(), "org.jline.", "run", "quotes", "-i", "speech.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "help"})
    void keepsJsonAndPluginsOffThePathOfShortCommands(String command) throws Exception {
        assertLoadsNone(gloss(), "tools.jackson.", command);
        assertLoadsNone(gloss(), "org.pf4j.", command);
    }

    /** The loader tells each class that it loads; not all can be seen by a process from within. */
    private void assertLoadsNone(Gloss gloss, String prefix, String... arguments) throws Exception {
        Path log = folder.resolve("classes.log");
        gloss.with("GLOSS_JAVA_OPTIONS", "-Xlog:class+load:file=" + log)
                .run(arguments)
                .endedWith(0);
        List<String> loaded = Files.readAllLines(log).stream()
                .map(line -> line.replaceFirst("^(\\[[^]]*\\])*\\s*", ""))
                .toList();
        assertTrue(
                loaded.stream().anyMatch(line -> line.startsWith("org.glossator.shell.Main ")),
                "the log does not tell what is loaded");
        assertEquals(
                List.of(),
                loaded.stream().filter(line -> line.startsWith(prefix)).toList());
    }

    private void speech() throws Exception {
        Files.writeString(folder.resolve("speech.txt"), "\"All is well,\" said Ann Lee on Monday.");
    }

    private Gloss gloss() {
        return Gloss.in(folder);
    }
}
