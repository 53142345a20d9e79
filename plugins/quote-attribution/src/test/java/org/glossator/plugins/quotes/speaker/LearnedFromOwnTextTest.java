package org.glossator.plugins.quotes.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glossator.plugins.quotes.model.Calibration;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.speaker.Lesson.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was learned, against the stories it was learned from (by cross-validation) and against others. */
final class LearnedFromOwnTextTest {

    private static List<Lesson> lessons;
    private static List<Answer> unseen;
    private static List<Answer> heldOut;
    private static Model learned;
    private static CrossValidation others;

    @BeforeAll
    static void learn() throws IOException {
        lessons = Lesson.all("training");
        others = new CrossValidation(lessons, Trainer.SPEECH_COST);
        learned = TrainQuotes.learned(lessons, others);
        unseen = others.answers(learned.calibration());
        heldOut = Lesson.answers(Lesson.all("held-out"), Model.SHIPPED);
    }

    @Test
    void theShippedWeightsAreThoseOfTheTrainer() throws IOException {
        for (Map.Entry<String, String> resource :
                TrainQuotes.resources(learned, lessons).entrySet()) {
            try (InputStream in = Reading.class.getResourceAsStream("../" + resource.getKey())) {
                assertEquals(
                        resource.getValue(),
                        new String(in.readAllBytes(), StandardCharsets.UTF_8),
                        resource.getKey() + ": what is read or the stories changed; run TrainQuotes");
            }
        }
    }

    @Test
    void storiesNotLearnedFromAreReadNearlyAsWell() throws IOException {
        Figures figures = Figures.of(lessons, unseen);
        Figures held = Figures.of(Lesson.all("held-out"), heldOut);
        assertTrue(figures.endToEndF1() > 0.85, figures.toString());
        assertTrue(figures.endToEndF1() - held.endToEndF1() < 0.08, figures + " against " + held);
    }

    /** The curve that a story's confidences are read on was learned from the other half of the stories. */
    @Test
    void aConfidenceAboveNineTenthsIsRightInNineteenOfTwenty() {
        List<Answer> raw = others.answers(Calibration.NONE);
        List<Answer> crossed = new ArrayList<>();
        for (boolean half : new boolean[] {true, false}) {
            Calibration curve = Trainer.calibration(half(raw, half));
            crossed.addAll(half(others.answers(curve), !half));
        }
        assertTrue(Figures.rightOf(crossed, confidence -> confidence > 0.9) >= 0.95);
    }

    /** Of some 120 answers, so the share may be two in a hundred off by chance. */
    @Test
    void aConfidenceAboveNineTenthsIsNearlyAsGoodOnHeldOutStories() {
        assertTrue(Figures.rightOf(heldOut, confidence -> confidence > 0.9) >= 0.93);
    }

    private static List<Answer> half(List<Answer> answers, boolean one) {
        return answers.stream()
                .filter(answer -> answer.story().name().hashCode() % 2 == 0 == one)
                .toList();
    }

    @Test
    void theConfidenceSaysHowOftenAnAnswerIsRight() {
        assertSaysHowOften(0.3, 0.6);
        assertSaysHowOften(0.6, 0.8);
        assertSaysHowOften(0.8, 0.95);
        assertSaysHowOften(0.95, 1);
    }

    private static void assertSaysHowOften(double from, double below) {
        List<Answer> some = unseen.stream()
                .filter(answer -> answer.attribution().spoken()
                        && answer.attribution().confidence() >= from
                        && answer.attribution().confidence() < below)
                .toList();
        double said = some.stream()
                .mapToDouble(answer -> answer.attribution().confidence())
                .average()
                .orElseThrow();
        double right = some.stream().filter(Answer::right).count() / (double) some.size();
        assertTrue(Math.abs(right - said) < 0.06, from + ": said " + said + ", right " + right);
    }
}
