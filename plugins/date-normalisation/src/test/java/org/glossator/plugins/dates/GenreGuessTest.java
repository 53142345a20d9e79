package org.glossator.plugins.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glossator.plugins.dates.reading.Reader;
import org.glossator.plugins.text.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** News and stories of genres.txt, each told from the other. */
final class GenreGuessTest {

    private static final Reader READER = new Reader(true);

    private record Sample(String title, boolean story, Optional<LocalDate> day, String text) {}

    private static GenreGuess guess(String text, Optional<LocalDate> day) {
        Tokens tokens = Tokens.of(text);
        return GenreGuess.of(
                tokens, READER.read(tokens, () -> {}).withoutBorderline().pieces(), day);
    }

    private static List<Sample> samples() {
        try (InputStream in = GenreGuessTest.class.getResourceAsStream("genres.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^== ", -1))
                    .skip(1)
                    .map(GenreGuessTest::sample)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sample sample(String part) {
        String title = part.substring(0, part.indexOf('\n'));
        String[] words = title.split(" ", 3);
        Optional<LocalDate> day =
                words[1].equals("unknown") ? Optional.empty() : Optional.of(LocalDate.parse(words[1]));
        return new Sample(
                title,
                words[0].equals("story"),
                day,
                part.substring(title.length()).strip());
    }

    @TestFactory
    Stream<DynamicTest> everyTextIsToldRight() {
        return samples().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.title(), () -> {
                    GenreGuess guess = guess(sample.text(), sample.day());
                    assertEquals(sample.story(), guess.isNarrative(), guess::toString);
                }));
    }

    @Test
    void thereAreEnoughOfBoth() {
        assertTrue(samples().stream().filter(Sample::story).count() >= 10);
        assertTrue(samples().stream().filter(sample -> !sample.story()).count() >= 10);
    }

    @Test
    void wordsOfASpeakerDoNotCountFromTheDayOfWriting() {
        String story = "In 1801, in 1802, in 1803 and in 1804 they met. \"%s,\" he said.";
        Optional<LocalDate> day = Optional.of(LocalDate.of(2024, 5, 15));
        assertEquals(0, guess(story.formatted("Tomorrow we go"), day).counted());
        assertEquals(
                1, guess("Tomorrow they go. " + story.formatted("Yes"), day).counted());
    }

    @Test
    void aMarkLeftOpenEndsWithItsParagraph() {
        String text = "In 1801, in 1802, in 1803 and in 1804 they met. \"We go, he said.\n\nTomorrow they go.";
        assertEquals(1, guess(text, Optional.empty()).counted());
    }
}
