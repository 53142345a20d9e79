package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.text.Span;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand commands at random, ten times a thousand; again and again the session is read from a copy whose last write was cut. */
class RandomSessionTest {

    private static final int COMMANDS = 1_000;
    private static final int CUT_EVERY = 100;
    private static final List<String> TEXTS = List.of(
            "Ann met Bob in Rome, and Ann left Bob on Friday; on Friday Cy came.",
            "Friday. Friday. Friday. He said so on Friday, and on Monday too.",
            "No name is here but Dora, whom Emil and Dora's Fritz know.");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void losesNothingThatWasAcknowledged(long seed) throws Exception {
        Random random = new Random(seed);
        SessionHome home = new SessionHome(folder.resolve("home"), Desk.CLOCK);
        Desk desk = new Desk();
        desk.session().keepIn(home, true);
        for (int i = 0; i < TEXTS.size(); i++) {
            desk.open("d" + i, TEXTS.get(i));
        }
        desk.annotate();
        String before = "";
        for (int command = 1; command <= COMMANDS; command++) {
            long length = length();
            boolean last = command % CUT_EVERY == 0;
            before = last ? state(desk.session()) : before;
            int decisions = desk.session().decisions();
            try {
                command(desk, random);
            } catch (SessionException e) {
                assertEquals(decisions, desk.session().decisions(), e.getMessage());
            }
            if (last) {
                String after = state(desk.session());
                String read = cut(random, length);
                boolean oneWrite = lines(length) < 2; // a document that is opened and annotated is two
                assertTrue(!oneWrite || List.of(before, after).contains(read), "seed " + seed + ", command " + command);
                assertEquals(after, cut(random, length()), "seed " + seed + ", command " + command);
                before = after;
            }
        }
        desk.session().close();
        Session again = home.resume(null);
        assertEquals(before, state(again));
        undoesAndRedoesAll(again);
        again.close();
    }

    private static void undoesAndRedoesAll(Session session) throws Exception {
        if (!session.undone().isEmpty()) {
            session.redo(Integer.MAX_VALUE);
        }
        String last = state(session);
        session.undo(Integer.MAX_VALUE);
        assertEquals(0, session.decisions());
        assertEquals(List.of(), session.done());
        session.redo(Integer.MAX_VALUE);
        assertEquals(last, state(session));
    }

    private long lines(long from) throws Exception {
        byte[] journal = Files.readAllBytes(folder.resolve("home/unnamed/journal.jsonl"));
        return new String(journal, (int) from, journal.length - (int) from, StandardCharsets.UTF_8)
                .lines()
                .count();
    }

    private long length() throws Exception {
        return Files.size(folder.resolve("home/unnamed/journal.jsonl"));
    }

    /** What a session is that is read from a copy of which what was written behind this length was cut at random. */
    private String cut(Random random, long length) throws Exception {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        SessionHome.delete(copy.resolve("unnamed"));
        Path session = Files.createDirectories(copy.resolve("unnamed"));
        try (Stream<Path> files = Files.list(folder.resolve("home/unnamed"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                Files.copy(file, session.resolve(file.getFileName()));
            }
        }
        Path journal = session.resolve("journal.jsonl");
        try (RandomAccessFile bytes = new RandomAccessFile(journal.toFile(), "rw")) {
            bytes.setLength(length + (long) (random.nextDouble() * (bytes.length() - length)));
        }
        try (Session read = new SessionHome(copy, Desk.CLOCK).resume("unnamed")) {
            assertEquals("", read.refusal());
            return state(read);
        }
    }

    private static void command(Desk desk, Random random) throws Exception {
        Session session = desk.session();
        switch (random.nextInt(12)) {
            case 0, 1 -> session.decide(some(session, random), Verdict.ACCEPTED);
            case 2, 3 -> session.decide(some(session, random), Verdict.REJECTED);
            case 4 -> session.fix(one(session, random), Map.of("kind", "k" + random.nextInt(3)));
            case 5 -> session.fix(one(session, random), Map.of("words", random.nextBoolean() ? "Friday" : "name is"));
            case 6 -> add(session, random);
            case 7, 8 -> session.undo(1 + random.nextInt(3));
            case 9 -> session.redo(1 + random.nextInt(3));
            case 10 -> session.use(Integer.toString(1 + random.nextInt(TEXTS.size())));
            default -> documents(desk, random);
        }
    }

    private static void documents(Desk desk, Random random) throws Exception {
        if (random.nextInt(8) > 0) {
            return;
        }
        int document = random.nextInt(TEXTS.size());
        if (random.nextBoolean()) {
            desk.annotate(Desk.finder(random.nextInt(3) == 0 ? "place" : "person"));
        } else {
            String text = TEXTS.get(document);
            desk.open("d" + document, random.nextBoolean() ? text : "Late on Sunday: " + text)
                    .annotate();
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
    private static String state(Session session) throws SessionException {
        StringBuilder state = new StringBuilder("in hand " + session.current().id() + "\n");
        for (Entry entry : session.entries()) {
            for (StoredLayer layer : entry.findings().all()) {
                for (Finding each : session.findings(entry, layer.name())) {
                    state.append(each.id())
                            .append(' ')
                            .append(each.words())
                            .append(' ')
                            .append(each.verdict())
                            .append(' ')
                            .append(Value.of(layer, each.stored().value(), each.text()))
                            .append(each.conflict())
                            .append('\n');
                }
            }
        }
        session.conflicts()
                .forEach(c -> state.append(c.decision())
                        .append(' ')
                        .append(c.reason())
                        .append('\n'));
        session.allDecisions().forEach(d -> state.append(d).append('\n'));
        return state.append(session.done()).append(session.undone()).toString();
    }
}
