package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** What a person decided, through the launcher: from a script, at a terminal, after a kill, and beside another shell. */
@Order(3)
class KeptSessionTest {

    private static final int KILLS = Integer.getInteger("gloss.session.kills", 3);
    private static final long SEED = Long.getLong("gloss.seed", System.nanoTime());

    private static final String DECIDE = """
            open speech.txt --date 2024-05-03
            annotate quotes dates
            accept q1
            reject quotes/2
            fix da1 value=2024-05-06
            add dates comes type=DATE value=2024-05-04
            undo
            redo
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeASpeech() throws Exception {
        Files.writeString(
                folder.resolve("speech.txt"),
                "\"All is well,\" said Ann Lee on Monday. \"We will see,\" said Bob Roe. He comes tomorrow.\n");
    }

    private Gloss gloss() {
        return Gloss.in(folder);
    }

    private Outcome script(String lines) {
        return gloss().reading(lines).run();
    }

    @Test
    void saysInALineWhatEachCommandDid() {
        List<String> said =
                script(DECIDE).endedWith(0).printedNothing().err().lines().toList();
        assertEquals(
                List.of(
                        "accepted: speech.txt/quotes/1 [\"All is well,\"]",
                        "this session is kept as unnamed in .gloss",
                        "rejected: speech.txt/quotes/2 [\"We will see,\"]",
                        "fixed: speech.txt/dates/1 [Monday]; value 2024-05-06",
                        "added: speech.txt/dates/3 [comes] at 71:76",
                        "undone: add of speech.txt/dates/3 [comes]",
                        "redone: add of speech.txt/dates/3 [comes]"),
                said.subList(said.size() - 7, said.size()));
    }

    @Test
    void goesOnFromOneCommandToTheNext() {
        gloss().run("open", "speech.txt").endedWith(0).said("this session is kept as unnamed in .gloss");
        gloss().run("annotate", "quotes").endedWith(0).said("going on with the session unnamed in .gloss: 1 document");
        gloss().run("accept", "q1").endedWith(0).said("accepted: speech.txt/quotes/1");
        Outcome run =
                gloss().run("run", "quotes", "-i", "speech.txt", "-o", "-").endedWith(0);
        assertFalse(run.err().contains("session"), run::err);
        script("list quotes\nundo\nhistory\n")
                .endedWith(0)
                .printed("quotes/1 \u2713")
                .said("undone: accept")
                .printed("(undone)");
    }

    @Test
    void goesOnInTheNextProcess() {
        script(DECIDE).endedWith(0);
        script("resume\nundo 2\nhistory\n")
                .endedWith(0)
                .said("session unnamed: 1 document, 4 decisions")
                .said("undone: fix of speech.txt/dates/1")
                .printed("(undone)");
        script("resume\nredo 99999999999\nhistory --script\n")
                .endedWith(0)
                .printed("open speech.txt --date 2024-05-03")
                .printed("annotate quotes dates")
                .printed("reject speech.txt/quotes/2")
                .printed("fix speech.txt/dates/1 value=2024-05-06");
        script("sessions\n").endedWith(0).printed("unnamed").printed("4 decisions");
    }

    @Test
    void doesTheSameFromItsOwnHistory() throws Exception {
        script(DECIDE + "export decisions -o one.jsonl\n").endedWith(0);
        Path history = Files.writeString(
                folder.resolve("history.gloss"),
                script("resume\nhistory --script\n").endedWith(0).out() + "export decisions -o two.jsonl\n");
        gloss().run("script", history.toString()).endedWith(0).said("kept as unnamed-2");
        assertEquals(withoutTimes("one.jsonl"), withoutTimes("two.jsonl"));
    }

    private String withoutTimes(String file) throws Exception {
        return Files.readString(folder.resolve(file)).replaceAll("\"at\":\"[^\"]*\"", "");
    }

    @Test
    void exportsWhatStandsAfterTheDecisionsAndImportsThemElsewhere() throws Exception {
        script(DECIDE + "export native -o decided.jsonl\nexport decisions -o decisions.jsonl\nexport csv -o all.csv\n")
                .endedWith(0)
                .said("4 decisions exported to decisions.jsonl");
        script("open decided.jsonl\nlist quotes\nlist dates\n")
                .endedWith(0)
                .printed("All is well")
                .printed("comes")
                .printed("2024-05-06");
        assertFalse(
                Files.readString(folder.resolve("decided.jsonl")).contains("\"start\":39"),
                "what was rejected is there");
        assertTrue(Files.readString(folder.resolve("all.csv")).contains(",rejected\n"));
        gloss().run("--session", "elsewhere", "open", "speech.txt", "--date", "2024-05-03")
                .endedWith(0);
        gloss().run("--session", "elsewhere", "annotate", "quotes", "dates").endedWith(0);
        gloss().run("--session", "elsewhere", "import", "decisions", "decisions.jsonl")
                .endedWith(0)
                .said("4 imported, 0 decided so before");
        gloss().run("--session", "elsewhere", "import", "decisions", "decisions.jsonl")
                .endedWith(0)
                .said("0 imported, 4 decided so before");
        gloss().run("--session=elsewhere", "export", "native", "-o", "-").endedWith(0);
        assertEquals(
                Files.readString(folder.resolve("decided.jsonl")),
                gloss().run("--session=elsewhere", "export", "native", "-o", "-")
                        .out());
    }

    @Test
    void saysWhatIsWrongAndChangesNothing() throws Exception {
        Files.writeString(folder.resolve("bad.jsonl"), "{}\n");
        String begin = "open speech.txt\nannotate quotes dates\n";
        script(begin + "accept --where quotes\n")
                .endedWith(2)
                .said("E2016 this is about 2 findings in 1 document")
                .said("--yes");
        script(begin + "accept q9\n")
                .endedWith(2)
                .said("E2008 [q9] names no finding; speech.txt has 2 in the layer quotes");
        script(begin + "accept\n").endedWith(2).said("E2000 no finding is named");
        script(begin + "fix q1 knd=x\n").endedWith(2).said("did you mean kind?");
        script(begin + "fix q1 kind=shouted\n")
                .endedWith(2)
                .said("[shouted]; expected one of [direct, mixed, indirect]");
        script(begin + "add dates said type=DATE\n")
                .endedWith(2)
                .said("E2014 [said] stands in 2 places")
                .said("15:19");
        script(begin + "undo\n").endedWith(2).said("E2008 there is nothing to undo");
        script(begin + "save today.jsonl\n").endedWith(2).said("export native -o today.jsonl");
        script(begin + "import decisions bad.jsonl\n").endedWith(3).said("E1108 bad.jsonl:1 is no decision");
        script("resume\n").endedWith(2).said("E2008 there is no session in [.gloss]");
        assertFalse(Files.exists(folder.resolve(".gloss")));
    }

    @Test
    void losesNothingThatWasAcknowledgedWhenItIsKilled(TestReporter reporter) throws Exception {
        Random random = new Random(SEED);
        reporter.publishEntry("seed", Long.toString(SEED));
        String commands = IntStream.range(0, 20_000)
                .mapToObj(i -> (i % 2 == 0 ? "accept q1\n" : "reject q1\n"))
                .collect(Collectors.joining());
        script("open speech.txt\nannotate quotes\nsave\n").endedWith(0);
        int steps = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Gloss.Running running = gloss().reading("resume\n" + commands).start();
            int wanted = 1 + random.nextInt(60);
            Awaiting.that(() -> acknowledged(running.err()) >= wanted, () -> "its decisions");
            running.process().destroyForcibly().waitFor();
            steps += acknowledged(running.err());
            int kept = kept();
            assertTrue(kept >= steps, kept + " of " + steps + " decisions, seed " + SEED);
            assertTrue(kept <= steps + 1, kept + " of " + steps + " decisions, seed " + SEED);
            steps = kept;
        }
    }

    private static int acknowledged(Path err) {
        try {
            return (int) Files.readString(err)
                    .lines()
                    .filter(l -> l.matches("(accepted|rejected): .*\\]"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int kept() {
        return (int) script("resume\nhistory\n").endedWith(0).out().lines().count();
    }

    @Test
    void offersToGoOnAtATerminalAndTellsASecondShellWhoHasIt() {
        try (Terminal terminal = Terminal.start(folder, gloss())) {
            terminal.enter("open speech.txt").enter("annotate quotes dates").enter("save speeches");
            terminal.type("accept --where quotes").press("Enter").awaits("accept 2 findings in 1 document? [y/N]");
            terminal.type("y").press("Enter").awaits("accepted: 2 findings of speech.txt; undo takes it back");
            script("resume\nlist quotes\nreject q1\n")
                    .endedWith(2)
                    .printed("All is well")
                    .said("E2015 this session can only be looked at: process ")
                    .said("has it open")
                    .said("E2008 the session speeches can only be looked at");
            gloss().run("list", "quotes").endedWith(0).printed("All is well").said(" has it open)");
            terminal.awaitsPrompt().signal("KILL").awaitsEnd();
        }
        try (Terminal terminal = Terminal.start(folder, gloss())) {
            terminal.awaits("the session speeches holds 1 document, 2 decisions; go on with it? [Y/n]");
            terminal.press("Enter").awaitsPrompt();
            terminal.enter("undo").awaits("undone: accept of 2 findings");
        }
        try (Terminal terminal = Terminal.start(folder, gloss())) {
            terminal.awaits("holds 1 document, 0 decisions; go on")
                    .type("n")
                    .press("Enter")
                    .awaitsLine("gloss>");
            terminal.enter("open speech.txt").awaits("this session is kept as unnamed in .gloss");
        }
    }
}
