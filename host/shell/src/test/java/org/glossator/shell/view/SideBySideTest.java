package org.glossator.shell.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void putsWhatOneTextHasAloneInBrackets() {
        assertEquals(
                List.of(
                        "",
                        "one                   │ two",
                        "The [old] mill burned │ The mill burned down",
                        "down on [Friday       │ on [Saturday.]",
                        "night.]               │"),
                shown("The old mill burned down on Friday night.", "The mill burned down on Saturday."));
    }

    @Test
    void shortensLongStretchesThatAreTheSame() {
        String same = words(0, 100);
        List<String> lines = shown("first " + same + " end", "other " + same + " last");

        assertEquals("[first] w0 w1 w2 w3   │ [other] w0 w1 w2 w3", lines.get(2));
        assertTrue(lines.contains("… 84 words the same … │ … 84 words the same …"), lines::toString);
        assertEquals("w97 w98 w99 [end]     │ w97 w98 w99 [last]", lines.get(lines.size() - 1));
    }

    @Test
    void showsNothingOfTheOtherSideWhereItHasNothing() {
        assertEquals(
                "                      │ [only here]", shown("", "only here").get(2));
    }

    @Test
    void doesNotCompareWhatNoScreenHolds() {
        assertEquals(
                List.of("  5001 and 2 words: too many to show side by side"),
                shown(words(0, WordDifference.MOST + 1), "two words"));
    }

    private static List<String> shown(String here, String there) {
        return SideBySide.of("one", here, "two", there, 45).stream()
                .map(line -> line.render(false))
                .toList();
    }

    private static String words(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }
}
