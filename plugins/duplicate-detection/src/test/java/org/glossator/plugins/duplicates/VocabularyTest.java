package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Property(tries = 300)
    void equalWordsAndNoOthersHaveTheSameNumber(
            @ForAll @Size(max = 200)
                    List<
                                    @StringLength(min = 1, max = 11) @CharRange(from = 'a', to = 'c')
                                    @CharRange(from = '\u00e0', to = '\u00e1') String>
                            words) {
        Vocabulary vocabulary = new Vocabulary();
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, String> wordsOf = new HashMap<>();
        for (String word : words) {
            int number = number(vocabulary, word);
            assertEquals(number, numbers.computeIfAbsent(word, w -> number), word);
            assertEquals(word, wordsOf.computeIfAbsent(number, n -> word));
        }
    }

    @Test
    void wordsThatShareAPlaceKeepNumbersOfTheirOwn() {
        Vocabulary vocabulary = new Vocabulary();
        int[] once = IntStream.range(0, 100_000)
                .map(i -> number(vocabulary, Integer.toString(i)))
                .toArray();
        int[] again = IntStream.range(0, 100_000)
                .map(i -> number(vocabulary, Integer.toString(i)))
                .toArray();
        assertArrayEquals(once, again);
        assertEquals(100_000, IntStream.of(once).distinct().count());
    }

    @Test
    void noWordIsTakenForOneOfAnotherLength() {
        Vocabulary vocabulary = new Vocabulary();
        long different = IntStream.rangeClosed(1, 14)
                .mapToObj("a"::repeat)
                .flatMap(word ->
                        Stream.of(word, word.replaceFirst("a", "z"), word.substring(1) + "`", word.substring(1) + "{"))
                .mapToInt(word -> number(vocabulary, word))
                .distinct()
                .count();
        assertEquals(14 * 4, different);
    }

    /** What the vocabulary counts on. */
    @Test
    void noWordOfATextHoldsANul() {
        Words words = Scanned.of("a\u0000b c\u0000\u0301d").words();
        assertEquals(4, words.size);
        for (int i = 0; i < words.size; i++) {
            assertEquals(-1, words.word(i).indexOf(0));
        }
    }

    @Test
    void aLetterBeyondAsciiIsNotTakenForOneInside() {
        Vocabulary vocabulary = new Vocabulary();
        int plain = number(vocabulary, "ab");
        assertNotEquals(plain, number(vocabulary, "a\u00e2")); // that is b and the eighth bit
    }

    @Test
    void allThreadsGetTheSameNumbers() throws Exception {
        Vocabulary vocabulary = new Vocabulary();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<int[]>> tasks = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                tasks.add(() -> IntStream.range(0, 20_000)
                        .map(i -> number(vocabulary, "w" + i % 7000))
                        .toArray());
            }
            List<int[]> told = new ArrayList<>();
            for (var task : threads.invokeAll(tasks)) {
                told.add(task.get());
            }
            for (int[] each : told) {
                assertArrayEquals(told.get(0), each);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int number(Vocabulary vocabulary, String word) {
        return vocabulary.number(("." + word + ".").toCharArray(), 1, 1 + word.length());
    }
}
