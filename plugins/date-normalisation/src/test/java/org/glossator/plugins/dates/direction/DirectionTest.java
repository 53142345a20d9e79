package org.glossator.plugins.dates.direction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.glossator.plugins.dates.direction.CrossValidation.Judged;
import org.glossator.plugins.dates.direction.OwnText.Mention;
import org.glossator.plugins.dates.meaning.DirectionModel;
import org.glossator.plugins.dates.meaning.Sides.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model of the direction, against the sentences that it is learned from. */
final class DirectionTest {

    private static OwnText text;
    private static List<Judged> judged;

    @BeforeAll
    static void read() throws IOException {
        text = OwnText.read();
        judged = CrossValidation.run(text.mentions());
    }

    private static double share(List<Judged> some) {
        return some.stream().filter(Judged::right).count() / (double) some.size();
    }

    @Test
    void everyMarkIsOneOfTheTwoReadings() {
        assertEquals(List.of(), text.unread());
    }

    @Test
    void thereAreEnoughSentences() {
        assertTrue(text.sentences() >= 600, "sentences: " + text.sentences());
    }

    @Test
    void mostWeekdaysLieBehindAsInNews() {
        List<Mention> weekdays = text.mentions().stream()
                .filter(mention -> mention.sides().kind() == Kind.WEEKDAY)
                .toList();
        long ahead = weekdays.stream().filter(Mention::ahead).count();
        assertTrue(ahead * 100 > weekdays.size() * 20L && ahead * 100 < weekdays.size() * 40L, "ahead: " + ahead);
    }

    @Test
    void theShippedWeightsAreThoseOfTheTrainer() throws IOException {
        try (InputStream in = DirectionModel.class.getResourceAsStream("direction.txt")) {
            assertEquals(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    TrainDirection.resource(text.mentions()),
                    "what is read or the sentences changed: run TrainDirection");
        }
    }

    @Test
    void theModelBeatsTheUsualReadingOfEveryKind() {
        for (Kind kind : Kind.values()) {
            List<Judged> some = judged.stream()
                    .filter(one -> one.mention().sides().kind() == kind)
                    .toList();
            long usual = some.stream().filter(Judged::usuallyRight).count();
            long model = some.stream().filter(Judged::right).count();
            assertTrue(model > usual, kind + ": model " + model + ", usual reading " + usual + " of " + some.size());
        }
    }

    @Test
    void theModelIsRightNineTimesOutOfTen() {
        assertTrue(share(judged) > 0.93, "right: " + share(judged));
    }

    @Test
    void theConfidenceSaysHowOftenItIsRight() {
        saysHowOftenItIsRight(0.5, 0.7);
        saysHowOftenItIsRight(0.7, 0.9);
        saysHowOftenItIsRight(0.9, 1.01);
    }

    private static void saysHowOftenItIsRight(double from, double below) {
        List<Judged> some = judged.stream()
                .filter(one -> one.confidence() >= from && one.confidence() < below)
                .toList();
        double said = some.stream().mapToDouble(Judged::confidence).average().orElseThrow();
        assertTrue(Math.abs(share(some) - said) < 0.1, "said " + said + ", right " + share(some));
    }
}
