package org.glossator.shell.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glossator.shell.screen.Answers;
import org.glossator.shell.screen.Screen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineReviewTest {

    private final Desk desk = new Desk().open("a", "so said Ann to Bob and Cy on a day");

    private String answer(String... answers) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Screen screen = new Screen(printed, printed, () -> 80, true, true);
        Iterator<String> lines = List.of(answers).iterator();
        try {
            LineReview.run(desk.review(), screen, prompt -> lines.hasNext() ? lines.next() : null, typed -> {
                int sign = typed.indexOf('=');
                if (sign < 0) {
                    throw new IllegalArgumentException("[" + typed + "] is no component");
                }
                return Map.of(typed.substring(0, sign), typed.substring(sign + 1));
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void takesLettersAndWords() {
        answer("a", "reject", "1", "q", "a");
        assertEquals("Ann accepted, Bob rejected, Cy fixed", desk.verdicts());
    }

    @Test
    void endsWhereThereAreNoMoreAnswers() {
        answer("accept");
        assertEquals("Ann accepted, Bob, Cy", desk.verdicts());
    }

    @Test
    void printsTheFindingAndTheKeysInWords() {
        String printed = answer();
        assertTrue(printed.contains("said [[Ann]] to"), printed);
        assertTrue(printed.contains("a accept  r reject  1 other"), printed);
        assertFalse(printed.contains("\u001b"), printed);
    }

    @Test
    void editsTheValueAndTheSpanOnTheSameLine() {
        answer("e kind=firm", "span Bob and Cy");
        assertEquals("Ann fixed, Bob and Cy fixed, Cy", desk.verdicts());
    }

    @Test
    void skipsAtAnEmptyLineAndGoesBackAndUndoes() {
        String printed = answer("", "a", "undo", "b");
        assertEquals("Ann, Bob, Cy", desk.verdicts());
        assertTrue(printed.contains("undone: accepted a/names/2 [Bob]"), printed);
        assertEquals(2, printed.split("\\[\\[Bob]]", -1).length - 1);
    }

    @Test
    void tellsWhatMeansNothing() {
        String printed = answer("acept", "a b", "e", "e firm", "s");
        assertTrue(printed.contains("[acept] means nothing here; type ? for what does"), printed);
        assertTrue(printed.contains("[a b] means nothing here"), printed);
        assertTrue(printed.contains("as in: e person="), printed);
        assertTrue(printed.contains("[firm] is no component"), printed);
        assertEquals("Ann, Bob, Cy", desk.verdicts());
    }

    @Test
    void helpsAndTellsWhy() {
        String printed = answer("?", "why");
        assertTrue(printed.contains("an empty line goes on"), printed);
        assertTrue(printed.contains("made by"), printed);
    }

    /** Answers from the lines of a script; the refused one that ended it. */
    private Optional<String> script(String... lines) throws IOException {
        Screen screen = new Screen(new ByteArrayOutputStream(), new ByteArrayOutputStream(), () -> 80, true, true);
        return LineReview.run(desk.review(), screen, new Written(lines), typed -> Map.of("kind", typed));
    }

    private static final class Written implements Answers {
        private final String[] lines;
        private int next;

        Written(String... lines) {
            this.lines = lines;
        }

        @Override
        public @Nullable String next(String prompt) {
            return next < lines.length ? lines[next++] : null;
        }

        @Override
        public Optional<String> place() {
            return Optional.of("x.gloss:" + next);
        }
    }

    @Test
    void endsAScriptAtTheFirstRefusedAnswerAndNamesIt() throws IOException {
        assertEquals(Optional.of("x.gloss:2: [acept]"), script("a", "acept", "r"));
        assertEquals(Optional.of("x.gloss:1: [span Zoe]"), script("span Zoe", "r"));
        assertEquals("Ann accepted, Bob, Cy", desk.verdicts());
    }

    @Test
    void passesOverTheCommentsOfAScript() throws IOException {
        assertEquals(Optional.empty(), script("# the first", "a", "  # and", "r", "q"));
        assertEquals("Ann accepted, Bob rejected, Cy", desk.verdicts());
    }

    @Test
    void readsTheAnswersToNothingUpToTheOneThatEndsIt() throws IOException {
        Written answers = new Written("a", "# no", "e kind=x", "3", "", "quit", "docs");
        assertEquals(Optional.empty(), LineReview.pass(answers));
        assertEquals("docs", answers.next(""));
        assertEquals(Optional.of("x.gloss:2: [history]"), LineReview.pass(new Written("a", "history", "q")));
        assertEquals(Optional.of("x.gloss:1: [accept 1]"), LineReview.pass(new Written("accept 1")));
    }
}
