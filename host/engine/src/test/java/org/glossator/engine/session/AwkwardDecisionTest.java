package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.engine.session.Conflict.Reason;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Decisions that a session has to be careful with. */
class AwkwardDecisionTest {

    private static final String TEXT = "so said Ann to Bob and Cy on a day";

    private final Desk desk = new Desk();

    @TempDir
    private Path folder;

    private Desk annotated() throws Exception {
        return desk.open("a", TEXT).annotate();
    }

    private void add(int start, int end) throws Exception {
        desk.session().add(desk.session().current(), "names", new Span(start, end), Map.of("kind", "word"));
    }

    private Imported take(String rest) throws Exception {
        Path file = folder.resolve("decisions.jsonl");
        Files.writeString(
                file,
                "{\"document\":\"a\",\"layer\":\"names\",\"at\":\"2024-05-03T10:00:00Z\",\"text\":\"" + Place.hash(TEXT)
                        + "\"," + rest + "}");
        return desk.session().take(DecisionFile.read(file));
    }

    private static String refused(Executable executable) {
        return String.valueOf(assertThrows(SessionException.class, executable).getMessage());
    }

    private List<Reason> reasons() {
        return desk.session().conflicts().stream().map(Conflict::reason).toList();
    }

    @Test
    void keepsWhatWasFixedWhenItIsAccepted() throws Exception {
        annotated();
        desk.session().fix(desk.finding("n2"), Map.of("kind", "place"));
        assertTrue(desk.accept("n2").isEmpty());
        assertEquals("place", desk.said("Bob").kind());
        assertEquals(Verdict.FIXED, desk.finding("n2").verdict());
    }

    @Test
    void rejectsAnAddedFindingThatTheAnnotatorFindsNow() throws Exception {
        desk.open("a", TEXT).annotate((document, out) -> {});
        desk.session()
                .add(
                        desk.session().current(),
                        "names",
                        new Span(8, 11),
                        Map.of("kind", "person", "title", "said", "sure", "yes"));
        desk.annotate().reject("n1");
        assertEquals(List.of("Ann rejected", "Bob", "Cy"), desk.verdicts());
        desk.session().undo(1);
        assertEquals(List.of("Ann added", "Bob", "Cy"), desk.verdicts());
    }

    @Test
    void movesNoSpanOfAValueIntoALongerWord() throws Exception {
        String text = "then he and his friends from the town met Ann on the bridge";
        desk.open("a", text).annotate();
        desk.session().fix(desk.finding("n1"), Map.of("title", "he"));
        assertEquals(new Span(5, 7), desk.said("Ann").title());
        desk.open("a", text.replace("then he", "so she")).annotate();
        assertEquals(List.of(Reason.VALUE_GONE), reasons());
    }

    @Test
    void movesASpanThatStoodInALongerWordWithIt() throws Exception {
        desk.open("a", TEXT).annotate();
        desk.session().fix(desk.finding("n1"), Map.of("title", "4:6"));
        desk.open("a", "Well, " + TEXT).annotate();
        assertEquals(new Span(10, 12), desk.said("Ann").title());
    }

    @Test
    void takesNoWordsOutOfALongerWord() throws Exception {
        annotated();
        desk.session().fix(desk.finding("n1"), Map.of("title", "a"));
        assertEquals(new Span(29, 30), desk.said("Ann").title());
        assertEquals(
                "title is [ai]; expected START:END or words as they stand in the text; inside a longer word it stands at 4:6",
                refused(() -> desk.session().fix(desk.finding("n1"), Map.of("title", "ai"))));
    }

    @Test
    void takesWordsThatAreWrittenWithoutSpaces() throws Exception {
        desk.open("a", "東京で Ann に会う").annotate();
        desk.session().fix(desk.finding("n1"), Map.of("title", "東"));
        assertEquals(new Span(0, 1), desk.said("Ann").title());
    }

    @Test
    void refusesEmptyWordsAndEndsThatAreNone() throws Exception {
        annotated();
        assertEquals(
                "words is []; expected START:END or words as they stand in the text",
                refused(() -> desk.session().fix(desk.finding("n1"), Map.of("words", ""))));
        assertEquals(
                "start is [x]; expected a place from 0 to 34",
                refused(() -> desk.session().fix(desk.finding("n1"), Map.of("start", "x"))));
    }

    @Test
    void movesBothEndsInWhateverOrderTheyAreTyped() throws Exception {
        annotated();
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("start", "15");
        typed.put("end", "22");
        desk.session().fix(desk.finding("n1"), typed);
        assertEquals("Bob and", desk.finding("n1").words());
    }

    @Test
    void refusesHalfACharacter() throws Exception {
        desk.open("a", "met Ann 😀 there").annotate();
        assertEquals("span is [8:9]; expected START:END that cuts no character in two", refused(() -> add(8, 9)));
        assertEquals("span is [0:99]; expected START:END in a text of 16 UTF-16 units", refused(() -> add(0, 99)));
    }

    @Test
    void givesANumberOfItsOwnToAnAddedFindingThatTakesTheirPlaceOfAnother() throws Exception {
        annotated().accept("n1");
        desk.open("a", TEXT).annotate();
        take("\"id\":\"a/names/1\",\"start\":8,\"end\":11,\"words\":\"Ann\",\"verdict\":\"added\","
                + "\"value\":{\"kind\":\"person\",\"title\":[3,7],\"sure\":true},\"value-words\":{\"title\":\"said\"}");
        desk.annotate((document, out) -> {});
        assertEquals("a/names/1", desk.finding("n1").id());
        desk.annotate(Desk.finder("place"));
        assertEquals(
                List.of("a/names/1", "a/names/2", "a/names/3", "a/names/4"),
                desk.session().findings(desk.session().current(), "names").stream()
                        .map(Finding::id)
                        .toList());
    }

    @Test
    void takesNoDecisionThatStandsOutsideOfTheText() throws Exception {
        annotated();
        String bob = "\"id\":\"a/names/2\",\"start\":15,\"end\":18,\"words\":\"Bob\",\"verdict\":\"fixed\","
                + "\"was\":{\"kind\":\"person\"},";
        assertTrue(refused(() ->
                        take(bob + "\"value\":{\"kind\":\"x\"},\"to\":{\"start\":5,\"end\":99999,\"words\":\"x\"}"))
                .endsWith("the words of its to have 1 UTF-16 units, and end - start is 99994"));
        take(bob + "\"value\":{\"kind\":\"x\"},\"to\":{\"start\":99998,\"end\":99999,\"words\":\"x\"}");
        take(bob + "\"value\":{\"kind\":\"y\",\"title\":[5,99999]}");
        take(bob + "\"value\":{\"kind\":\"z\",\"sure\":\"maybe\"}");
        assertEquals(List.of(Reason.VALUE_GONE, Reason.VALUE_GONE, Reason.VALUE_UNFIT), reasons());
        assertEquals(List.of("Ann", "Bob ?", "Cy"), desk.verdicts());
    }

    @Test
    void leavesOutOfAScriptWhatWasTakenBack() throws Exception {
        annotated();
        add(0, 2);
        desk.session().undo(1);
        add(0, 2);
        add(26, 28);
        desk.reject("n5");
        assertEquals(
                List.of("add names @26:28 --doc a kind=word sure=no"),
                desk.session().script().stream().filter(line -> !line.isEmpty()).toList());
    }
}
