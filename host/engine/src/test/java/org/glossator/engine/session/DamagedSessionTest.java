package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glossator.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a session whose journal is damaged: every line that is whole, shown and copied. */
class DamagedSessionTest {

    private static final String TEXT = "here Ann and Bob and Cy";

    @TempDir
    private Path folder;

    private SessionHome home = new SessionHome(Path.of("."), Desk.CLOCK);
    private final Desk desk = new Desk();

    @BeforeEach
    void begin() throws Exception {
        home = new SessionHome(folder, Desk.CLOCK);
        desk.session().keepIn(home, true);
        desk.open("a", TEXT).annotate();
    }

    @AfterEach
    void end() throws Exception {
        desk.session().close();
    }

    private Path journal() {
        return folder.resolve("unnamed/journal.jsonl");
    }

    /** How many lines the journal has by now, which is the number of the next one. */
    private int next() throws Exception {
        return Files.readAllLines(journal()).size();
    }

    /** Closes the session, turns a bit over in each of these lines, and opens what is left. */
    private void damage(int... lines) throws Exception {
        desk.session().close();
        List<String> all = new ArrayList<>(Files.readAllLines(journal()));
        for (int line : lines) {
            String whole = all.get(line);
            int middle = whole.length() / 2;
            all.set(line, whole.substring(0, middle) + (char) (whole.charAt(middle) ^ 1) + whole.substring(middle + 1));
        }
        write(String.join("\n", all) + "\n");
    }

    private void write(String all) throws Exception {
        desk.session().close();
        Files.writeString(journal(), all);
        desk.on(home.resume(null));
        assertTrue(
                desk.session().refusal().startsWith("it is damaged"),
                desk.session().refusal());
    }

    /** What is shown, and is the same in a copy, which can be gone on with; the damaged one stays as it is. */
    private void assertLeft(String unread, String... verdicts) throws Exception {
        byte[] before = Files.readAllBytes(journal());
        assertEquals(unread, desk.session().unread());
        assertEquals(List.of(verdicts), desk.verdicts());
        List<Decision> shown = desk.session().allDecisions();
        desk.on(desk.session().save("copy"));
        assertEquals("", desk.session().refusal());
        assertEquals(List.of(verdicts), desk.verdicts());
        assertEquals(shown, desk.session().allDecisions());
        desk.session().close();
        desk.on(home.resume("copy"));
        assertEquals(List.of(verdicts), desk.verdicts());
        desk.session().undo(Integer.MAX_VALUE);
        assertEquals(0, desk.session().decisions());
        assertArrayEquals(before, Files.readAllBytes(journal()));
    }

    @Test
    void losesTheDamagedLineAlone() throws Exception {
        desk.accept("n1");
        int lost = next();
        desk.accept("n2");
        desk.reject("n3");
        damage(lost);
        assertLeft("1 line of its journal", "Ann accepted", "Bob", "Cy rejected");
    }

    @Test
    void keepsALastLineThatLacksItsLineFeedAlone() throws Exception {
        desk.accept("n1");
        for (String end : List.of("", "*")) {
            desk.session().close();
            String all = Files.readString(journal());
            Files.writeString(journal(), all.substring(0, all.length() - 1) + end);
            desk.on(home.resume(null));
            assertEquals("", desk.session().refusal());
            assertEquals(List.of("Ann accepted", "Bob", "Cy"), desk.verdicts());
            desk.reject("n2");
            desk.session().undo(1);
            assertTrue(Files.readString(journal()).startsWith(all), "the line feed is there again");
        }
    }

    @Test
    void losesItsFirstLineAlone() throws Exception {
        desk.accept("n1");
        damage(0);
        assertLeft("1 line of its journal", "Ann accepted", "Bob", "Cy");
    }

    @Test
    void losesTwoLinesWhereALineFeedIsGone() throws Exception {
        int lost = next();
        desk.accept("n1");
        desk.accept("n2");
        desk.accept("n3");
        List<String> lines = Files.readAllLines(journal());
        write(String.join("\n", lines.subList(0, lost + 1)) + "?"
                + String.join("\n", lines.subList(lost + 1, lines.size())) + "\n");
        assertLeft("2 lines of its journal", "Ann", "Bob", "Cy accepted");
    }

    @Test
    void countsTheLastLineToo() throws Exception {
        desk.accept("n1");
        int lost = next();
        desk.accept("n2");
        desk.accept("n3");
        damage(lost, lost + 1);
        assertLeft("2 lines of its journal", "Ann accepted", "Bob", "Cy");
    }

    @Test
    void losesNothingWhereOtherLinesCameBetween() throws Exception {
        desk.accept("n1");
        List<String> lines = Files.readAllLines(journal());
        write(lines.get(0) + "\nnonsense\n" + String.join("\n", lines) + "\n");
        assertLeft("", "Ann accepted", "Bob", "Cy");
    }

    @Test
    void hasTheDocumentsThatWereNamedBehindTheDamage() throws Exception {
        int lost = next();
        desk.accept("n1");
        for (int i = 0; i < 3; i++) {
            desk.annotate(); // the files of documents before go
        }
        desk.accept("n2");
        damage(lost);
        assertLeft("1 line of its journal", "Ann", "Bob accepted", "Cy");
    }

    @Test
    void undoesWhatWasUndoneBehindTheDamage() throws Exception {
        int lost = next();
        desk.accept("n1");
        desk.accept("n2");
        desk.session().undo(1);
        desk.accept("n3");
        damage(lost);
        assertLeft("1 line of its journal", "Ann", "Bob", "Cy accepted");
    }

    @Test
    void undoesNothingInPlaceOfWhatIsLost() throws Exception {
        desk.accept("n1");
        int lost = next();
        desk.accept("n2");
        desk.session().undo(1); // of the lost one
        desk.session().redo(1);
        desk.accept("n3");
        damage(lost);
        assertLeft("3 lines of its journal", "Ann accepted", "Bob", "Cy accepted");
    }

    @Test
    void leavesOutThatWhatIsLostWasTakenBack() throws Exception {
        int lost = next();
        desk.session().add(desk.session().current(), "names", new Span(0, 4), Map.of("kind", "k", "sure", "yes"));
        desk.reject("n1", "n4", "n2");
        damage(lost);
        assertLeft("1 line of its journal", "Ann rejected", "Bob rejected", "Cy");
    }

    @Test
    void goesOnFromADecisionWhoseFirstWordIsLost() throws Exception {
        int lost = next();
        desk.accept("n1");
        desk.reject("n1");
        damage(lost);
        assertLeft("1 line of its journal", "Ann rejected", "Bob", "Cy");
    }

    @Test
    void isNothingWhereNoLineIsWhole() throws Exception {
        desk.session().close();
        Files.write(journal(), "nonsense\nmore of it\n".getBytes(StandardCharsets.UTF_8));
        desk.on(home.resume(null));
        assertEquals("2 lines of its journal", desk.session().unread());
    }
}
