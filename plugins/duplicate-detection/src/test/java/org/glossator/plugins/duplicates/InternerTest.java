package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InternerTest {

    private final Interner interner = new Interner();

    @Test
    void givesEqualWordsTheSameNumber() {
        assertEquals(number("word"), interner.intern("a word".toCharArray(), 2, 6));
    }

    @Test
    void givesDifferentWordsDifferentNumbers() {
        assertNotEquals(number("word"), number("words"));
    }

    @Test
    void givesTheWordBack() {
        int number = number("\u00e9t\u00e9");

        assertEquals("\u00e9t\u00e9", interner.at(number));
    }

    @Test
    void knowsTheEmptyWord() {
        assertEquals("", interner.at(number("")));
    }

    @Test
    void keepsAHundredThousandWordsApart() {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            numbers.add(number("w" + i));
        }

        assertEquals(100_000, numbers.size());
    }

    @Test
    void givesEachWordOneNumberFromManyThreads() {
        Set<String> pairs = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 20_000).parallel().forEach(i -> pairs.add("w" + i % 1000 + "=" + number("w" + i % 1000)));

        assertEquals(1000, pairs.size());
    }

    @Test
    void isReadByManyThreadsWhileItGrows() {
        IntStream.range(0, 400_000).parallel().forEach(i -> {
            String word = "w".repeat(i % 40) + i % 150_000;
            assertEquals(word, interner.at(number(word)));
        });
    }

    private int number(String word) {
        return interner.intern(word.toCharArray(), 0, word.length());
    }
}
