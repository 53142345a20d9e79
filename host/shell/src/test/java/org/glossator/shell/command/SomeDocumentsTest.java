package org.glossator.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.session.Quoting;
import org.glossator.shell.screen.Extent;
import org.glossator.shell.screen.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Commands over documents of which some lack a layer, or have it without a finding. */
class SomeDocumentsTest {

    private static final String FINDING =
            "{\"start\":0,\"end\":4,\"value\":{\"denied\":false},\"rule\":\"x\",\"confidence\":0.5,\"note\":\"\",\"alternatives\":[]}";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Shell shell = new Shell(
            new Screen(said, said, () -> 80, false, false),
            InputStream.nullInputStream(),
            List.of(),
            Path.of("no cache"));
    private final CommandLine commands = GlossCommand.over(shell);

    @BeforeEach
    void open() throws IOException {
        Path file = folder.resolve("some.jsonl");
        Files.writeString(file, record("a", FINDING) + record("b", "") + bare("c"));
        typed("open " + Quoting.word(file.toString()), ExitCode.OK);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private static String record(String id, String quotes) {
        String provenance =
                ":{\"annotator\":\"quotes\",\"plugin\":\"p\",\"version\":\"1\",\"parameters\":{},\"reads\":[],\"shape\":{\"denied\":\"boolean\"}}";
        return bare(id).replace(
                        "\"layers\":{},\"provenance\":{}",
                        "\"layers\":{\"quotes\":[" + quotes + "]},\"provenance\":{\"quotes\"" + provenance + "}");
    }

    private static String bare(String id) {
        return "{\"glossator\":1,\"id\":\"" + id
                + "\",\"status\":\"ok\",\"offsets\":\"utf-16\",\"date\":null,\"language\":\"en\",\"metadata\":{},"
                + "\"text\":\"word by word\",\"layers\":{},\"provenance\":{},\"problems\":[]}\n";
    }

    private String typed(String line, int code) {
        said.reset();
        int ended = Script.execute(line, commands, shell);
        String all = said.toString(StandardCharsets.UTF_8);
        assertEquals(code, ended, all);
        return all;
    }

    @Test
    void passesOverDocumentsWithoutTheLayerThatIsCounted() {
        assertTrue(typed("stats quotes", ExitCode.OK).startsWith("quotes  1 finding in 1 document\n"), said::toString);
    }

    @Test
    void passesOverDocumentsWithoutTheLayerThatIsListed() {
        assertTrue(typed("list quotes --all", ExitCode.OK).contains("1 finding\n"), said::toString);
    }

    @Test
    void refusesALayerThatNoneOfTheDocumentsHas() {
        String refused = "E2008 none of the open documents has a layer [qotes]; did you mean quotes? there is [quotes]";
        assertTrue(typed("stats qotes", ExitCode.USAGE).contains(refused), said::toString);
        assertTrue(typed("list qotes --all", ExitCode.USAGE).contains(refused), said::toString);
    }

    @Test
    void refusesALayerThatTheOneDocumentLacks() {
        String refused = "E2008 the document c has no layer [quotes]; annotate it first";
        assertTrue(typed("list quotes --doc c", ExitCode.USAGE).contains(refused), said::toString);
        assertTrue(typed("stats quotes --doc c", ExitCode.USAGE).contains(refused), said::toString);
    }

    @Test
    void saysNothingOfALayerInWhichNothingWasFoundThatWasAskedFor() {
        assertEquals("0 findings\n", typed("stats --where confidence<.1", ExitCode.OK));
        assertFalse(typed("stats --where confidence<.9", ExitCode.OK).contains(" 0 findings"), said::toString);
    }

    @Test
    void leavesOutLayersInWhichNothingWasFound() {
        String docs = typed("docs", ExitCode.OK);
        assertTrue(docs.contains("1 quote\n"), docs);
        assertFalse(docs.contains("0 quotes"), docs);
        assertFalse(typed("show b", ExitCode.OK).contains("0 quotes"), said::toString);
    }

    @Test
    void listsDocumentsAScreenAtATime() throws Exception {
        List<Integer> rows = new ArrayList<>();
        shell.screen().pager(new Screen.Pager() {
            @Override
            public boolean isFor(int count) {
                return true;
            }

            @Override
            public void show(Screen.Content content, boolean colour) throws InterruptedException {
                rows.add(content.at(new Extent(80, true)).size());
            }
        });
        assertEquals("", typed("docs", ExitCode.OK));
        assertEquals(List.of(3), rows);
    }

    @Test
    void saysOnceWhereASessionIsSaved() {
        typed(
                "--session " + Quoting.word(folder.resolve("home").toString()) + " open "
                        + Quoting.word(folder.resolve("some.jsonl").toString()),
                ExitCode.OK);
        String saved = typed("save one", ExitCode.OK);
        assertTrue(saved.contains("kept as one in "), saved);
        assertFalse(saved.contains("this session is kept"), saved);
    }

    @Test
    void namesTheLayersThatThereAreAndNotAllNames() {
        String refused = typed("find nonsense", ExitCode.USAGE);
        assertTrue(refused.contains("no layer is called [nonsense]; there is quotes; help find tells"), refused);
    }

    @Test
    void keepsRowsInLineWhereWordsHoldControls() throws IOException {
        String file = Files.writeString(
                        folder.resolve("controls.jsonl"),
                        record("x", FINDING + "," + FINDING.replace("0,\"end\":4", "5,\"end\":7"))
                                .replace("word by", "w\\u202ed by"))
                .toString();
        typed("open " + Quoting.word(file), ExitCode.OK);
        List<Integer> widths = typed("list quotes --doc x", ExitCode.OK)
                .lines()
                .filter(row -> row.contains("quotes/"))
                .map(String::stripTrailing)
                .map(String::length)
                .distinct()
                .toList();
        assertEquals(1, widths.size(), said::toString);
    }
}
