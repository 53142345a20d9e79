package org.glossator.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.engine.session.SessionHome;
import org.glossator.shell.command.Shell;
import org.glossator.shell.screen.Screen;
import org.glossator.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTest {

    @TempDir
    private Path folder;

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

    @Test
    void leavesTheSessionAndHandsOnWhatWasTypedInsteadOfAnAnswer() throws Exception {
        kept("mine").close();
        String said = offered(text -> new Asking.Reply(false, "list quotes"));
        assertTrue(said.contains("resume mine goes on with it later"), said);
        assertTrue(said.endsWith("list quotes"), said);
        assertEquals("exit", offered(text -> Asking.Reply.OVER), "who leaves is told nothing");
    }

    private Session kept(String name) throws Exception {
        Session session = new Session();
        session.keepIn(new SessionHome(folder), true);
        session.open(Source.of(List.of(Entry.of(Document.of("d", "text"), StoredFindings.EMPTY))));
        return session.save(name);
    }

    private void offered(Runnable meanwhile) throws Exception {
        offered(text -> {
            meanwhile.run();
            return new Asking.Reply(true, "");
        });
    }

    private String offered(List<String> questions, boolean yes) throws Exception {
        return offered(text -> {
            questions.add(text);
            return new Asking.Reply(yes, "");
        });
    }

    private String offered(Welcome.Asker asker) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Screen screen = new Screen(said, said, () -> 80, true, true);
        try (Shell shell = new Shell(screen, InputStream.nullInputStream(), List.of(), folder.resolve("cache"))) {
            said.writeBytes(
                    new Welcome(asker).offer(shell, new SessionHome(folder)).getBytes(StandardCharsets.UTF_8));
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
