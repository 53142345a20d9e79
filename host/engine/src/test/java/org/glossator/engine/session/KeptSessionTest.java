package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32C;
import org.glossator.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A session on the disk. */
class KeptSessionTest {

    private static final String TEXT = "so said Ann to Bob and Cy \ud83d\ude00 on a day, \ud800 half a character";

    @TempDir
    private Path folder;

    private SessionHome home;
    private Desk desk;

    @BeforeEach
    void keep() throws Exception {
        home = new SessionHome(folder.resolve(".gloss"), Desk.CLOCK);
        desk = new Desk();
        desk.session().keepIn(home, false);
        desk.open("a", TEXT).open("b", "then Dora came").annotate();
        desk.session().use("a");
    }

    private Path journal() {
        return folder.resolve(".gloss/unnamed/journal.jsonl");
    }

    private Desk resumed() throws Exception {
        desk.session().close();
        return desk.on(home.resume(null));
    }

    private static String refused(Executable executable) {
        return String.valueOf(assertThrows(SessionException.class, executable).getMessage());
    }

    @Test
    void comesToBeWithTheFirstDecision() throws Exception {
        assertFalse(Files.exists(folder.resolve(".gloss")));
        desk.accept("n1");
        assertEquals(List.of("unnamed"), home.names());
        assertEquals("unnamed", desk.session().name().orElseThrow());
    }

    @Test
    void comesToBeWithTheFirstDocumentWhereThatIsWanted() throws Exception {
        Session session = new Session(Desk.CLOCK);
        session.keepIn(home, true);
        new Desk(session).open("c", "text");
        assertEquals(List.of("unnamed"), home.names());
        session.close();
    }

    @Test
    void opensDocumentsWhereItCannotBeKeptAndRefusesToDecide() throws Exception {
        SessionHome nowhere = new SessionHome(Files.createFile(folder.resolve("file")), Desk.CLOCK);
        Desk other = new Desk();
        other.session().keepIn(nowhere, true);
        other.open("a", TEXT).annotate();
        assertFalse(other.session().unkept().isEmpty());
        assertEquals("", other.session().unkept(), "told twice");
        assertThrows(IOException.class, () -> other.accept("n1"));
        assertEquals(List.of("Ann", "Bob", "Cy"), other.verdicts());
        assertEquals(0, other.session().decisions());
    }

    @Test
    void refusesToDecideWhereItsFolderWasDeleted() throws Exception {
        desk.accept("n1");
        SessionHome.delete(folder.resolve(".gloss/unnamed"));
        assertThrows(IOException.class, () -> desk.accept("n2"));
        assertEquals(List.of("Ann accepted", "Bob", "Cy"), desk.verdicts());
    }

    @Test
    void isWhatItWasWhenItIsResumed() throws Exception {
        desk.accept("n1");
        desk.session().fix(desk.finding("n2"), Map.of("kind", "\u202e place", "words", "Bob and"));
        desk.session().add(desk.session().current(), "names", new Span(0, 2), Map.of("kind", "\ud800"));
        desk.reject("b/n1");
        desk.session().undo(1);
        desk.session().use("b");
        desk.session().use("a");
        List<String> verdicts = desk.verdicts();
        List<DecisionStep> done = desk.session().done();
        List<DecisionStep> undone = desk.session().undone();
        resumed();
        assertEquals("a", desk.session().current().id());
        assertEquals(verdicts, desk.verdicts());
        assertEquals(done, desk.session().done());
        assertEquals(undone, desk.session().undone());
        assertEquals(TEXT, desk.session().current().document().orElseThrow().text());
        desk.session().redo(1);
        assertEquals(Verdict.REJECTED, desk.finding("b/n1").verdict());
        desk.session().close();
    }

    @Test
    void keepsNewLayersAndClosedDocuments() throws Exception {
        desk.accept("n1");
        desk.annotate(Desk.finder("place"));
        desk.session().close("b");
        resumed();
        assertEquals(List.of("Ann ?", "Bob", "Cy"), desk.verdicts());
        assertEquals(1, desk.session().entries().size());
        desk.session().close();
    }

    @Test
    void hasTheSameScriptWhenItIsResumed() throws Exception {
        desk.accept("n1");
        desk.session().typed("");
        desk.session().close("b"); // forgotten when all that are open are written anew
        desk.reject("n2");
        desk.annotate();
        desk.open("c", "here is Emil");
        desk.session().close("c");
        desk.accept("n3");
        List<String> script = desk.session().script();
        assertEquals(List.of("accept a/names/1", "close b", "reject a/names/2", "close c", "accept a/names/3"), script);
        resumed();
        assertEquals(script, desk.session().script());
        desk.session().close();
    }

    @Test
    void keepsTheOrderOfItsScriptWhereUndoWentBackBehindADocument() throws Exception {
        desk.accept("n1");
        desk.accept("n2");
        desk.session().typed("open c");
        desk.open("c", "here is Emil");
        desk.session().typed("annotate names");
        desk.annotate();
        desk.session().undo(2);
        desk.accept("c/n1");
        List<String> script = desk.session().script();
        assertEquals(List.of("open c", "annotate names", "accept c/names/1"), script);
        resumed();
        assertEquals(script, desk.session().script());
        desk.session().close();
    }

    @Test
    void scriptsWhatIsInConflictOrWasWithdrawnAsAComment() throws Exception {
        desk.accept("n1", "n2");
        desk.session().fix(desk.finding("n3"), Map.of("kind", "two\nlines"));
        desk.session().add(desk.session().entry("b"), "names", new Span(0, 4), Map.of("kind", "word"));
        desk.open("a", TEXT.replace("Ann", "Eve")).annotate();
        desk.session().fix(desk.finding("n2"), Map.of("kind", "place"));
        assertEquals(
                List.of(
                        "# in conflict: accept a/names/1",
                        "add names @0:4 --doc b kind=word sure=no",
                        "fix a/names/2 kind=place",
                        "# holds a line break: fix a/names/3 \"kind=two\u240alines\""),
                desk.session().script());
        desk.session().withdraw(desk.session().conflicts());
        assertEquals("# withdrawn: accept a/names/1", desk.session().script().get(0));
        assertEquals(4, desk.session().script().size());
        desk.session().close();
    }

    @Test
    void scriptsNamesThatBeginWithAHyphenOrHoldALineBreak() throws Exception {
        desk.open("-x", TEXT).open("two\nlines", TEXT).annotate();
        desk.accept("a/names/1", "-x/names/1", "two\nlines/names/1", "b/names/1");
        desk.session().fix(desk.finding("-x/names/2"), Map.of("kind", "place"));
        desk.session().add(desk.session().entry("-x"), "names", new Span(0, 4), Map.of("kind", "word"));
        desk.session().close("-x");
        desk.open("-x", TEXT).annotate();
        assertEquals(
                List.of(
                        "accept -- a/names/1 -x/names/1 b/names/1",
                        "# holds a line break: accept \"two\u240alines/names/1\"",
                        "fix -- -x/names/2 kind=place",
                        "add names @0:4 --doc=-x kind=word sure=no",
                        "close -- -x"),
                desk.session().script());
        desk.session().close();
    }

    @Test
    void takesANameThatIsFree() throws Exception {
        desk.accept("n1");
        desk.session().close();
        Desk other = new Desk();
        other.session().keepIn(home, true);
        other.open("a", TEXT).annotate().reject("n1");
        assertEquals("unnamed-2", other.session().name().orElseThrow());
        assertEquals("unnamed-2", home.inHand().orElseThrow());
        other.session().close();
    }

    @Test
    void takesAScriptsSessionInHandOnlyWhenItIsSaved() throws Exception {
        desk.accept("n1");
        desk.session().save("mine");
        Desk script = new Desk();
        script.session().keepIn(home, false);
        script.open("a", TEXT).annotate().reject("n1");
        assertEquals("unnamed", script.session().name().orElseThrow());
        assertEquals("mine", home.inHand().orElseThrow());
        script.session().save(null);
        assertEquals("unnamed", home.inHand().orElseThrow());
        script.session().close();
    }

    @Test
    void takesNamesApartFromOthersThatBeginAtOnce() throws Exception {
        int processes = 8;
        CountDownLatch start = new CountDownLatch(processes);
        ExecutorService all = Executors.newFixedThreadPool(processes);
        try {
            List<Future<String>> names = new ArrayList<>();
            for (int i = 0; i < processes; i++) {
                names.add(all.submit(() -> {
                    Session session = new Session(Desk.CLOCK);
                    session.keepIn(home, true);
                    start.countDown();
                    start.await();
                    new Desk(session).open("c", "text");
                    session.close();
                    return session.name().orElseThrow();
                }));
            }
            Set<String> taken = new HashSet<>();
            for (Future<String> name : names) {
                taken.add(name.get());
            }
            assertEquals(processes, taken.size());
            assertEquals(List.copyOf(new TreeSet<>(taken)), home.names());
        } finally {
            all.shutdownNow();
        }
    }

    @Test
    void goesOnUnderItsNewNameAndLeavesNothingUnnamed() throws Exception {
        desk.accept("n1");
        desk.on(desk.session().save("may"));
        desk.reject("n2");
        assertEquals(List.of("may"), home.names());
        resumed();
        assertEquals(List.of("Ann accepted", "Bob rejected", "Cy"), desk.verdicts());
        desk.session().close();
    }

    @Test
    void goesOnInACopyOfOneThatHasAName() throws Exception {
        desk.on(desk.session().save("may")).accept("n1");
        desk.on(desk.session().save("june")).reject("n1");
        desk.session().close();
        assertEquals(List.of("june", "may"), home.names());
        desk.on(home.resume("may"));
        assertEquals(List.of("Ann accepted", "Bob", "Cy"), desk.verdicts());
        desk.session().close();
    }

    @Test
    void isHeldAndLetGoWhereNothingMoreCanBeWritten() throws Exception {
        desk.accept("n1");
        desk.session().close();
        Path home = folder.resolve(".gloss");
        Files.createDirectories(home.resolve("unnamed/holder/x")); // stands in the way as a full disk does
        desk.on(this.home.resume(null));
        assertEquals("", desk.session().refusal());
        try (Session second = this.home.resume(null)) {
            assertEquals("another process has it open", second.refusal());
        }
        Files.delete(home.resolve("unnamed/holder/x"));
        desk.accept("n2");
        desk.on(desk.session().save("may"));
        desk.session().close();
        Files.delete(home.resolve("in-hand"));
        Files.createDirectories(home.resolve("in-hand/x"));
        assertThrows(IOException.class, () -> this.home.resume("may"));
        Files.delete(home.resolve("in-hand/x"));
        Files.delete(home.resolve("in-hand"));
        desk.on(this.home.resume("may"));
        assertEquals("", desk.session().refusal());
        desk.session().close();
        Files.delete(home.resolve("may/lock"));
        Files.createDirectories(home.resolve("may/lock"));
        desk.on(this.home.resume("may"));
        assertTrue(
                desk.session().refusal().startsWith("it cannot be written: "),
                desk.session().refusal());
        assertEquals(List.of("Ann accepted", "Bob accepted", "Cy"), desk.verdicts());
        desk.session().close();
    }

    @Test
    void saysWhatCouldNotBeWrittenAndThatItHasNotHappened() throws Exception {
        desk.accept("n1");
        String next = "documents-" + Files.readAllLines(journal()).size() + ".jsonl";
        Files.createDirectories(folder.resolve(".gloss/unnamed").resolve(next).resolve("x"));
        IOException failure = assertThrows(IOException.class, () -> desk.annotate(Desk.finder("place")));
        assertTrue(
                String.valueOf(failure.getMessage())
                        .endsWith("; what was typed has not happened: make room and type it again"),
                failure::getMessage);
        assertEquals(List.of("Ann accepted", "Bob", "Cy"), desk.verdicts());
        desk.session().close();
    }

    @Test
    void isNoSessionWhereItsBeginningWasCutOff() throws Exception {
        Files.createDirectories(folder.resolve(".gloss/unnamed"));
        Files.createFile(journal());
        Path copy = Files.createDirectories(folder.resolve(".gloss/.may.part"));
        desk.accept("n1");
        String name = desk.session().name().orElseThrow();
        Files.copy(folder.resolve(".gloss").resolve(name).resolve("journal.jsonl"), copy.resolve("journal.jsonl"));
        assertEquals(List.of(name), home.names());
        desk.session().close();
    }

    @Test
    void refusesNamesThatAreNoneOrTaken() throws Exception {
        desk.on(desk.session().save("may"));
        assertTrue(refused(() -> desk.session().save("../x")).startsWith("[../x] is no name for a session"));
        desk.on(desk.session().save("june"));
        assertEquals(
                "there is a session [may] already; choose another name, or: resume may",
                refused(() -> desk.session().save("may")));
        assertEquals(
                "there is no session [mai]; did you mean may? there is {june, may}", refused(() -> home.resume("mai")));
        desk.session().close();
    }

    @Test
    void canBeLookedAtWhileAnotherHasItOpen() throws Exception {
        desk.accept("n1");
        Desk second = new Desk(home.resume(null));
        assertTrue(
                second.session().refusal().matches("process [0-9]+ since 2024-05-0[34] [0-9]{2}:[0-9]{2} has it open"),
                second.session().refusal());
        second.session().use("a");
        assertEquals(List.of("Ann accepted", "Bob", "Cy"), second.verdicts());
        String refusal = refused(() -> second.accept("n2"));
        assertTrue(refusal.startsWith("the session unnamed can only be looked at: process "), refusal);
        assertTrue(refused(() -> second.session().undo(1)).contains("only be looked at"));
        assertTrue(refused(() -> second.annotate()).contains("only be looked at"));
        assertEquals(List.of("Ann accepted", "Bob", "Cy"), second.verdicts());
        second.session().close();
        desk.accept("n2");
        resumed();
        assertEquals(List.of("Ann accepted", "Bob accepted", "Cy"), desk.verdicts());
        desk.session().close();
    }

    @Test
    void isGoneOnWithInACopyWhileAnotherHasItOpen() throws Exception {
        desk.accept("n1");
        Desk second = new Desk(home.resume(null).save("mine"));
        second.reject("n1");
        desk.accept("n2");
        assertEquals(List.of("Ann rejected", "Bob", "Cy"), second.verdicts());
        second.session().close();
        desk.session().close();
    }

    @Test
    void cutsALineOffThatWasNotWrittenToItsEnd() throws Exception {
        desk.accept("n1");
        desk.session().close();
        byte[] whole = Files.readAllBytes(journal());
        Files.writeString(journal(), "{\"n\":9,\"do\":\"dec", StandardOpenOption.APPEND);
        desk.on(home.resume(null));
        assertArrayEquals(whole, Files.readAllBytes(journal()));
        assertEquals(List.of("Ann accepted", "Bob", "Cy"), desk.verdicts());
        desk.session().close();
    }

    @Test
    void saysWhereItIsDamagedShowsAllThatIsWholeAndWritesNothingOver() throws Exception {
        desk.accept("n1");
        desk.accept("n2");
        desk.accept("n3");
        desk.session().close();
        byte[] bytes = Files.readAllBytes(journal());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int line = text.indexOf("{\"n\":4");
        bytes[line + 60] ^= 1;
        Files.write(journal(), bytes);
        desk.on(home.resume(null));
        assertEquals(
                "it is damaged, and shown as far as it can be read: journal.jsonl:5 at byte " + line
                        + ": its checksum does not fit what it says",
                desk.session().refusal());
        assertEquals(List.of("Ann accepted", "Bob", "Cy accepted"), desk.verdicts());
        assertTrue(refused(() -> desk.reject("n2")).contains("journal.jsonl:5"));
        desk.session().close();
        assertArrayEquals(bytes, Files.readAllBytes(journal()));
    }

    @Test
    void isGoneOnWithInACopyOfWhatCanBeReadWhereItIsDamaged() throws Exception {
        desk.accept("n1");
        desk.accept("n2");
        desk.accept("n3");
        desk.session().close();
        byte[] bytes = Files.readAllBytes(journal());
        int line = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("{\"n\":4");
        bytes[line + 60] ^= 1;
        Files.write(journal(), bytes);
        desk.on(home.resume(null));
        assertEquals("1 line of its journal", desk.session().unread());
        desk.on(desk.session().save("mended"));
        assertEquals("", desk.session().refusal());
        assertEquals("", desk.session().unread());
        desk.reject("n2");
        assertEquals(List.of("Ann accepted", "Bob rejected", "Cy accepted"), desk.verdicts());
        desk.session().close();
        assertArrayEquals(bytes, Files.readAllBytes(journal()));
    }

    @Test
    void isGoneOnWithInACopyWithoutTheDocumentsThatAreDamaged() throws Exception {
        desk.accept("n1");
        desk.open("c", "here is Emil").annotate(Desk.finder("person")).accept("c/n1");
        desk.session().close();
        Path damaged = folder.resolve(".gloss/unnamed/" + lastDocuments());
        Files.writeString(damaged, "x", StandardOpenOption.APPEND);
        desk.on(home.resume(null));
        assertEquals(damaged.getFileName().toString(), desk.session().unread());
        desk.on(desk.session().save("mended"));
        assertEquals("", desk.session().refusal());
        assertEquals(0, desk.session().entries().size());
        assertEquals(2, desk.session().waiting());
        desk.open("a", TEXT).annotate();
        assertEquals(List.of("Ann accepted", "Bob", "Cy"), desk.verdicts());
        desk.reject("n2");
        resumed();
        assertEquals(List.of("Ann accepted", "Bob rejected", "Cy"), desk.verdicts());
        assertEquals(1, desk.session().waiting());
        desk.session().close();
    }

    /** The newest of the files of documents. */
    private String lastDocuments() throws IOException {
        return Files.readAllLines(journal()).stream()
                .filter(line -> line.contains("\"file\":\""))
                .reduce((one, other) -> other)
                .orElseThrow()
                .replaceAll(".*\"file\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void isCopiedAsItWasReadWhateverItsWriterDoesMeanwhile() throws Exception {
        desk.accept("n1");
        Desk second = new Desk(home.resume(null));
        desk.open("b", "then Emil came").annotate(Desk.finder("place")).reject("n1"); // new files; the old ones go
        desk.annotate();
        desk.annotate();
        second.on(second.session().save("mine"));
        assertEquals("", second.session().refusal());
        assertEquals(List.of("Ann accepted", "Bob", "Cy"), second.verdicts());
        assertEquals(
                List.of("then", "came"),
                List.of(second.session()
                        .entry("b")
                        .document()
                        .orElseThrow()
                        .text()
                        .split(" Dora ")));
        second.session().close();
        desk.session().close();
    }

    @Test
    void isGlancedAtWithoutBeingTakenOrMended() throws Exception {
        desk.accept("n1");
        assertEquals(1, home.glance("unnamed").decisions());
        assertTrue(home.glance("unnamed").refusal().endsWith("has it open"));
        desk.session().close();
        Path session = folder.resolve(".gloss/unnamed");
        Files.deleteIfExists(session.resolve("lock"));
        Files.writeString(journal(), "{\"n\":9,\"do\":\"dec", StandardOpenOption.APPEND);
        byte[] before = Files.readAllBytes(journal());
        Files.writeString(session.resolve("holder"), "process 999999999 since 2024-05-03T10:00:00Z"); // killed
        assertEquals("", home.glance("unnamed").refusal());
        assertEquals(1, home.glance("unnamed").decisions());
        assertArrayEquals(before, Files.readAllBytes(journal()));
        assertFalse(Files.exists(session.resolve("lock")));
    }

    @Test
    void cannotBeCopiedWhereNothingOfItCanBeRead() throws Exception {
        desk.accept("n1");
        desk.session().close();
        Files.writeString(journal(), "nonsense\n");
        desk.on(home.resume(null));
        assertEquals(
                "of the session unnamed nothing can be read or copied",
                refused(() -> desk.session().save("mended")));
        desk.session().close();
    }

    @Test
    void changesNothingWhenItIsInterruptedWhileItDecides() throws Exception {
        desk.accept("n1");
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> desk.accept("n2"));
        assertEquals(List.of("Ann accepted", "Bob", "Cy"), desk.verdicts());
        desk.session().close();
    }

    @Test
    void countsTheDecisionsOnWhatIsNotHere() throws Exception {
        desk.accept("n1");
        desk.accept("b/n1");
        assertEquals(0, desk.session().waiting());
        desk.session().close("b");
        assertEquals(1, desk.session().waiting());
        desk.open("a", TEXT);
        assertEquals(2, desk.session().waiting());
        desk.session().close();
    }

    @Test
    void saysThatALineIsMissing() throws Exception {
        desk.accept("n1");
        desk.accept("n2");
        desk.session().close();
        List<String> lines = Files.readAllLines(journal());
        Files.write(
                journal(),
                (String.join("\n", lines.subList(0, 3)) + "\n" + lines.get(4) + "\n").getBytes(StandardCharsets.UTF_8));
        desk.on(home.resume(null));
        assertTrue(
                desk.session().refusal().endsWith("it has the number 4; expected 3"),
                desk.session().refusal());
        desk.session().close();
    }

    @Test
    void saysThatItsDocumentsAreDamagedOrMissing() throws Exception {
        desk.accept("n1");
        desk.session().close();
        Path documents = folder.resolve(".gloss/unnamed/documents-1.jsonl");
        byte[] bytes = Files.readAllBytes(documents);
        Files.writeString(documents, "{}", StandardOpenOption.APPEND);
        try (Session damaged = home.resume(null)) {
            assertTrue(damaged.refusal()
                    .endsWith("its file [documents-1.jsonl] is damaged: it holds other bytes than were written"));
            assertEquals(1, damaged.decisions());
        }
        Files.delete(documents);
        try (Session missing = home.resume(null)) {
            assertTrue(missing.refusal().endsWith("its file [documents-1.jsonl] is missing"), missing.refusal());
        }
        Files.write(documents, bytes);
        try (Session whole = home.resume(null)) {
            assertEquals("", whole.refusal());
        }
    }

    @Test
    void refusesAVersionThatItDoesNotKnow() throws Exception {
        desk.accept("n1");
        desk.session().close();
        String journal = Files.readString(journal());
        String later = journal.substring(journal.indexOf('\n') + 1);
        byte[] first = EventJsonOf.version(2);
        Files.write(journal(), first);
        Files.writeString(journal(), later, StandardOpenOption.APPEND);
        String refusal = refused(() -> home.resume(null));
        assertTrue(
                refusal.endsWith("is of version 2, and this is made for version 1; open it with a newer gloss"),
                refusal);
    }

    @Test
    void tellsWhatItHoldsWithoutBeingOpened() throws Exception {
        desk.accept("n1");
        desk.session().close();
        SessionHome.Glance glance = home.glance("unnamed");
        assertEquals(2, glance.documents());
        assertEquals(1, glance.decisions());
        assertEquals("", glance.refusal());
    }

    /** A first line as another version would write it. */
    private static final class EventJsonOf {
        static byte[] version(int version) {
            String line = new String(EventJson.beginning(), StandardCharsets.UTF_8);
            String body = line.substring(0, line.indexOf(",\"crc32c\""))
                    .replace("\"glossator-session\":1", "\"glossator-session\":" + version);
            CRC32C crc = new CRC32C();
            crc.update(body.getBytes(StandardCharsets.UTF_8));
            String checksum = HexFormat.of().toHexDigits((int) crc.getValue());
            return (body + ",\"crc32c\":\"" + checksum + "\"}\n").getBytes(StandardCharsets.UTF_8);
        }
    }
}
