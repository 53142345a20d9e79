package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VerbatimRepeatsTest {

    private static final StopSign GO_ON = new StopSign(() -> false);

    private boolean exhausted;

    @Property(tries = 500)
    void pairsOnlyEqualWordsThatDoNotOverlap(@ForAll @Size(max = 80) List<@IntRange(max = 3) Integer> words) {
        int[] numbers = words.stream().mapToInt(Integer::intValue).toArray();
        for (Repeat repeat : find(numbers)) {
            assertTrue(repeat.end() <= repeat.later(), repeat.toString());
            assertEquals(words.subList(repeat.first(), repeat.end()), words.subList(repeat.later(), repeat.laterEnd()));
        }
    }

    @Property(tries = 300)
    void coversEveryPlantedCopy(@ForAll long seed, @ForAll @IntRange(min = 5, max = 30) int length) {
        Random random = new Random(seed);
        int[] block = random.ints(length, 0, 50).toArray();
        List<Integer> words = new ArrayList<>();
        List<Integer> copies = new ArrayList<>();
        for (int copy = 0; copy < 4; copy++) {
            random.ints(random.nextInt(20), 0, 50).forEach(words::add);
            words.add(100 + copy);
            copies.add(words.size());
            IntStream.of(block).forEach(words::add);
        }
        List<Repeat> found = find(words.stream().mapToInt(Integer::intValue).toArray());
        for (int later : copies.subList(1, 4)) {
            assertTrue(IntStream.range(later, later + length).allMatch(word -> isIn(word, found)), found.toString());
        }
    }

    @Test
    void keepsALongRepeatWholeThoughItsFirstWordsComeAgainInside() {
        int[] block = {1, 2, 3, 4, 5, 10, 11, 12, 1, 2, 3, 4, 5, 20, 21, 22, 23};
        int[] words = IntStream.concat(IntStream.concat(IntStream.of(block), IntStream.of(99)), IntStream.of(block))
                .toArray();

        assertTrue(find(words).contains(new Repeat(0, 17, 18, 17)));
    }

    @Test
    void cutsACopyWhereTheSameWordsBeginAgain() {
        int[] words = IntStream.range(0, 36).map(i -> i % 6).toArray();

        assertEquals(
                List.of(6, 12, 18, 24, 30),
                find(words).stream().map(Repeat::later).toList());
    }

    @Test
    void saysWhenATextIsTooContrived() {
        int[] words = IntStream.range(0, 60_000)
                .map(i -> i % 6 < 5 ? i % 6 : 10 + i / 6 % 10)
                .toArray();
        find(words);

        assertTrue(exhausted);
    }

    @Test
    void stopsWhenAsked() {
        int[] words = IntStream.range(0, 100).map(i -> i % 20).toArray();

        assertThrows(
                CancellationException.class,
                () -> VerbatimRepeats.of(words, everywhere(words), 0, new StopSign(() -> true), () -> {}));
    }

    private static boolean isIn(int word, List<Repeat> repeats) {
        return repeats.stream().anyMatch(repeat -> repeat.later() <= word && word < repeat.laterEnd());
    }

    private List<Repeat> find(int[] words) {
        return VerbatimRepeats.of(words, everywhere(words), 0, GO_ON, () -> exhausted = true);
    }

    private static Marks everywhere(int[] words) {
        Marks marks = new Marks(new int[] {words.length});
        IntStream.range(0, Math.max(0, words.length - Grams.WORDS + 1))
                .forEach(place -> marks.mark(0, place & -Long.SIZE, 1L << place));
        return marks;
    }
}
