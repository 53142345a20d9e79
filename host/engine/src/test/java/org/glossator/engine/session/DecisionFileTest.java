package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions as a file, and taken over from one. */
class DecisionFileTest {

    private static final String TEXT = "so said Ann to Bob and Cy on a day";

    @TempDir
    private Path folder;

    private Desk decided() throws Exception {
        Desk desk = new Desk().open("a", TEXT).annotate();
        desk.session().add(desk.session().current(), "names", new Span(31, 34), Map.of("kind", "late"));
        desk.session().add(desk.session().current(), "names", new Span(0, 2), Map.of("kind", "early"));
        desk.session().fix(desk.finding("n2"), Map.of("kind", "place", "words", "Bob and"));
        desk.reject("n3");
        desk.accept("n1");
        return desk;
    }

    private static String exported(Desk desk) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DecisionFile.write(desk.session().allDecisions(), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void numbersWhatWasAddedAsItIsNumberedWhereItIsTakenOver() throws Exception {
        Desk desk = new Desk().open("a", TEXT).annotate();
        desk.session().add(desk.session().current(), "names", new Span(31, 34), Map.of("kind", "late"));
        desk.session().undo(1);
        desk.session().add(desk.session().current(), "names", new Span(0, 2), Map.of("kind", "early"));
        String exported = exported(desk);
        Desk other = new Desk().open("a", TEXT).annotate();
        other.session().take(read(exported));
        assertEquals(exported, exported(other));
    }

    private List<Decision> read(String lines) throws Exception {
        return DecisionFile.read(Files.writeString(folder.resolve("decisions.jsonl"), lines));
    }

    private String refused(String line) {
        String message =
                assertThrows(SessionException.class, () -> read("\n" + line)).getMessage();
        return String.valueOf(message).replace(folder + "/", "");
    }

    @Test
    void holdsOneObjectALineSortedByPlace() throws Exception {
        List<String> lines = exported(decided()).lines().toList();
        assertEquals(
                List.of("a/names/5", "a/names/1", "a/names/2", "a/names/3", "a/names/4"),
                read(String.join("\n", lines)).stream().map(Decision::id).toList());
        assertEquals(
                "{\"id\":\"a/names/1\",\"document\":\"a\",\"layer\":\"names\",\"start\":8,\"end\":11,\"words\":\"Ann\","
                        + "\"before\":\"so said \",\"after\":\" to Bob and Cy on a day\",\"verdict\":\"accepted\","
                        + "\"value\":{\"kind\":\"person\",\"title\":[3,7],\"sure\":true},\"value-words\":{\"title\":\"said\"},"
                        + "\"at\":\"2024-05-03T10:00:00Z\",\"text\":\"" + Place.hash(TEXT)
                        + "\",\"told\":[\"words\",\"around\",\"folded\"]}",
                lines.get(1));
    }

    @Test
    void givesTheSameSessionWhereItIsImported() throws Exception {
        Desk there = decided();
        Desk here = new Desk().open("a", TEXT).annotate();
        Imported imported = here.session().take(read(exported(there)));
        assertEquals(5, imported.step().changes().size());
        assertEquals(there.verdicts(), here.verdicts());
        assertEquals(there.decided(), here.decided());
        assertEquals(exported(there), exported(here));
        here.session().undo(1);
        assertEquals(0, here.session().decisions());
    }

    @Test
    void changesNothingWhenItIsImportedAgain() throws Exception {
        Desk desk = decided();
        Imported again = desk.session().take(read(exported(desk)));
        assertTrue(again.step().isEmpty());
        assertEquals(5, again.same());
        assertEquals(5, desk.session().done().size());
    }

    @Test
    void countsInPlaceOfWhatWasDecidedHere() throws Exception {
        String theirs = exported(decided());
        Desk here = new Desk().open("a", TEXT).annotate();
        here.reject("n1-2");
        Imported imported = here.session().take(read(theirs));
        assertEquals(List.of("Ann accepted", "Bob and fixed", "Cy rejected", "day added", "so added"), here.verdicts());
        assertEquals(0, imported.same());
        here.session().undo(1);
        assertEquals(List.of("Ann rejected", "Bob rejected", "Cy"), here.verdicts());
    }

    @Test
    void waitsForDocumentsAndLayersThatAreNotThere() throws Exception {
        String theirs = exported(decided());
        Desk here = new Desk();
        assertEquals(5, here.session().take(read(theirs)).waiting());
        here.open("a", TEXT);
        assertEquals(5, here.session().take(read(theirs)).same());
        here.annotate();
        assertEquals(List.of("Ann accepted", "Bob and fixed", "Cy rejected", "day added", "so added"), here.verdicts());
    }

    @Test
    void keepsWhatIsInConflict() throws Exception {
        String theirs = exported(decided());
        Desk here = new Desk().open("a", TEXT).annotate(Desk.finder("place"));
        Imported imported = here.session().take(read(theirs));
        assertEquals(2, imported.conflicts());
        assertEquals(2, here.session().conflicts().size());
        assertEquals(5, here.session().take(read(theirs)).same());
        assertEquals(5, exported(here).lines().count());
    }

    @Test
    void tellsOfATextThatWasChangedWhereItsDecisionsAreNow() throws Exception {
        Desk desk = decided();
        desk.open("a", "Late: " + TEXT).annotate();
        assertEquals(
                List.of(6, 14, 21, 29, 37),
                read(exported(desk)).stream().map(d -> d.place().span().start()).toList());
    }

    @Test
    void takesALineThatAPersonWrote() throws Exception {
        Desk here = new Desk().open("a", TEXT).annotate();
        here.session()
                .take(read(
                        "\ufeff{\"id\":\"a/names/1\",\"document\":\"a\",\"layer\":\"names\",\"start\":8,\"end\":11,\"words\":\"Ann\","
                                + "\"verdict\":\"rejected\",\"at\":\"2024-05-03T10:00:00Z\",\"by\":\"me\"}"));
        assertEquals(List.of("Ann rejected", "Bob", "Cy"), here.verdicts());
    }

    @Test
    void saysWhichLineIsNoDecisionAndWhy() {
        assertTrue(refused("{").startsWith("decisions.jsonl:2 is no JSON: "), refused("{"));
        String unmerged = refused("<<<<<<< HEAD");
        assertTrue(unmerged.startsWith("decisions.jsonl:2 begins what git could not merge; "), unmerged);
        assertEquals("decisions.jsonl:2 is no decision: its document is [null]; expected a string", refused("[1]"));
        String line =
                "{\"id\":\"a/n/1\",\"document\":\"a\",\"layer\":\"n\",\"start\":8,\"end\":11,\"words\":\"Ann\",\"verdict\":\"no\",\"at\":\"x\"}";
        assertEquals(
                "decisions.jsonl:2 is no decision: its verdict is [no]; expected accepted, rejected, fixed or added",
                refused(line));
        assertEquals(
                "decisions.jsonl:2 is no decision: its at is [x]; expected a moment as 2024-04-26T09:30:00Z",
                refused(line.replace("\"no\"", "\"added\"")));
        assertEquals(
                "decisions.jsonl:2 is no decision: its words have 3 UTF-16 units, and end - start is 4",
                refused(line.replace("11", "12")));
        assertEquals(
                "decisions.jsonl:2 is no decision: its start is [-8]; expected a whole number, 0 or more",
                refused(line.replace(":8", ":-8")));
        assertEquals(
                "decisions.jsonl:2 is no decision: its id is [a]; expected DOC/LAYER/N",
                refused(line.replace("a/n/1", "a")));
    }
}
