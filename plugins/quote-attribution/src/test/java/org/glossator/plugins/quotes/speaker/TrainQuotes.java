package org.glossator.plugins.quotes.speaker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.glossator.plugins.quotes.model.Calibration;
import org.glossator.plugins.quotes.model.Described;
import org.glossator.plugins.quotes.model.LinearModel;
import org.glossator.plugins.quotes.speaker.Lesson.Answer;

/**
 * Writes {@code speech.txt}, {@code speaker.txt} and {@code calibration.txt} anew from the stories in {@code own/training}, and prints what
 * cross-validation and the held-out stories say. {@code own/README.md} says how to run it.
 */
final class TrainQuotes {

    private static final String NOTE =
            "# Learned by TrainQuotes from stories of our own (own/training among the tests); do not edit by hand.\n";
    private static final double[] EDGES = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1};

    private TrainQuotes() {}

    /** @param arguments the folder of the resources, or {@code costs}; any second word prints the wrong answers of cross-validation too */
    public static void main(String[] arguments) throws IOException {
        List<Lesson> lessons = Lesson.all("training");
        if (arguments[0].equals("costs")) {
            printCosts(lessons);
            return;
        }
        CrossValidation others = new CrossValidation(lessons, Trainer.SPEECH_COST);
        Model learned = learned(lessons, others);
        List<Answer> validated = others.answers(learned.calibration());
        print("cross-validated", lessons, validated);
        print("learned from", lessons, Lesson.answers(lessons, learned));
        List<Lesson> heldOut = Lesson.all("held-out");
        List<Answer> held = Lesson.answers(heldOut, learned);
        print("held out", heldOut, held);
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double below = EDGES[i + 1];
            System.out.printf(
                    Locale.ROOT,
                    "confidence %.2f to %.2f: right %.3f cross-validated, %.3f held out%n",
                    from,
                    below,
                    Figures.rightOf(validated, confidence -> confidence >= from && confidence < below),
                    Figures.rightOf(held, confidence -> confidence >= from && confidence < below));
        }
        System.out.printf(
                Locale.ROOT,
                "confidence above 0.90: right %.3f cross-validated, %.3f held out%n",
                Figures.rightOf(validated, confidence -> confidence > 0.9),
                Figures.rightOf(held, confidence -> confidence > 0.9));
        for (Map.Entry<String, String> resource : resources(learned, lessons).entrySet()) {
            Files.writeString(Path.of(arguments[0], resource.getKey()), resource.getValue());
        }
        if (arguments.length > 1) {
            validated.stream().filter(answer -> !answer.right()).forEach(TrainQuotes::print);
        }
    }

    /**
     * What each cost of learning what is speech comes to, and by how many right answers it differs from the least, with the standard error
     * of that difference.
     */
    private static void printCosts(List<Lesson> lessons) {
        List<Answer> least = List.of();
        for (double cost : new double[] {1, 3, 10, 30, 100, 300}) {
            List<Answer> answers = new CrossValidation(lessons, cost).answers(Calibration.NONE);
            least = least.isEmpty() ? answers : least;
            int gained = 0;
            int lost = 0;
            for (int i = 0; i < answers.size(); i++) {
                gained += answers.get(i).right() && !least.get(i).right() ? 1 : 0;
                lost += !answers.get(i).right() && least.get(i).right() ? 1 : 0;
            }
            print("cost " + cost, lessons, answers);
            System.out.printf(
                    Locale.ROOT,
                    "   %+d right answers, standard error %.1f%n",
                    gained - lost,
                    Math.sqrt(gained + lost));
        }
    }

    /** @param others whose answers on stories that they have not seen show how far a confidence can be trusted */
    static Model learned(List<Lesson> lessons, CrossValidation others) {
        Model model = Trainer.model(lessons, Trainer.SPEECH_COST);
        return new Model(model.speech(), model.speaker(), Trainer.calibration(others.answers(Calibration.NONE)));
    }

    /** The contents of the resources, by their paths beside the plugin's main class. */
    static Map<String, String> resources(Model model, List<Lesson> lessons) {
        Calibration calibration = model.calibration();
        return Map.of(
                "speaker/speech.txt",
                lines(SpeechFeature.values(), weights(model.speech())),
                "speaker/speaker.txt",
                lines(Feature.values(), weights(model.speaker())),
                "speaker/calibration.txt",
                NOTE + "slope " + calibration.slope() + "\nintercept " + calibration.intercept() + "\nmost "
                        + calibration.most() + "\n",
                "indirect/trust.txt",
                NOTE + TrustedRules.lines(lessons, model));
    }

    private static <F extends Enum<F> & Described> ToDoubleFunction<F> weights(LinearModel<F> model) {
        return model::of;
    }

    private static <F extends Described> String lines(F[] features, ToDoubleFunction<F> weight) {
        StringBuilder lines = new StringBuilder(NOTE);
        for (F feature : features) {
            lines.append(feature.id())
                    .append(' ')
                    .append(weight.applyAsDouble(feature))
                    .append('\n');
        }
        return lines.toString();
    }

    private static void print(String name, List<Lesson> lessons, List<Answer> answers) {
        System.out.printf(Locale.ROOT, "%-16s%s%n", name, Figures.of(lessons, answers));
    }

    private static void print(Answer answer) {
        Attribution attribution = answer.attribution();
        System.out.printf(
                Locale.ROOT,
                "%.2f %s [%s] %s, said by %s: %s %s%n    %s%n",
                attribution.confidence(),
                answer.story().name(),
                answer.words(),
                answer.said() == null ? "no quote" : answer.said().kind(),
                answer.speaker(),
                attribution.rule(),
                attribution.note(),
                answer.context());
    }
}
