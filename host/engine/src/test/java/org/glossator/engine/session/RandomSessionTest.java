package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.glossator.engine.corpus.Entry;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands at random; again and again the process is killed in the middle of one, and the session gone on with from there. */
class RandomSessionTest {

    private static final Set<String> KINDS = Set.of(
            "accept",
            "reject",
            "fix",
            "fix the words",
            "pick",
            "add",
            "undo",
            "redo",
            "use",
            "import",
            "withdraw",
            "open",
            "annotate",
            "close",
            "save");

    @TempDir(factory = InMemory.class)
    private Path folder;

    private final Desk desk = new Desk();
    private boolean looking;
    private final NavigableMap<Long, List<Object>> seen = new TreeMap<>(); // by the length of the journal

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
        desk.session().keepIn(home, true);
        RandomCommands person = new RandomCommands(desk, random, this::see);
        person.begin();
        for (int command = 1; command <= commands; command++) {
            if (command % kill == 0) {
                killed(person, home, random, "seed " + seed + ", command " + command);
            } else {
                person.command();
            }
        }
        assertDidMuch(person.effective(), commands);
        List<Object> last = RandomCommands.state(desk.session());
        desk.session().close();
        Session again = home.resume(null);
        assertEquals(last, RandomCommands.state(again));
        assertIsMadeAnewByItsScript(again);
        undoesAndRedoesAll(again);
        again.close();
    }

    /** Else little was tried. */
    private static void assertDidMuch(Map<String, Integer> effective, int commands) {
        int all = effective.values().stream().mapToInt(n -> n).sum();
        assertTrue(all > commands / 2, () -> all + " of " + commands + " commands had an effect: " + effective);
        assertTrue(commands < 10_000 || effective.keySet().containsAll(KINDS), effective::toString);
    }

    /** Notes what is there when a command is acknowledged that may be cut off. */
    private void see() {
        if (!looking) {
            return;
        }
        try {
            seen.put(Files.size(journal()), RandomCommands.state(desk.session()));
        } catch (IOException | SessionException e) {
            throw new AssertionError(e);
        }
    }

    private Path journal() {
        return folder.resolve("home")
                .resolve(desk.session().name().orElseThrow())
                .resolve("journal.jsonl");
    }

    /** A last command of which not all may have reached the disk. */
    private void killed(RandomCommands person, SessionHome home, Random random, String when) throws Exception {
        String name = desk.session().name().orElseThrow();
        List<Object> before = RandomCommands.state(desk.session());
        Path kept = Files.createTempDirectory(folder, "before");
        SessionCrash.copy(home.folder(), kept);
        seen.clear();
        looking = true;
        see();
        if (random.nextBoolean()) {
            person.large();
        } else {
            person.command();
        }
        List<Object> after = RandomCommands.state(desk.session());
        boolean saved = !desk.session().name().orElseThrow().equals(name);
        looking = false;
        desk.session().close();
        SessionCrash crash = new SessionCrash(kept, home.folder(), random);
        if (!saved) {
            long length = crash.during(name);
            desk.on(home.resume(null));
            assertContains(seen, length, RandomCommands.state(desk.session()), when);
        } else if (random.nextBoolean()) {
            crash.whileSaving(desk.session().name().orElseThrow());
            desk.on(home.resume(null));
            assertEquals(before, RandomCommands.state(desk.session()), when);
        } else {
            desk.on(home.resume(null));
            assertEquals(after, RandomCommands.state(desk.session()), when);
        }
        assertEquals("", desk.session().refusal(), when);
        for (Entry entry : desk.session().entries()) {
            if (entry.findings().all().isEmpty()) {
                person.annotate("person");
            }
        }
    }

    /** What was acknowledged is there; of what was not, only a command whose lines stand there but for the last, which is not awaited. */
    private static void assertContains(
            NavigableMap<Long, List<Object>> seen, long length, List<Object> now, String when) {
        List<Object> acknowledged = seen.floorEntry(length).getValue();
        Map.Entry<Long, List<Object>> next = seen.higherEntry(length);
        if (next == null || !now.equals(next.getValue())) {
            assertEquals(acknowledged, now, when);
        }
    }

    /** Also where its files were edited since, and say at once what they say now. */
    private static void assertIsMadeAnewByItsScript(Session session) throws Exception {
        List<String> script = session.script();
        List<String> standing = ScriptReplay.standing(session);
        ScriptReplay asTyped =
                new ScriptReplay((id, edition) -> RandomCommands.text(id, Boolean.parseBoolean(edition)));
        assertEquals(standing, ScriptReplay.standing(asTyped.of(script)));
        Map<String, String> now = new HashMap<>();
        session.entries()
                .forEach(entry ->
                        now.put(entry.id(), entry.document().orElseThrow().text()));
        ScriptReplay edited = new ScriptReplay((id, edition) -> now.getOrDefault(id, RandomCommands.text(id, false)));
        assertEquals(standing, ScriptReplay.standing(edited.of(script)));
    }

    private static void undoesAndRedoesAll(Session session) throws Exception {
        if (!session.undone().isEmpty()) {
            session.redo(Integer.MAX_VALUE);
        }
        List<Object> last = RandomCommands.state(session);
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
        assertEquals(last, RandomCommands.state(session));
    }

    @ParameterizedTest
    @ValueSource(longs = {144, 233, 377})
    void losesNothingThatWasAcknowledgedWhenTheProcessIsKilled(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> states = new ArrayList<>();
        desk.session().keepIn(new SessionHome(folder.resolve("model"), Desk.CLOCK), true);
        RandomSessionProcess.run(desk, seed, states::add);
        desk.session().close();
        SessionHome home = new SessionHome(folder.resolve("home"), Desk.CLOCK);
        Process process = RandomSessionProcess.start(home.folder(), seed);
        int acknowledged = 0;
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            int wanted = 1 + random.nextInt(states.size());
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                assertEquals(states.get(acknowledged), line, "acknowledgement " + acknowledged);
                acknowledged++;
                if (acknowledged == wanted) {
                    process.toHandle().destroyForcibly(); // the process would let go of what it said
                }
            }
        }
        assertTrue(process.waitFor() != 0, "it was not killed");
        Session again = home.resume(null);
        assertEquals("", again.refusal());
        List<String> possible = states.subList(acknowledged - 1, Math.min(states.size(), acknowledged + 1));
        String now = RandomSessionProcess.told(again);
        assertTrue(possible.contains(now), () -> possible + " are possible, and it is " + now);
        again.close();
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
