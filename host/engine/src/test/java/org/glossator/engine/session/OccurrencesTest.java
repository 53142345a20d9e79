package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

    @Test
    void saysTheSameAsASearchOfTheText() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String text = letters(random, random.nextInt(300), 1 + random.nextInt(3));
            Occurrences occurrences = new Occurrences(text);
            for (int question = 0; question < 100; question++) {
                String words = letters(random, 1 + random.nextInt(12), 1 + random.nextInt(3));
                assertEquals(searched(text, words), occurrences.only(words), text + " / " + words);
            }
        }
    }

    @Test
    void saysTheSameAsASearchOfALongText() {
        Random random = new Random(8);
        String text = letters(random, 9_000_000, 4); // of which every third place is in the index
        Occurrences occurrences = new Occurrences(text);
        for (int question = 0; question < 100; question++) {
            int at = random.nextInt(text.length() - 50);
            String words = text.substring(at, at + 7 + random.nextInt(40));
            assertEquals(searched(text, words), occurrences.only(words), words);
            assertEquals(Occurrences.NONE, occurrences.only(words + "z"));
        }
    }

    @Test
    void findsNothingInNothing() {
        Occurrences occurrences = new Occurrences("");
        for (int question = 0; question < 100; question++) {
            assertEquals(Occurrences.NONE, occurrences.only("a"));
            assertEquals(Occurrences.NONE, occurrences.only(""));
        }
    }

    /** Searched anew for each question, this would be 20,000 times half a million units. */
    @Test
    void answersManyQuestionsAtThePriceOfFew() {
        String text = letters(new Random(9), 500_000, 26);
        Occurrences occurrences = new Occurrences(text);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int at = 0; at < 20_000; at++) {
            assertEquals(at * 20, occurrences.only(text.substring(at * 20, at * 20 + 64)));
        }
        long millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000;
        assertTrue(millis < 2_000, millis + " ms");
    }

    private static int searched(String text, String words) {
        int first = text.indexOf(words);
        return first >= 0 && text.indexOf(words, first + 1) >= 0 ? Occurrences.SEVERAL : first;
    }

    private static String letters(Random random, int length, int different) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append((char) ('a' + random.nextInt(different)));
        }
        return letters.toString();
    }
}
