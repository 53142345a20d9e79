package org.glossator.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskingTest {

    private final List<String> prompts = new ArrayList<>();

    private Asking.Reply asked(String... lines) {
        Iterator<String> answers = Arrays.asList(lines).iterator();
        return Asking.asked(
                prompt -> {
                    prompts.add(prompt);
                    return answers.hasNext() ? answers.next() : null;
                },
                "go on with it? [Y/n]",
                true);
    }

    @Test
    void takesAnAnswerThatIsOne() {
        assertTrue(asked("").yes());
        assertTrue(asked("Yes").yes());
        assertTrue(asked(" y ").yes());
        assertFalse(asked("n").yes());
        assertEquals(new Asking.Reply(false, ""), asked("NO"));
        assertEquals(Asking.Reply.OVER, asked(), "nobody answers");
    }

    @Test
    void asksOnceMoreWhereTheAnswerIsNone() {
        assertTrue(asked("resume", "y").yes());
        assertEquals(
                List.of(
                        "go on with it? [Y/n] ",
                        "[resume] is neither y nor n (the same again means n); go on with it? [Y/n] "),
                prompts);
    }

    @Test
    void holdsNobodyWhoTypesNoAnswerTwice() {
        assertEquals(new Asking.Reply(false, "list quotes"), asked("review", " list quotes "));
        assertEquals(2, prompts.size());
    }

    @Test
    void letsGoOfWhoeverWantsToLeave() {
        assertTrue(asked("quit").isLeaving());
        assertTrue(asked("exit").isLeaving());
        assertTrue(asked("list", "exit").isLeaving());
        assertTrue(asked().isLeaving(), "Ctrl-D");
        assertFalse(asked("n").isLeaving());
    }
}
