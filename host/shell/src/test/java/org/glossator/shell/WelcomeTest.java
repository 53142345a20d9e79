package org.glossator.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.engine.session.SessionHome;
import org.glossator.shell.command.Question;
import org.glossator.shell.command.Shell;
import org.glossator.shell.screen.Screen;
import org.glossator.text.Document;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTest {

    @TempDir
    private Path folder;

    private final List<String> prompts = new ArrayList<>();

    private boolean asked(String... lines) {
        Iterator<String> answers = Arrays.asList(lines).iterator();
        return Welcome.asked(
                prompt -> {
                    prompts.add(prompt);
                    return answers.hasNext() ? answers.next() : null;
                },
                "go on with it? [Y/n]",
                true);
    }

    @Test
    void takesAnAnswerThatIsOne() {
        assertTrue(asked(""));
        assertTrue(asked("Yes"));
        assertTrue(asked(" y "));
        assertFalse(asked("n"));
        assertFalse(asked("NO"));
        assertFalse(asked(), "nobody answers");
    }

    @Test
    void asksAgainWhereTheAnswerIsNone() {
        assertTrue(asked("resume", "y"));
        assertEquals(List.of("go on with it? [Y/n] ", "[resume] is neither y nor n; go on with it? [Y/n] "), prompts);
    }

    @Test
    void offersTheLatestSessionThatIsFreeWhereAnotherProcessHasTheOneInHand() throws Exception {
        kept("mine").close();
        Session theirs = kept("theirs");
        List<String> questions = new ArrayList<>();
        String said = offered(questions, false);
        assertEquals(List.of("the session mine holds 1 document, 0 decisions; go on with it? [Y/n]"), questions);
        assertTrue(said.contains("the session theirs can only be looked at: process "), said);
        assertTrue(said.contains("resume mine goes on with it later"), said);
        theirs.close();
    }

    @Test
    void takesNothingBeforeThePersonAgrees() throws Exception {
        kept("mine").close();
        kept("theirs").close();
        SessionHome home = new SessionHome(folder);
        assertEquals("theirs", home.inHand().orElseThrow());
        Session theirs = home.resume("theirs");
        offered(new ArrayList<>(), false);
        theirs.close();
        assertEquals("theirs", home.inHand().orElseThrow(), "mine was offered, and not taken");
        List<String> refusals = new ArrayList<>();
        offered(() -> {
            try (Session meanwhile = home.resume("theirs")) {
                refusals.add(meanwhile.refusal());
            } catch (IOException | SessionException e) {
                throw new AssertionError(e);
            }
        });
        assertEquals(List.of(""), refusals, "while the question stands");
    }

    @Test
    void saysInTheQuestionWhoHasTheOnlySession() throws Exception {
        Session theirs = kept("theirs");
        List<String> questions = new ArrayList<>();
        offered(questions, true);
        assertTrue(
                questions
                        .get(0)
                        .matches("the session theirs holds 1 document, 0 decisions \\(process [0-9]+ since .*"
                                + " has it open\\); go on with it\\? \\[Y/n]"),
                questions::toString);
        theirs.close();
    }

    private Session kept(String name) throws Exception {
        Session session = new Session();
        session.keepIn(new SessionHome(folder), true);
        session.open(Source.of(List.of(Entry.of(Document.of("d", "text"), StoredFindings.EMPTY))));
        return session.save(name);
    }

    private void offered(Runnable meanwhile) throws Exception {
        offered((text, otherwise) -> {
            meanwhile.run();
            return true;
        });
    }

    private String offered(List<String> questions, boolean yes) throws Exception {
        return offered((text, otherwise) -> {
            questions.add(text);
            return yes;
        });
    }

    private String offered(Question question) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Screen screen = new Screen(said, said, () -> 80, true, true);
        try (Shell shell = new Shell(screen, InputStream.nullInputStream(), List.of(), folder.resolve("cache"));
                Terminal terminal = new DumbTerminal(InputStream.nullInputStream(), said)) {
            shell.question(question);
            new Welcome(terminal).offer(shell, new SessionHome(folder));
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
