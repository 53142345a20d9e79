package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.session.Conflict.Reason;
import org.glossator.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions of two people on the same texts, in one file as {@code git merge=union} or {@code cat} makes it. */
class TwoPeopleTest {

    private static final String TEXT = "it was long ago, in a land far away, that so said Ann to Bob and Cy on a day";

    private final Desk one = new Desk();
    private final Desk other = new Desk(new Session(Clock.offset(Desk.CLOCK, Duration.ofHours(1))));
    private final Desk here = new Desk();

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        for (Desk desk : List.of(one, other, here)) {
            desk.open("a", TEXT).annotate();
        }
    }

    private static List<String> lines(Desk desk) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DecisionFile.write(desk.session().allDecisions(), bytes);
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> both() throws IOException {
        List<String> both = new ArrayList<>(lines(one));
        both.addAll(lines(other));
        return both;
    }

    private Imported take(List<String> lines) throws Exception {
        return take(here, lines);
    }

    private Imported take(Desk desk, List<String> lines) throws Exception {
        return desk.session().take(DecisionFile.read(Files.write(folder.resolve("decisions.jsonl"), lines)));
    }

    private List<Reason> reasons() {
        return here.session().conflicts().stream().map(Conflict::reason).toList();
    }

    private static Span span(Desk desk, String words) throws SessionException {
        int start = desk.session().current().document().orElseThrow().text().indexOf(words);
        return new Span(start, start + words.length());
    }

    private void both(String decide) throws Exception {
        for (Desk desk : List.of(one, other)) {
            desk.accept("n1");
            desk.session().fix(desk.finding("n2"), Map.of("kind", decide, "words", "Bob and"));
            desk.session().add(desk.session().current(), "names", span(desk, "day"), Map.of("kind", decide));
        }
    }

    @Test
    void areOneWhereTheySayTheSame() throws Exception {
        both("place");
        List<String> both = both();
        assertEquals(6, both.stream().distinct().count(), "the times differ");
        Imported imported = take(both);
        assertEquals(3, imported.step().changes().size());
        assertEquals(3, imported.repeated());
        assertEquals(0, imported.conflicts());
        assertEquals(lines(other), lines(here), "the later time stays");
        Collections.reverse(both);
        assertTrue(take(both).step().isEmpty(), "in whatever order");
    }

    @Test
    void areOneWhereTheySayTheSameOfTextsThatDiffer() throws Exception {
        other.open("a", "late: " + TEXT).annotate();
        both("place");
        Imported imported = take(both());
        assertEquals(3, imported.step().changes().size());
        assertEquals(List.of(), reasons());
        assertEquals(
                lines(one).stream()
                        .map(line -> line.replace("T10:00", "T11:00"))
                        .toList(),
                lines(here));
    }

    @Test
    void areOneWhereTheDocumentIsOpenedLater() throws Exception {
        both("place");
        Desk late = new Desk();
        assertEquals(3, take(late, both()).waiting());
        late.open("a", TEXT).annotate();
        assertEquals(List.of("Ann accepted", "Bob and fixed", "Cy", "day added"), late.verdicts());
    }

    private void differ() throws Exception {
        one.accept("n1-2");
        other.reject("n1");
        other.session().fix(other.finding("n2"), Map.of("kind", "place"));
    }

    @Test
    void areInConflictWhereTheyDifferAndTheLaterStands() throws Exception {
        differ();
        List<String> both = both();
        for (int i = 0; i < 2; i++) {
            take(both);
            assertEquals(List.of("Ann rejected", "Bob fixed", "Cy"), here.verdicts());
            assertEquals(List.of(Reason.DECIDED_TWICE, Reason.DECIDED_TWICE), reasons());
            assertTrue(take(both).step().isEmpty());
            here.session().undo(1);
            Collections.reverse(both);
        }
    }

    @Test
    void areInConflictWhereOneOfThemStandsHere() throws Exception {
        differ();
        take(one, both());
        assertEquals(List.of("Ann rejected", "Bob fixed", "Cy"), one.verdicts());
        assertEquals(2, one.session().conflicts().size());
        take(other, both());
        assertEquals(List.of("Ann rejected", "Bob fixed", "Cy"), other.verdicts());
        assertEquals(lines(one), lines(other), "both have the same session now");
    }

    private Conflict conflicting() throws Exception {
        differ();
        take(both());
        Conflict conflict = here.session().conflicts().get(0);
        assertEquals(Verdict.ACCEPTED, conflict.decision().verdict());
        assertEquals(Verdict.REJECTED, conflict.now().orElseThrow().verdict());
        return conflict;
    }

    @Test
    void areSettledByDecidingAnew() throws Exception {
        conflicting();
        DecisionStep step = here.accept("n1");
        assertEquals(1, step.findings().size());
        assertEquals(List.of("Ann accepted", "Bob fixed", "Cy"), here.verdicts());
        here.session().fix(here.finding("n2"), Map.of("kind", "town"));
        assertEquals(List.of(), reasons());
        assertEquals(2, here.session().decisions());
        here.session().undo(2);
        assertEquals(2, reasons().size());
        here.session().redo(2);
        assertEquals(List.of(), reasons());
    }

    @Test
    void areSettledBySayingAgainWhatStands() throws Exception {
        conflicting();
        here.reject("n1");
        here.accept("n2");
        assertEquals(List.of("Ann rejected", "Bob fixed", "Cy"), here.verdicts());
        assertEquals(List.of(), reasons());
    }

    @Test
    void areSettledByTakingTheOtherOne() throws Exception {
        conflicting();
        for (Conflict each : here.session().conflicts()) {
            here.session().prefer(each);
        }
        assertEquals(List.of("Ann accepted", "Bob accepted", "Cy"), here.verdicts());
        assertEquals(List.of(), reasons());
        here.session().undo(2);
        assertEquals(List.of("Ann rejected", "Bob fixed", "Cy"), here.verdicts());
        assertEquals(2, reasons().size());
    }

    @Test
    void areSettledByWithdrawingTheOneInConflict() throws Exception {
        here.session().withdraw(List.of(conflicting()));
        assertEquals(List.of("Ann rejected", "Bob fixed", "Cy"), here.verdicts());
        assertEquals(1, reasons().size());
    }

    @Test
    void areBothSettledWhereTheAnnotatorSaysSomethingElseByNow() throws Exception {
        one.accept("n1");
        other.reject("n1");
        here.annotate(Desk.finder("place"));
        take(both());
        assertEquals(List.of(Reason.OTHER_VALUE, Reason.OTHER_VALUE), reasons());
        here.accept("n1");
        assertEquals(List.of("Ann accepted", "Bob", "Cy"), here.verdicts());
        assertEquals(List.of(), reasons());
    }

    private Desk later(int hours) throws Exception {
        return new Desk(new Session(Clock.offset(Desk.CLOCK, Duration.ofHours(hours))))
                .open("a", TEXT)
                .annotate();
    }

    @Test
    void standAsTheLatestSaysInWhateverOrderTheyCome() throws Exception {
        one.accept("n1");
        other.reject("n1");
        Desk last = later(2);
        last.accept("n1");
        List<String> first =
                List.of(lines(one).get(0), lines(other).get(0), lines(last).get(0));
        for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(2, 0, 1), List.of(1, 2, 0), List.of(2, 1, 0))) {
            take(order.stream().map(first::get).toList());
            assertEquals(List.of("Ann accepted", "Bob", "Cy"), here.verdicts());
            here.session().undo(1);
            take(lines(one));
            take(order.subList(0, 2).stream().map(first::get).toList());
            take(List.of(first.get(order.get(2))));
            take(first);
            assertEquals(List.of("Ann accepted", "Bob", "Cy"), here.verdicts());
            here.session().undo(here.session().done().size());
        }
    }

    @Test
    void stayWhereAThirdOneComesLate() throws Exception {
        conflicting();
        Desk early = later(-1);
        early.session().fix(early.finding("n1"), Map.of("kind", "town"));
        take(lines(early));
        assertEquals(List.of("Ann rejected", "Bob fixed", "Cy"), here.verdicts());
        assertEquals(3, reasons().size());
        assertTrue(take(lines(early)).step().isEmpty(), "once more");
    }

    @Test
    void leaveAloneWhatIsAboutOtherWords() throws Exception {
        other.reject("n1");
        String line = lines(other).get(0).replace("\"end\":53,\"words\":\"Ann\"", "\"end\":56,\"words\":\"Ann to\"");
        take(List.of(line));
        assertEquals(List.of(Reason.OTHER_BOUNDS), reasons());
        one.accept("n1");
        take(lines(one));
        assertEquals(List.of("Ann accepted", "Bob", "Cy"), here.verdicts());
        assertEquals(List.of(Reason.OTHER_BOUNDS), reasons());
        here.session().fix(here.finding("n1"), Map.of("kind", "town"));
        assertEquals(List.of(Reason.OTHER_BOUNDS), reasons());
    }

    @Test
    void moveToNoOtherFindingThatSaysTheSame() throws Exception {
        DocumentAnnotator twice = (document, out) -> {
            Desk.finder("person").annotate(document, out);
            Desk.finder("person").annotate(document, out);
        };
        for (Desk desk : List.of(one, other, here)) {
            desk.annotate(twice);
        }
        one.accept("n1");
        other.reject("n1");
        take(both());
        assertEquals(List.of("Ann rejected", "Ann", "Bob", "Bob", "Cy", "Cy"), here.verdicts());
        assertEquals(List.of(Reason.DECIDED_TWICE), reasons());
    }
}
