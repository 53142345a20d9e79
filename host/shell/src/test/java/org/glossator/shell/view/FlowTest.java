package org.glossator.shell.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.glossator.shell.screen.Style;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static List<String> lines(String text, int columns) {
        Flow flow = new Flow();
        flow.add(text, Style.PLAIN);
        return flow.lines(columns, "").stream().map(line -> line.render(false)).toList();
    }

    @Test
    void breaksAtBlanksAndFillsALine() {
        assertEquals(List.of("one two", "three"), lines("one two three", 7));
        assertEquals(List.of("one", "two", "three"), lines("one two three", 6));
    }

    @Test
    void breaksAWordThatIsTooLong() {
        assertEquals(List.of("abcd", "ef"), lines("abcdef", 4));
    }

    @Test
    void breaksWhereThereAreNoBlanksBeforeWideCharacters() {
        assertEquals(List.of("he said 日", "本語"), lines("he said 日本語", 10));
        assertEquals(List.of("日", "本。"), lines("日本。", 4), "a full stop begins no line");
    }

    @Test
    void keepsLettersWithTheirMarksAndJoinedEmojiWhole() {
        assertEquals(List.of("aa", "e\u0301e\u0301"), lines("aae\u0301e\u0301", 2));
        assertEquals(List.of("a", "👩‍👩‍👧", "b"), lines("a👩‍👩‍👧b", 4));
    }
}
