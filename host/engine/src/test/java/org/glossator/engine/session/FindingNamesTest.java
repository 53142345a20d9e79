package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the id of a finding names where its document is not open: nothing, unless a person typed the beginning of another one's id. */
class FindingNamesTest {

    private final Desk desk = new Desk();

    @BeforeEach
    void open() throws Exception {
        desk.open("2", "then Bob")
                .open("1", "here Ann")
                .open("article", "so Cy")
                .annotate();
    }

    private static String refused(Executable asked) {
        return String.valueOf(assertThrows(SessionException.class, asked).getMessage());
    }

    @Test
    void isNotFoundByTheNumberOfAnotherDocument() throws Exception {
        assertEquals("1/names/1", desk.finding("1/names/1").id());
        desk.session().close("1");
        String refusal = refused(() -> desk.finding("1/names/1"));
        assertTrue(refusal.startsWith("no open document has the id [1]"), refusal);
        assertEquals(Optional.empty(), desk.session().exactly("1"));
        assertEquals("2", desk.session().entry("1").id());
    }

    @Test
    void isFoundByABeginningThatAPersonTypedAndByNoneInAScript() throws Exception {
        assertEquals("article/names/1", desk.finding("art/names/1").id());
        assertEquals(
                "article/names/1",
                desk.session().writtenFindings("article/names/1").get(0).id());
        assertEquals("article/names/1", desk.session().writtenFinding("n1").id());
        assertEquals(
                "no open document has the id [art]; a script names a document by the whole of its id, as in: article",
                refused(() -> desk.session().writtenFinding("art/n/1")));
        assertTrue(
                refused(() -> desk.session().writtenFindings("3/n/1")).startsWith("no open document has the id [3]"));
    }
}
