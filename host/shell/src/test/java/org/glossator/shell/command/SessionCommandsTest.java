package org.glossator.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.glossator.engine.session.Quoting;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionHome;
import org.glossator.shell.screen.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Commands on sessions that are kept, by what they print. */
class SessionCommandsTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Shell shell = shell(false);
    private final CommandLine commands = GlossCommand.over(shell);

    private Shell shell(boolean terminal) {
        return new Shell(
                new Screen(said, said, () -> 80, terminal, terminal),
                InputStream.nullInputStream(),
                List.of(),
                Path.of("no cache"));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private String home(String name) {
        return Quoting.word(folder.resolve(name).toString());
    }

    private String typed(String line, int code) {
        return typed(line, code, commands, shell);
    }

    private String typed(String line, int code, CommandLine over, Shell of) {
        said.reset();
        int ended = Script.execute(line, over, of);
        String all = said.toString(StandardCharsets.UTF_8);
        assertEquals(code, ended, all);
        return all;
    }

    /** A file with a document that has so many quotes, a word each. */
    private String document(String name, String word, int findings) throws IOException {
        int step = word.length() + 1;
        String quotes = IntStream.range(0, findings)
                .mapToObj(
                        i -> "{\"start\":" + i * step + ",\"end\":" + (i * step + word.length())
                                + ",\"value\":{\"denied\":false},\"rule\":\"x\",\"confidence\":0.5,\"note\":\"\",\"alternatives\":[]}")
                .collect(Collectors.joining(","));
        String text = (word.replace("\u001b", "\\u001b") + " ").repeat(findings);
        Path file = folder.resolve(name);
        Files.writeString(
                file,
                "{\"glossator\":1,\"id\":\"d\",\"status\":\"ok\",\"offsets\":\"utf-16\",\"date\":null,\"language\":\"en\",\"metadata\":{},"
                        + "\"text\":\"" + text + "\",\"layers\":{\"quotes\":[" + quotes
                        + "]},\"provenance\":{\"quotes\":{\"annotator\":\"quotes\",\"plugin\":\"p\",\"version\":\"1\",\"parameters\":{},\"reads\":[],"
                        + "\"shape\":{\"denied\":\"boolean\"}}},\"problems\":[]}\n");
        return Quoting.word(file.toString());
    }

    /** As {@link #document}, of a layer that no known annotator writes. */
    private String notes(String name, String word, int findings) throws IOException {
        String file = document(name, word, findings);
        Path path = folder.resolve(name);
        Files.writeString(
                path,
                Files.readString(path)
                        .replace("\"quotes\"", "\"notes\"")
                        .replace(
                                "\"shape\":{\"denied\":\"boolean\"}",
                                "\"shape\":{\"denied\":\"boolean\",\"rate\":\"double?\",\"what\":\"string?\",\"who\":\"span?\"}")
                        .replace("\"denied\":false", "\"denied\":false,\"rate\":null,\"what\":null,\"who\":null"));
        return file;
    }

    /** Makes a session one of a later version. */
    private void age(String home) throws IOException {
        Path journal = folder.resolve(home).resolve("unnamed/journal.jsonl");
        String all = Files.readString(journal);
        String body = all.substring(0, all.indexOf(",\"crc32c\""))
                .replace("\"glossator-session\":1", "\"glossator-session\":2");
        CRC32C crc = new CRC32C();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                journal,
                body + ",\"crc32c\":\"" + HexFormat.of().toHexDigits((int) crc.getValue()) + "\"}\n"
                        + all.substring(all.indexOf('\n') + 1));
    }

    private void open(String home, String file) {
        typed("--session " + home(home) + " open " + file, ExitCode.OK);
    }

    @Test
    void staysInItsSessionWhereAnotherCannotBeTaken() throws Exception {
        String file = document("one.jsonl", "word", 1);
        open("later", file);
        open("mine", file);
        age("later");
        assertTrue(typed("--session " + home("later") + " accept q1", ExitCode.USAGE)
                .contains("version 2"));
        assertTrue(typed("--session " + home("later") + " accept q1", ExitCode.USAGE)
                .contains("version 2"));
        assertTrue(typed("history", ExitCode.OK).contains("0 steps done"));
    }

    @Test
    void listsASessionOfALaterVersionAmongTheOthers() throws Exception {
        open("home", document("one.jsonl", "word", 1));
        typed("save z-last", ExitCode.OK);
        Path old = folder.resolve("home/z-last");
        Path later = Files.createDirectories(folder.resolve("home/unnamed"));
        Files.copy(old.resolve("journal.jsonl"), later.resolve("journal.jsonl"));
        age("home");
        String listed = typed("sessions", ExitCode.OK);
        assertTrue(listed.contains("version 2"), listed);
        assertTrue(listed.contains("* z-last") && listed.contains("1 document,"), listed);
    }

    /** Documents of which each says that it is a copy of the one before: the second of its first word, the others of the whole. */
    private String copies(String... ids) throws IOException {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < ids.length; i++) {
            String value = "{\"relation\":\"near\",\"document\":\"" + ids[Math.max(0, i - 1)]
                    + "\",\"family\":\"" + ids[0] + "\",\"there\":" + (i < 2 ? "[0,4]" : "null")
                    + ",\"jaccard\":0.5,\"containment\":0.5}";
            String finding = "{\"start\":0,\"end\":4,\"value\":" + value
                    + ",\"rule\":\"x\",\"confidence\":0.5,\"note\":\"\",\"alternatives\":[]}";
            records.append("{\"glossator\":1,\"id\":\"" + ids[i]
                    + "\",\"status\":\"ok\",\"offsets\":\"utf-16\",\"date\":null,\"language\":\"en\",\"metadata\":{},"
                    + "\"text\":\"text of " + ids[i] + "\",\"layers\":{\"duplicates\":[" + (i == 0 ? "" : finding)
                    + "]},\"provenance\":{\"duplicates\":{\"annotator\":\"duplicates\",\"plugin\":\"p\",\"version\":\"1\","
                    + "\"parameters\":{},\"reads\":[],\"shape\":{\"relation\":\"string\",\"document\":\"string\",\"family\":\"string\","
                    + "\"there\":\"span?\","
                    + "\"jaccard\":\"double\",\"containment\":\"double\"}}},\"problems\":[]}\n");
        }
        Path file = folder.resolve("copies.jsonl");
        Files.writeString(file, records);
        return Quoting.word(file.toString());
    }

    @Test
    void showsNoOtherDocumentInPlaceOfACopyThatIsClosed() throws Exception {
        open("home", copies("1", "2", "10"));
        assertTrue(typed("why 2/duplicates/1", ExitCode.OK).contains("words there text"), said::toString);
        typed("close 1", ExitCode.OK);
        String why = typed("why 2/duplicates/1", ExitCode.OK);
        assertTrue(why.contains("unknown: 1 is not open") && !why.contains("10"), why);
        String side = typed("families 1", ExitCode.USAGE);
        assertTrue(side.contains("the member [1] is not open"), side);
    }

    @Test
    void goesThroughWhatIsDecidedAgain() throws Exception {
        open("home", document("one.jsonl", "word", 2));
        assertEquals(ExitCode.OK, run("review\na\nr\nq\nreview --again\nr\na\nq\n"), said::toString);
        assertEquals(
                List.of("rejected", "accepted"),
                shell.session().allDecisions().stream()
                        .map(each -> each.verdict().word())
                        .toList());
    }

    @Test
    void decidesInAScriptOnNoDocumentWhoseIdOnlyBeginsAsItIsWritten() throws Exception {
        open("home", copies("first", "second", "third"));
        for (String each : List.of(
                "accept sec/duplicates/1", "fix sec/duplicates/1 relation=exact", "add duplicates @0:4 --doc sec")) {
            assertEquals(ExitCode.USAGE, run(each + "\n"), said::toString);
            assertTrue(said.toString(StandardCharsets.UTF_8).contains("as in: second"), said::toString);
        }
        typed("accept sec/duplicates/1", ExitCode.OK);
    }

    private int run(String script) {
        said.reset();
        return Script.run(
                "x.gloss", new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)), commands, shell);
    }

    @Test
    void becomesAWriterWhenWhoeverHeldItIsGone() throws Exception {
        open("home", document("one.jsonl", "word", 1));
        Shell second = shell(false);
        CommandLine over = GlossCommand.over(second);
        String resume = "--session " + home("home") + " resume unnamed";
        assertTrue(typed(resume, ExitCode.OK, over, second).contains("E2015"));
        shell.close();
        assertFalse(typed(resume, ExitCode.OK, over, second).contains("E2015"));
        typed("accept q1", ExitCode.OK, over, second);
        second.close();
    }

    @Test
    void saysThatDecisionsFellIntoConflict() throws Exception {
        open("home", document("one.jsonl", "word", 1));
        typed("accept q1", ExitCode.OK);
        String opened = typed("open " + document("two.jsonl", "other", 0), ExitCode.OK);
        assertTrue(opened.contains("1 decision in conflict now: see review --conflicts"), opened);
        String without = "1 decision in conflict, without effect in it: see review --conflicts";
        for (String each : List.of("export csv -o -", "export native -o -", "report -o " + home("r.html"))) {
            assertTrue(typed(each, ExitCode.OK).contains(without), said::toString);
        }
        assertFalse(typed("export decisions -o -", ExitCode.OK).contains(without), said::toString);
    }

    @Test
    void tellsWhereASessionIsNamedInPlaceOfItsFolder() throws Exception {
        open("home", document("one.jsonl", "word", 1));
        String refused = typed("--session " + home("home/unnamed") + " docs", ExitCode.USAGE);
        assertTrue(refused.contains("home/unnamed] is the session unnamed, and --session names the folder"), refused);
        refused = typed("--session unnamed docs", ExitCode.USAGE);
        assertTrue(refused.contains("there is no folder [unnamed], and "), refused);
        assertTrue(refused.contains("leave --session out and type: resume unnamed"), refused);
        assertFalse(Files.exists(Path.of("unnamed")));
    }

    @Test
    void isKeptForItsOwnerAlone() throws Exception {
        open("home", document("one.jsonl", "word", 1));
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertEquals(
                    "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("home"))));
        }
    }

    @Test
    void removesASessionThatNobodyHas() throws Exception {
        open("home", document("one.jsonl", "word", 1));
        typed("accept q1", ExitCode.OK);
        typed("save mine", ExitCode.OK);
        typed("save copy", ExitCode.OK);
        assertTrue(typed("sessions --remove nobody", ExitCode.USAGE).contains("there is no session [nobody]"));
        String used = typed("sessions --remove copy --yes", ExitCode.USAGE);
        assertTrue(used.contains("E2008 the session copy cannot be removed: process "), used);
        String asked = typed("sessions --remove mine", ExitCode.USAGE);
        assertTrue(asked.contains("E2016 this removes the session mine, 1 document, 1 decision, and nobody"), asked);
        shell.question((text, otherwise) -> false);
        assertTrue(typed("sessions --remove mine", ExitCode.OK).contains("nothing was removed"));
        SessionHome home = new SessionHome(folder.resolve("home"));
        assertEquals(List.of("copy", "mine"), home.names());
        typed("sessions --remove mine --yes", ExitCode.OK);
        assertEquals(List.of("copy"), home.names());
    }

    @Test
    void showsInAReviewWhatAnotherProcessDecidesOn() throws Exception {
        open("home", document("one.jsonl", "word", 1));
        open("other", document("two.jsonl", "word", 1));
        try (Session theirs = new SessionHome(folder.resolve("home")).resume("unnamed")) {
            String shown = typed("--session " + home("home") + " review --lines", ExitCode.OK);
            assertTrue(shown.contains("nothing is decided here"), shown);
            assertTrue(shown.contains("quotes/1") && shown.contains("n next"), shown);
            assertFalse(shown.contains("a accept"), shown);
            assertEquals(0, theirs.decisions());
        }
    }

    @Test
    void makesNoFolderBeforeSomethingIsKept() {
        typed("--session " + home("none") + " sessions", ExitCode.OK);
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @Test
    void countsInTheScriptWhatNobodyCanType() throws Exception {
        String file = document("one.jsonl", "word", 2);
        Path path = folder.resolve("one.jsonl");
        Files.writeString(path, Files.readString(path).replace("\"id\":\"d\"", "\"id\":\"d\\ne\""));
        open("home", file);
        typed("accept q1", ExitCode.OK);
        String script = typed("history --script", ExitCode.OK);
        assertTrue(script.contains("1 command on names that hold a line break, in the script as a comment"), script);
    }

    @Test
    void showsControlsOfATableOnATerminal() throws Exception {
        Shell terminal = shell(true);
        CommandLine over = GlossCommand.over(terminal);
        typed(
                "--session " + home("home") + " open " + document("one.jsonl", "a\u001b[2Jb", 1),
                ExitCode.OK,
                over,
                terminal);
        String table = typed("--color never export csv -o -", ExitCode.OK, over, terminal);
        terminal.close();
        assertTrue(table.contains("a\u241b[2Jb") && table.indexOf('\u001b') < 0, table);
    }

    @Test
    void asksBeforeItDecidesOnALongRange() throws Exception {
        open("home", document("many.jsonl", "word", 30));
        assertTrue(typed("reject quotes/1-30", ExitCode.USAGE).contains("E2016 this is about 30 findings"));
        typed("reject quotes/1-20", ExitCode.OK);
        typed("accept quotes/1-30 --yes", ExitCode.OK);
    }

    @Test
    void showsWhatItAsksAboutAlsoWhenQuiet() throws Exception {
        open("home", document("many.jsonl", "word", 4));
        shell.question((text, otherwise) -> false);
        String asked = typed("-q reject --where quotes", ExitCode.OK);
        assertTrue(asked.contains("d/quotes/3") && asked.contains("1 more"), asked);
    }

    @Test
    void keepsALineForItsScriptWithoutAliasesAndWithoutItsFolder() throws Exception {
        String file = document("one file.jsonl", "word", 1);
        typed("alias o open", ExitCode.OK);
        typed("--session=" + home("home") + " open " + file, ExitCode.OK);
        typed("o " + file, ExitCode.OK);
        assertEquals("open " + file + "\nopen " + file + "\n", typed("history --script", ExitCode.OK));
    }

    @Test
    void writesAScriptThatIsReadAgainAndSaysWhatOfItIsInConflict() throws Exception {
        String before = notes("one.jsonl", "word", 2);
        open("home", before);
        typed("fix n1 \"what=a\tb\"", ExitCode.OK);
        typed("accept n2", ExitCode.OK);
        assertTrue(typed("history --script", ExitCode.OK).contains("\nfix d/notes/1 \"what=a\tb\"\n"), said::toString);
        notes("one.jsonl", "else", 2);
        typed("open " + before, ExitCode.OK);
        String script = typed("history --script", ExitCode.OK);
        assertTrue(script.contains("\n# in conflict: accept d/notes/2\n"), script);
        assertTrue(script.contains("2 decisions in conflict, in the script as a comment; export decisions"), script);
    }

    @Test
    void addsATimeOfDayByItsWordsAndSaysWhatItTook() throws Exception {
        open("home", notes("one.jsonl", "at 10:30 it", 1));
        String added = typed("add notes 10:30 denied=no", ExitCode.OK);
        assertTrue(added.contains("added: d/notes/2 [10:30] at 3:8"), added);
        added = typed("add notes @0:2 denied=no", ExitCode.OK);
        assertTrue(added.contains("[at] at 0:2"), added);
    }

    @Test
    void refusesToAddAPartOfAWord() throws Exception {
        open("home", document("one.jsonl", "there", 1));
        String refused = typed("add quotes he denied=no", ExitCode.USAGE);
        assertTrue(
                refused.contains(
                        "E2014 [he] does not stand in d as a whole word; inside a longer one it stands at 1:3"),
                refused);
    }

    @Test
    void saysWhereWordsStandThatStandTwiceWithoutCuttingACharacter() throws Exception {
        open("home", document("one.jsonl", "\ud83d\ude00".repeat(15) + " word", 2));
        String refused = typed("add quotes word denied=no", ExitCode.USAGE);
        assertTrue(refused.contains("E2014 [word] stands in 2 places of d"), refused);
        assertFalse(refused.contains("?") || refused.contains("<U+D8"), refused);
    }

    @Test
    void countsWhatWasRejectedApart() throws Exception {
        open("home", document("one.jsonl", "word", 3));
        typed("reject q2", ExitCode.OK);
        String stats = typed("stats", ExitCode.OK);
        assertTrue(stats.contains("quotes  2 findings in 1 document, and 1 rejected"), stats);
        assertTrue(stats.lines().anyMatch(line -> line.matches("  denied +no +2 .*")), stats);
        assertTrue(stats.lines().anyMatch(line -> line.matches(" +rejected +1 .*")), stats);
        assertTrue(
                typed("stats --where verdict=rejected", ExitCode.OK).contains("1 finding in 1 document, all rejected"));
    }

    @Test
    void writesNoFormulaIntoATable() throws Exception {
        open("home", notes("one.jsonl", "=1+2", 1));
        typed("add notes @0:4 denied=no rate=-0.5 what=\" @SUM(A1)\"", ExitCode.OK);
        String table = typed("export csv -o -", ExitCode.OK);
        assertTrue(table.contains(",'=1+2,"), table);
        assertTrue(table.contains(",-0.5,' @SUM(A1),"), table);
    }

    @Test
    void saysWhichOfSeveralWordsWereTaken() throws Exception {
        open("home", notes("one.jsonl", "he said he", 2));
        String fixed = typed("fix n1 who=he words=said", ExitCode.OK);
        assertTrue(fixed.contains("fixed: d/notes/1 [said] at 3:7; who [he] at 0:2"), fixed);
        assertTrue(
                typed("fix n1 denied=yes", ExitCode.OK).contains("fixed: d/notes/1 [said]; denied yes\n"),
                said::toString);
        String added = typed("add notes @8:10 denied=no who=said", ExitCode.OK);
        assertTrue(added.contains("added: d/notes/3 [he] at 8:10; who [said] at 3:7"), added);
    }

    @Test
    void saysHowManyWereDecidedOtherwiseBefore() throws Exception {
        open("home", document("many.jsonl", "word", 4));
        typed("reject q1 q3", ExitCode.OK);
        assertTrue(
                typed("accept --where quotes", ExitCode.USAGE)
                        .contains("4 findings in 1 document, 2 of them decided otherwise before"),
                said::toString);
    }
}
