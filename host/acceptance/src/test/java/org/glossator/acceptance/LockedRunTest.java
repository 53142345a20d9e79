package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pipeline with a lock beside it runs as it was locked, or not at all. */
class LockedRunTest {

    @TempDir
    private Path folder;

    private Path plugins = Path.of("");

    private static String marks(String rule) {
        return """
                @org.pf4j.Extension
                public final class Stranger implements AnnotatorFactory<Stranger.Parameters> {
                    public record Parameters(java.nio.file.Path words) {}
                    public record Mark(String text) {}
                    private static final Layer<Mark> MARKS = new Layer<>("marks", Mark.class);
                    public String name() { return "marks"; }
                    public Parameters defaults() { return new Parameters(java.nio.file.Path.of("")); }
                    public Set<Layer<?>> writes(Parameters parameters) { return Set.of(MARKS); }
                    public Annotator create(Parameters parameters, Context context) {
                        return (DocumentAnnotator) (document, out) ->
                                out.add(MARKS, document.span(), new Mark("all"), Evidence.of("%s"));
                    }
                }
                """.formatted(rule);
    }

    @BeforeEach
    void writeAPipeline() throws IOException {
        plugins = Files.createDirectories(folder.resolve("zips"));
        StrangersPlugin.zip(plugins, "stranger", marks("one"));
        Files.writeString(folder.resolve("speech.txt"), "\"All is well,\" said Ann Lee on Monday.\n");
        Files.writeString(folder.resolve("words.txt"), "well\n");
        pipeline("\"dates\", \"marks:words=words.txt\"");
    }

    @Test
    void givesTheSameAsTheRunWithoutALock() {
        lock();
        byte[] locked = run("--locked").endedWith(0).bytes();
        assertArrayEquals(run("--quiet").endedWith(0).bytes(), locked);
    }

    @Test
    void isTheSameOnAnotherMachine() throws IOException {
        lock();
        byte[] here = run("--locked").endedWith(0).bytes();
        Path there = Files.createDirectories(folder.resolve("another/machine"));
        for (String file : List.of("p.json", "p.lock.json", "words.txt", "speech.txt")) {
            Files.copy(folder.resolve(file), there.resolve(file));
        }
        String pipeline = there.resolve("p.json").toString();
        assertArrayEquals(
                here,
                gloss().run(
                                "run",
                                "--locked",
                                pipeline,
                                "-i",
                                there.resolve("speech.txt").toString(),
                                "--plugins",
                                plugins.toString())
                        .endedWith(0)
                        .bytes());
    }

    @Test
    void isRefusedWithoutALock() {
        run("--locked").endedWith(5).printedNothing().said("E2120").said("gloss plugin lock p.json");
    }

    @Test
    void isRefusedForTypedAnnotators() {
        gloss().run("run", "--locked", "dates", "-i", "speech.txt")
                .endedWith(2)
                .said("--locked needs one pipeline file and got [dates]");
        gloss().run("run", "--locked", "p.json", "dates", "-i", "speech.txt").endedWith(2);
    }

    @Test
    void isRefusedWhenAPluginHasAnotherContentUnderTheSameVersion() {
        lock();
        StrangersPlugin.zip(plugins, "stranger", marks("two"));
        run("--locked")
                .endedWith(5)
                .printedNothing()
                .said("E2123 the plugin stranger has another content under the same version 1.0.0: SHA-256 ");
    }

    @Test
    void namesOnceThePluginThatIsNotHereAndHowToGetIt() throws IOException {
        lock();
        Files.delete(plugins.resolve("stranger-1.0.0.zip"));
        Outcome outcome = run("--locked").endedWith(5).printedNothing();
        assertEquals(
                "E2122 the lock names stranger 1.0.0, which is not here; to have it: gloss plugin install stranger@1.0.0;"
                        + " nothing was read",
                outcome.err().strip());
    }

    @Test
    void isRefusedWhenThePipelineOrAFileOfItWasEditedAndSaysEverything() throws IOException {
        lock();
        Files.writeString(folder.resolve("words.txt"), "ill\n");
        pipeline("\"dates:vague=no\", \"marks:words=words.txt\"");
        run("--locked")
                .endedWith(5)
                .said("E2124 dates has vague=[no], the lock has [yes]")
                .said("E2125 marks names the file [words.txt]");
    }

    @Test
    void readsNoTextBeforeItIsRefused() throws IOException {
        lock();
        pipeline("\"dates\"");
        gloss().run("run", "--locked", "p.json", "-i", "nowhere.txt")
                .endedWith(5)
                .said("E2124 marks is no step of the pipeline, the lock has it");
    }

    @Test
    void leavesALockThatHoldsAlone() throws IOException {
        lock();
        String before = Files.readString(folder.resolve("p.lock.json"));
        gloss().reading("plugin lock p.json\nplugin lock p.json\n")
                .run("--plugins", plugins.toString())
                .endedWith(0)
                .said("[p.lock.json] held already 2 steps and 2 plugins");
        assertEquals(before, Files.readString(folder.resolve("p.lock.json")));
    }

    @Test
    void isExplainedByHelp() {
        gloss().run("help", "plugin", "lock").endedWith(0).printed("plugin lock examples/pipelines/news.json");
        gloss().run("plugin", "lock", "--help").endedWith(0).printed("PIPELINE.json");
        gloss().run("help", "plugin").endedWith(0).printed("Writes a lock file");
        gloss().run("plugin").endedWith(2).said("plugin wants to know what to do; there is ");
        gloss().run("plugin", "lok", "p.json").endedWith(2).said("plugin has no command [lok]; did you mean lock?");
        gloss().run("plugin", "lock", "dates").endedWith(2).said("plugin lock needs one pipeline file");
    }

    @Test
    void isCompletedAtThePrompt() {
        try (Terminal terminal = Terminal.start(folder, gloss())) {
            terminal.awaitsPrompt().type("plugin lo").press("Tab").awaitsLine("> plugin lock");
            terminal.type("p.j").press("Tab").awaitsLine("> plugin lock p.json");
        }
    }

    private void pipeline(String steps) throws IOException {
        Files.writeString(folder.resolve("p.json"), "{\"steps\": [" + steps + "]}");
    }

    private void lock() {
        gloss().run("plugin", "lock", "p.json", "--plugins", plugins.toString())
                .endedWith(0)
                .said("[p.lock.json] holds 2 steps and 2 plugins");
    }

    private Outcome run(String option) {
        return gloss().run("run", option, "p.json", "-i", "speech.txt", "--plugins", plugins.toString());
    }

    private Gloss gloss() {
        return Gloss.in(folder);
    }
}
