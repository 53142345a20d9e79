package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Order(6)
class ExitCodeTest {

    private static final String SPEECH = "\"All is well,\" said Ann Lee.";

    @TempDir
    private Path folder;

    @Test
    void is0WhenAllIsWell() throws Exception {
        Path out = folder.resolve("out.jsonl");
        gloss().run("run", "quotes", "-i", text(SPEECH), "-o", out.toString())
                .endedWith(0)
                .printedNothing()
                .said("1 document, all ok");
        assertEquals(List.of("text.txt"), Records.ids(Records.of(out)));
    }

    @Test
    void is1WhenALineIsNoDocumentAndStillEachLineHasARecord() throws Exception {
        Path lines = file("news.jsonl", """
                {"id": "a", "text": "One."}
                {"id": "b", "text":
                {"text": "Two."}
                """);
        Outcome outcome =
                gloss().run("run", "quotes", "-i", lines.toString(), "-o", "-").endedWith(1);
        assertEquals(List.of("a", "news.jsonl:2", "news.jsonl:3"), Records.ids(outcome.records()));
        assertEquals(List.of("ok", "failed", "ok"), Records.statuses(outcome.records()));
        outcome.said("3 documents: 2 ok, 1 failed");
    }

    @Test
    void is1WhenAnIdIsSeenTwiceAndTheSecondFails() throws Exception {
        Path lines = file("twice.jsonl", "{\"id\": 7, \"text\": \"One.\"}\n{\"id\": \"7\", \"text\": \"Two.\"}\n");
        Outcome outcome = gloss().run("run", "quotes", "-i", lines.toString()).endedWith(1);
        assertEquals(List.of("ok", "failed"), Records.statuses(outcome.records()));
    }

    @Test
    void is1WhenATextIsNotUtf8AndTellsTheByteAndTheWayOut() throws Exception {
        Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'c', 'a', 'f', (byte) 0xe9, '.'});
        Outcome outcome = gloss().run("run", "quotes", "-i", latin.toString()).endedWith(1);
        outcome.printed("the byte at offset 3").printed("--charset");
        gloss().run("run", "quotes", "-i", latin.toString(), "--charset", "ISO-8859-1")
                .endedWith(0)
                .printed("café.");
    }

    @Test
    void is2ForACommandThatIsNotThereAndGuessesWhichWasMeant() {
        gloss().run("runn").endedWith(2).said("there is no command [runn]; did you mean run?");
    }

    @Test
    void is2ForAnOptionThatIsNotThereAlsoBehindAList() throws Exception {
        gloss().run("run", "quotes", "-i", text(SPEECH), "--formt", "table")
                .endedWith(2)
                .printedNothing()
                .said("E2000 run has no option [--formt]; did you mean --format?");
    }

    @Test
    void is2WhenTheOutputIsTheInputAlsoWithForce() throws Exception {
        Path text = Path.of(text(SPEECH));
        gloss().run("run", "quotes", "-i", text.toString(), "-o", text.toString(), "--force")
                .endedWith(2)
                .said("is the input [" + text + "]");
        assertEquals(SPEECH, Files.readString(text));
    }

    @Test
    void is2ForAColourThatIsNone() {
        gloss().run("docs", "--color", "blue").endedWith(2).said("E2006 the setting color cannot be [blue]");
    }

    @Test
    void is2WithoutInput() {
        gloss().run("run", "quotes").endedWith(2).said("--input").said("help run");
    }

    @Test
    void is2WhenTheOutputExistsAndForceReplacesIt() throws Exception {
        Path out = file("out.jsonl", "mine");
        gloss().run("run", "quotes", "-i", text(SPEECH), "-o", out.toString())
                .endedWith(2)
                .said("exists")
                .said("--force");
        assertEquals("mine", Files.readString(out));
        gloss().run("run", "quotes", "-i", text(SPEECH), "-o", out.toString(), "--force")
                .endedWith(0);
        assertEquals(1, Records.of(out).size());
    }

    @Test
    void is3WhenTheInputIsNotThere() {
        gloss().run("run", "quotes", "-i", "nowhere.txt")
                .endedWith(3)
                .printedNothing()
                .said("E1101 input [nowhere.txt] does not exist");
    }

    @Test
    void is4ForAnAnnotatorThatNoPluginBrings() throws Exception {
        gloss().run("run", "qutes", "-i", text(SPEECH))
                .endedWith(4)
                .printedNothing()
                .said("E2101")
                .said("[qutes]; did you mean quotes?");
    }

    @Test
    void is4WhenPluginsAreCheckedAndOneIsBrokenAndTheOthersAreReady() throws Exception {
        Distribution distribution = Distribution.built().copyTo(folder.resolve("gloss"));
        Files.writeString(distribution.pluginFolder().resolve("broken.zip"), "no zip");
        Outcome outcome = gloss().of(distribution).run("plugins", "--check").endedWith(4);
        assertEquals(4, outcome.lines().size(), outcome::toString);
        outcome.printed("the file is not a zip");
        assertEquals(
                3,
                outcome.lines().stream()
                        .filter(line -> line.startsWith("ready "))
                        .count());
        gloss().of(distribution)
                .run("run", "quotes", "-i", text(SPEECH))
                .endedWith(0)
                .printed("Ann Lee");
    }

    @Test
    void is0WhenPluginsAreCheckedAndAllAreReady() {
        gloss().run("plugins", "--check").endedWith(0);
    }

    @Test
    void is5ForAParameterThatTheAnnotatorDoesNotHave() throws Exception {
        gloss().run("run", "dates:anchr=2024-05-03", "-i", text(SPEECH))
                .endedWith(5)
                .printedNothing()
                .said("E2104 dates has no parameter [anchr]; did you mean anchor? it has {anchor, ");
    }

    @Test
    void is5ForAValueThatDoesNotFit() throws Exception {
        gloss().run("run", "dates:vague=maybe", "-i", text(SPEECH))
                .endedWith(5)
                .said("E2105 dates has the parameter vague=[maybe]; expected yes or no");
    }

    @Test
    void is5ForALayerThatNobodyWrites() throws Exception {
        Path zip = StrangersPlugin.zip(folder, "reader", READER);
        Distribution distribution =
                Distribution.built().copyTo(folder.resolve("gloss")).with(zip);
        gloss().of(distribution)
                .run("run", "reader", "-i", text(SPEECH))
                .endedWith(5)
                .printedNothing()
                .said("titles");
    }

    @Test
    void is5ForTwoWritersOfALayer() throws Exception {
        gloss().run("run", "quotes", "quotes", "-i", text(SPEECH)).endedWith(5).said("quotes");
    }

    @Test
    void is7WhenTheFolderOfTheOutputIsMissing() throws Exception {
        gloss().run("run", "quotes", "-i", text(SPEECH), "-o", "nowhere/out.jsonl")
                .endedWith(7)
                .said("[nowhere/out.jsonl]");
    }

    @Test
    void is7WhenTheOutputCannotBeAFile() throws Exception {
        String text = text(SPEECH);
        gloss().run("run", "quotes", "-i", text, "-o", text + "/out.jsonl")
                .endedWith(7)
                .said("out.jsonl]");
    }

    @Test
    void is7WhenTheDiskIsFull() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full");
        String articles = SourceTree.articles().toString();
        gloss().printingTo(full).run("run", "quotes", "-i", articles).endedWith(7);
        gloss().printingTo(full)
                .run("run", "quotes", "-i", articles, "--format", "table")
                .endedWith(7);
        gloss().printingTo(full).run("plugins").endedWith(7);
    }

    @Test
    void is130WhenARunIsInterruptedAndNoOutputAppears() throws Exception {
        Path zip = StrangersPlugin.zip(folder, "sleeper", StrangersSources.SLEEPER);
        Distribution distribution =
                Distribution.built().copyTo(folder.resolve("gloss")).with(zip);
        Path mark = folder.resolve("begun");
        Path out = folder.resolve("out.jsonl");
        Gloss.Running running =
                gloss().of(distribution).start("run", "sleeper:mark=" + mark, "-i", text(SPEECH), "-o", out.toString());
        Awaiting.file(mark);
        running.interrupt();
        running.end().endedWith(130);
        assertFalse(Files.exists(out), "an interrupted run left something that looks whole");
    }

    private static final String READER = """
            @org.pf4j.Extension
            public final class Stranger implements AnnotatorFactory<NoParameters> {
                public record Title(String words) {}
                public String name() { return "reader"; }
                public NoParameters defaults() { return new NoParameters(); }
                public Set<Layer<?>> reads(NoParameters none) { return Set.of(new Layer<>("titles", Title.class)); }
                public Set<Layer<?>> writes(NoParameters none) { return Set.of(new Layer<>("read", Title.class)); }
                public Annotator create(NoParameters none, Context context) {
                    return (DocumentAnnotator) (document, out) -> {};
                }
            }
            """;

    private Gloss gloss() {
        return Gloss.in(folder);
    }

    private String text(String words) throws Exception {
        return file("text.txt", words).toString();
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }
}
