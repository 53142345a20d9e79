package org.glossator.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.engine.session.SessionHome;
import org.glossator.shell.screen.Screen;
import org.glossator.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the session of a folder when a process asks for one. */
class SessionInHandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Screen screen = new Screen(said, said, () -> 200, false, false);

    private SessionInHand script() {
        return new SessionInHand(screen, folder);
    }

    private SessionInHand alone(boolean looking) {
        SessionInHand one = script();
        one.alone();
        one.looking(looking);
        return one;
    }

    private static Source document(String id) {
        return Source.of(List.of(Entry.of(Document.of(id, "text"), StoredFindings.EMPTY)));
    }

    /** One that is kept here, with a document of this name. */
    private Session kept(String name) throws Exception {
        Session session = new Session();
        session.keepIn(new SessionHome(folder), true);
        session.open(document(name));
        return session.save(name);
    }

    private String said() {
        screen.flush();
        return said.toString(StandardCharsets.UTF_8);
    }

    private static List<String> open(Session session) {
        return session.entries().stream().map(Entry::id).toList();
    }

    @Test
    void isGoneOnWithByOneCommandThatSaysSo() throws Exception {
        kept("may").close();
        SessionInHand inHand = alone(false);
        inHand.get().open(document("b"));
        inHand.close();
        assertEquals("going on with the session may in " + folder + ": 1 document, 0 decisions\n", said());
        assertEquals(List.of("may", "b"), open(script().get()));
    }

    @Test
    void isBegunByOneCommandThatOpensADocument() throws Exception {
        SessionInHand inHand = alone(false);
        inHand.toOpenIn().open(document("a"));
        inHand.close();
        assertEquals(List.of("a"), open(alone(true).get()));
        inHand = alone(false);
        inHand.toOpenIn().open(document("b"));
        inHand.close();
        assertEquals(List.of("a", "b"), open(alone(true).get()));
    }

    @Test
    void isGoneOnWithByAScriptUnlessThatBeginsWithADocument() throws Exception {
        kept("may").close();
        SessionInHand ofItsOwn = script();
        ofItsOwn.toOpenIn().open(document("b"));
        assertEquals(List.of("b"), open(ofItsOwn.get()));
        assertEquals("", said());
        SessionInHand goingOn = script();
        goingOn.get();
        goingOn.toOpenIn().open(document("b"));
        assertEquals(List.of("may", "b"), open(goingOn.get()));
        goingOn.close();
    }

    @Test
    void isLeftAloneAtAPrompt() throws Exception {
        kept("may").close();
        SessionInHand prompt = script();
        prompt.atPrompt();
        assertEquals(List.of(), open(prompt.get()));
        assertEquals("", said());
    }

    @Test
    void isFreeForOthersWhileACommandLooks() throws Exception {
        kept("april").close();
        kept("may").close();
        SessionInHand looking = alone(true);
        assertEquals(List.of("may"), open(looking.get()));
        try (Session writer = new SessionHome(folder).resume("may")) {
            assertEquals("", writer.refusal());
        }
        assertThrows(SessionException.class, () -> looking.get().open(document("b")));
        looking.close();
    }

    @Test
    void isReadByASecondProcessAndNotChanged() throws Exception {
        Session theirs = kept("may");
        assertEquals(List.of("may"), open(alone(true).get()));
        assertTrue(said().matches("(?s).*1 document, 0 decisions \\(process [0-9]+ since .* has it open\\)\n"), said());
        said.reset();
        Session second = alone(false).get();
        assertThrows(SessionException.class, () -> second.open(document("b")));
        assertFalse(said().contains("E2015"), said());
        assertEquals(List.of("may"), open(script().get()));
        assertTrue(said().contains("E2015 this session can only be looked at"), said());
        theirs.close();
    }

    @Test
    void isLookedAtAsFarAsItCanBeReadAndSaysSo() throws Exception {
        kept("may").close();
        Files.writeString(folder.resolve("may/journal.jsonl"), "{}\n", StandardOpenOption.APPEND);
        alone(true).get();
        assertTrue(said().contains("E2015 this session can only be looked at: it is damaged"), said());
    }

    @Test
    void isToldOfAsTheOneInHandWhereNothingWasTaken() throws Exception {
        kept("april").close();
        kept("may").close();
        SessionInHand inHand = alone(true);
        assertEquals("may", inHand.name());
        assertTrue(inHand.taken().isEmpty());
        assertEquals("", said());
    }
}
