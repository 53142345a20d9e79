package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.text.Span;

/** A person who does anything at all with a session, the same for the same seed. */
final class RandomCommands {

    private static final List<String> TEXTS = List.of(
            "Ann met Bob in Rome, and Ann left Bob on Friday; on Friday Cy came.",
            "Friday. Friday. Friday. He said so on Friday, and on Monday too.",
            "No name is here but Dora, whom Emil and Dora's Fritz know.");

    private final Desk desk;
    private final Random random;
    private final Runnable done; // called when something was acknowledged
    private final Map<String, Integer> effective = new TreeMap<>();
    private final List<List<Decision>> exported = new ArrayList<>();
    private int saved;

    RandomCommands(Desk desk, Random random, Runnable done) {
        this.desk = desk;
        this.random = random;
        this.done = done;
    }

    /** What a document says in one of its two editions. */
    static String text(String id, boolean late) {
        String text = TEXTS.get(Integer.parseInt(id.substring(1)));
        return late ? "Late on Sunday: " + text : text;
    }

    /** Opens all documents, and finds names in them. */
    void begin() throws Exception {
        for (int i = 0; i < TEXTS.size(); i++) {
            open("d" + i, false);
        }
        annotate("person");
    }

    /** How many commands of each kind have changed something. */
    Map<String, Integer> effective() {
        return effective;
    }

    /** What is refused decides nothing. */
    void command() throws Exception {
        Session session = desk.session();
        int decisions = session.decisions();
        try {
            if (random.nextInt(14) == 0) {
                documents(random.nextInt(30));
            } else {
                count(decide(session), session);
            }
        } catch (SessionException e) {
            assertSame(decisions, e);
        }
        done.run();
    }

    private void assertSame(int decisions, SessionException refusal) {
        if (desk.session().decisions() != decisions) {
            throw new AssertionError("refused, and something was decided", refusal);
        }
    }

    private Object before = List.of();

    private void count(String kind, Session session) throws SessionException {
        List<DecisionStep> done = session.done();
        Object now = List.of(
                done.size(),
                session.undone().size(),
                done.isEmpty() ? "" : done.get(done.size() - 1),
                session.current().id());
        if (!now.equals(before)) {
            effective.merge(kind, 1, Integer::sum);
            before = now;
        }
    }

    /** One that changes documents or the place of the session, where a process has most to write. */
    void large() throws Exception {
        documents(random.nextInt(8));
        done.run();
    }

    private String decide(Session session) throws Exception {
        switch (random.nextInt(13)) {
            case 0, 1 -> {
                session.decide(some(session), Verdict.ACCEPTED);
                return "accept";
            }
            case 2, 3 -> {
                session.decide(some(session), Verdict.REJECTED);
                return "reject";
            }
            case 4 -> {
                session.fix(one(session), Map.of("kind", "k" + random.nextInt(3)));
                return "fix";
            }
            case 5 -> {
                session.fix(one(session), Map.of("words", random.nextBoolean() ? "Friday" : "name is"));
                return "fix the words";
            }
            case 6 -> {
                session.pick(one(session), 1 + random.nextInt(2));
                return "pick";
            }
            case 7 -> {
                add(session);
                return "add";
            }
            case 8, 9 -> {
                session.undo(1 + random.nextInt(3));
                return "undo";
            }
            case 10 -> {
                session.redo(1 + random.nextInt(3));
                return "redo";
            }
            case 11 -> {
                session.use(
                        Integer.toString(1 + random.nextInt(session.entries().size())));
                return "use";
            }
            default -> {
                return exchange(session);
            }
        }
    }

    /** What was decided at some time is taken over again, or what is in conflict is withdrawn. */
    private String exchange(Session session) throws Exception {
        int what = random.nextInt(4);
        if (what == 0) {
            session.withdraw(session.conflicts());
            return "withdraw";
        }
        if (what == 1 || exported.isEmpty()) {
            List<Decision> all = session.allDecisions();
            exported.add(all.subList(0, random.nextInt(all.size() + 1)));
            return "export";
        }
        session.take(exported.get(random.nextInt(exported.size())));
        return "import";
    }

    private void documents(int what) throws Exception {
        if (what < 3) {
            annotate(random.nextInt(3) == 0 ? "place" : "person");
        } else if (what < 6) {
            open("d" + random.nextInt(TEXTS.size()), random.nextBoolean());
            annotate("person");
        } else if (what == 6 && desk.session().entries().size() > 1) {
            desk.session().close(desk.session().current().id());
            effective.merge("close", 1, Integer::sum);
        } else if (what == 7) {
            desk.on(desk.session().save("s" + saved++));
            effective.merge("save", 1, Integer::sum);
        }
    }

    private void open(String id, boolean late) throws Exception {
        desk.session().typed("open " + id + " " + late);
        desk.open(id, text(id, late));
        effective.merge("open", 1, Integer::sum);
        done.run();
    }

    void annotate(String kind) throws Exception {
        desk.session().typed("annotate " + kind);
        desk.annotate(Desk.finder(kind));
        effective.merge("annotate", 1, Integer::sum);
        done.run();
    }

    private void add(Session session) throws Exception {
        Entry entry = session.current();
        int start = random.nextInt(entry.document().orElseThrow().text().length() - 3);
        session.add(
                entry,
                "names",
                new Span(start, start + 1 + random.nextInt(2)),
                Map.of("kind", "k" + random.nextInt(9)));
    }

    private Finding one(Session session) throws SessionException {
        List<Finding> all = session.findings(session.current(), "names");
        return all.get(random.nextInt(all.size()));
    }

    private List<Finding> some(Session session) throws SessionException {
        if (random.nextInt(10) > 0) {
            return List.of(one(session));
        }
        List<Finding> some = new ArrayList<>();
        for (Entry entry : session.entries()) {
            some.addAll(session.findings(entry, "names"));
        }
        return some;
    }

    /** All that a person could see of a session but which document is in hand. */
    static List<Object> state(Session session) throws SessionException {
        List<Object> state = new ArrayList<>();
        for (Entry entry : session.entries()) {
            state.add(entry.id());
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
}
