package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.text.Span;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands at random; again and again the process is killed at a byte of its last write, and the session gone on with from there. */
class RandomSessionTest {

    private static final List<String> TEXTS = List.of(
            "Ann met Bob in Rome, and Ann left Bob on Friday; on Friday Cy came.",
            "Friday. Friday. Friday. He said so on Friday, and on Monday too.",
            "No name is here but Dora, whom Emil and Dora's Fritz know.");

    @TempDir(factory = InMemory.class)
    private Path folder;

    private final List<List<Decision>> exported = new ArrayList<>();
    private int saved;

    @ParameterizedTest
    @CsvSource({
        "1, 1000, 100",
        "2, 1000, 100",
        "3, 1000, 100",
        "5, 1000, 100",
        "8, 1000, 100",
        "13, 1000, 100",
        "21, 1000, 100",
        "34, 1000, 100",
        "55, 1000, 100",
        "89, 10000, 1000"
    })
    void losesNothingThatWasAcknowledged(long seed, int commands, int kill) throws Exception {
        Random random = new Random(seed);
        SessionHome home = new SessionHome(folder.resolve("home"), Desk.CLOCK);
        Desk desk = new Desk();
        desk.session().keepIn(home, true);
        for (int i = 0; i < TEXTS.size(); i++) {
            desk.open("d" + i, TEXTS.get(i));
        }
        desk.annotate();
        for (int command = 1; command <= commands; command++) {
            if (command % kill == 0) {
                killed(desk, home, random, "seed " + seed + ", command " + command);
            } else {
                command(desk, random);
            }
        }
        List<Object> last = state(desk.session());
        desk.session().close();
        Session again = home.resume(null);
        assertEquals(last, state(again));
        undoesAndRedoesAll(again);
        again.close();
    }

    /** A last command of which not all may have reached the disk: it did not happen then. */
    private void killed(Desk desk, SessionHome home, Random random, String when) throws Exception {
        List<Object> before = state(desk.session());
        String name = desk.session().name().orElseThrow();
        Path journal = journalOf(desk);
        long length = Files.size(journal);
        command(desk, random);
        List<Object> after = state(desk.session());
        desk.session().close();
        long end = Files.size(journalOf(desk));
        long cut = end;
        if (journal.equals(journalOf(desk)) && lines(journal, length) == 1) {
            cut = length + random.nextInt((int) (end - length) + 1);
            try (RandomAccessFile bytes = new RandomAccessFile(journal.toFile(), "rw")) {
                bytes.setLength(cut);
            }
        }
        desk.on(home.resume(null));
        assertEquals("", desk.session().refusal(), when);
        assertEquals(cut == end ? after : before, state(desk.session()), when + " of " + name);
    }

    private Path journalOf(Desk desk) {
        return folder.resolve("home")
                .resolve(desk.session().name().orElseThrow())
                .resolve("journal.jsonl");
    }

    private static int lines(Path journal, long from) throws Exception {
        try (InputStream bytes = Files.newInputStream(journal)) {
            bytes.skipNBytes(from);
            return (int) new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .count();
        }
    }

    private static void undoesAndRedoesAll(Session session) throws Exception {
        if (!session.undone().isEmpty()) {
            session.redo(Integer.MAX_VALUE);
        }
        List<Object> last = state(session);
        session.undo(Integer.MAX_VALUE);
        assertEquals(0, session.decisions());
        assertEquals(List.of(), session.done());
        assertEquals(List.of(), session.conflicts());
        for (Entry entry : session.entries()) {
            assertEquals(
                    List.copyOf(entry.findings().all()),
                    List.copyOf(session.decided(entry).findings().all()));
        }
        session.redo(Integer.MAX_VALUE);
        assertEquals(last, state(session));
    }

    /** What is refused decides nothing. */
    private void command(Desk desk, Random random) throws Exception {
        int decisions = desk.session().decisions();
        try {
            decide(desk, random);
        } catch (SessionException e) {
            assertEquals(decisions, desk.session().decisions(), e.getMessage());
        }
    }

    private void decide(Desk desk, Random random) throws Exception {
        Session session = desk.session();
        switch (random.nextInt(14)) {
            case 0, 1 -> session.decide(some(session, random), Verdict.ACCEPTED);
            case 2, 3 -> session.decide(some(session, random), Verdict.REJECTED);
            case 4 -> session.fix(one(session, random), Map.of("kind", "k" + random.nextInt(3)));
            case 5 -> session.fix(one(session, random), Map.of("words", random.nextBoolean() ? "Friday" : "name is"));
            case 6 -> session.pick(one(session, random), 1 + random.nextInt(2));
            case 7 -> add(session, random);
            case 8, 9 -> session.undo(1 + random.nextInt(3));
            case 10 -> session.redo(1 + random.nextInt(3));
            case 11 ->
                session.use(
                        Integer.toString(1 + random.nextInt(session.entries().size())));
            case 12 -> exchange(session, random);
            default -> documents(desk, random);
        }
    }

    /** What was decided at some time is taken over again, or what is in conflict is withdrawn. */
    private void exchange(Session session, Random random) throws Exception {
        int what = random.nextInt(4);
        if (what == 0) {
            session.withdraw(session.conflicts());
        } else if (what == 1 || exported.isEmpty()) {
            List<Decision> all = session.allDecisions();
            exported.add(all.subList(0, random.nextInt(all.size() + 1)));
        } else {
            session.take(exported.get(random.nextInt(exported.size())));
        }
    }

    private void documents(Desk desk, Random random) throws Exception {
        int what = random.nextInt(60);
        int document = random.nextInt(TEXTS.size());
        String text = TEXTS.get(document);
        if (what < 3) {
            desk.annotate(Desk.finder(random.nextInt(3) == 0 ? "place" : "person"));
        } else if (what < 6) {
            desk.open("d" + document, random.nextBoolean() ? text : "Late on Sunday: " + text)
                    .annotate();
        } else if (what == 6 && desk.session().entries().size() > 1) {
            desk.session().close(desk.session().current().id());
        } else if (what == 7) {
            desk.on(desk.session().save("s" + saved++));
        }
    }

    private static void add(Session session, Random random) throws Exception {
        Entry entry = session.current();
        int length = entry.document().orElseThrow().text().length();
        int start = random.nextInt(length - 3);
        session.add(
                entry,
                "names",
                new Span(start, start + 1 + random.nextInt(2)),
                Map.of("kind", "k" + random.nextInt(9)));
    }

    private static Finding one(Session session, Random random) throws SessionException {
        List<Finding> all = session.findings(session.current(), "names");
        return all.get(random.nextInt(all.size()));
    }

    private static List<Finding> some(Session session, Random random) throws SessionException {
        List<Finding> some = new ArrayList<>();
        if (random.nextInt(10) > 0) {
            return List.of(one(session, random));
        }
        for (Entry entry : session.entries()) {
            some.addAll(session.findings(entry, "names"));
        }
        return some;
    }

    /** All that a person could see of a session. */
    private static List<Object> state(Session session) throws SessionException {
        List<Object> state = new ArrayList<>(List.of(session.current().id()));
        for (Entry entry : session.entries()) {
            for (StoredLayer layer : entry.findings().all()) {
                for (Finding each : session.findings(entry, layer.name())) {
                    state.add(each.id());
                    state.add(each.words());
                    state.add(Optional.ofNullable(each.verdict()));
                    state.add(Value.of(layer, each.stored().value(), each.text()));
                    state.add(each.conflict());
                }
            }
        }
        session.conflicts().forEach(c -> state.addAll(List.of(c.decision(), c.reason())));
        state.addAll(session.allDecisions());
        state.addAll(session.script());
        state.addAll(List.of(session.done(), session.undone()));
        return state;
    }

    /** Ten thousand syncs take half a minute on some disks, and what a kill cuts off is cut off here by hand. */
    static final class InMemory implements TempDirFactory {

        private static final Path MEMORY = Path.of("/dev/shm");

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "gloss-test")
                    : Files.createTempDirectory("gloss-test");
        }
    }
}
