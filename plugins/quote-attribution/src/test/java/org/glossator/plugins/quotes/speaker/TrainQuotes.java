package org.glossator.plugins.quotes.speaker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.glossator.plugins.quotes.model.Calibration;
import org.glossator.plugins.quotes.speaker.Lesson.Answer;

/**
 * Writes {@code speech.txt}, {@code speaker.txt} and {@code calibration.txt} anew from the stories in {@code own/training}, and prints what
 * cross-validation says of them.
 */
final class TrainQuotes {

    private TrainQuotes() {}

    public static void main(String[] arguments) throws IOException {
        List<Lesson> lessons = lessons("training");
        if (arguments[0].equals("costs")) {
            for (double speech : new double[] {0.3, 1, 3}) {
                for (double speaker : new double[] {0.1, 0.3, 1, 3}) {
                    print(
                            "speech " + speech + " speaker " + speaker,
                            lessons,
                            CrossValidation.run(lessons, speech, speaker));
                }
            }
            return;
        }
        List<Answer> answers = CrossValidation.run(lessons, Trainer.SPEECH_COST, Trainer.SPEAKER_COST);
        print("own text, cross-validated", lessons, answers);
        Calibration calibration = Trainer.calibration(answers);
        printCalibration(answers, calibration);
        Model learned = Trainer.model(lessons, Model.SHIPPED);
        print(
                "own text, learned from",
                lessons,
                lessons.stream()
                        .flatMap(lesson -> lesson.answers(learned).stream())
                        .toList());
        List<Lesson> heldOut = lessons("held-out");
        print(
                "held-out text",
                heldOut,
                heldOut.stream()
                        .flatMap(lesson -> lesson.answers(learned).stream())
                        .toList());
        Path folder = Path.of(arguments[0]);
        Files.writeString(
                folder.resolve("speech.txt"),
                lines(SpeechFeature.values(), feature -> learned.speech().of(feature)));
        Files.writeString(
                folder.resolve("speaker.txt"),
                lines(Feature.values(), feature -> learned.speaker().of(feature)));
        Files.writeString(
                folder.resolve("calibration.txt"),
                NOTE + "slope " + calibration.slope() + "\nintercept " + calibration.intercept() + "\nmost "
                        + calibration.most() + "\n");
        if (arguments.length > 1) {
            answers.stream().filter(answer -> !answer.right()).forEach(TrainQuotes::print);
        }
    }

    private static final String NOTE =
            "# Learned by TrainQuotes from stories of our own (own/training among the tests); do not edit by hand.\n";

    static List<Lesson> lessons(String folder) throws IOException {
        return OwnStory.all(folder).stream().map(Lesson::new).toList();
    }

    static <F extends org.glossator.plugins.quotes.model.Described> String lines(
            F[] features, java.util.function.ToDoubleFunction<F> weight) {
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
        long gold = lessons.stream()
                .flatMap(l -> l.story().quotes().stream())
                .filter(OwnStory.Said::marked)
                .count();
        long found = answers.stream().filter(a -> a.attribution().spoken()).count();
        long spans = answers.stream()
                .filter(a -> a.attribution().spoken() && a.said() != null)
                .count();
        long right = answers.stream()
                .filter(a -> a.attribution().spoken() && a.right())
                .count();
        long direct = answers.stream()
                .filter(a -> a.attribution().spoken()
                        && a.said() != null
                        && a.said().kind().equals("direct"))
                .count();
        long directRight = answers.stream()
                .filter(a ->
                        a.attribution().spoken() && a.right() && a.said().kind().equals("direct"))
                .count();
        System.out.printf(
                Locale.ROOT,
                "%-28s quotes %d found %d spanP %.4f spanR %.4f spanF %.4f spk %.4f dir %.4f E2E %.4f%n",
                name,
                gold,
                found,
                spans / (double) found,
                spans / (double) gold,
                2.0 * spans / (found + gold),
                right / (double) spans,
                directRight / (double) direct,
                2.0 * right / (found + gold));
    }

    private static void printCalibration(List<Answer> answers, Calibration calibration) {
        System.out.println(calibration);
        double[] edges = {0, .5, .6, .7, .8, .9, .95, .98, 1.01};
        for (int i = 0; i + 1 < edges.length; i++) {
            int at = i;
            List<Answer> some = answers.stream()
                    .filter(a -> a.attribution().spoken())
                    .filter(a -> {
                        double c = calibration.of(a.attribution().confidence());
                        return c >= edges[at] && c < edges[at + 1];
                    })
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "%.2f-%.2f %4d right %.3f said %.3f%n",
                    edges[i],
                    edges[i + 1],
                    some.size(),
                    some.stream().filter(Answer::right).count() / (double) some.size(),
                    some.stream()
                            .mapToDouble(a -> calibration.of(a.attribution().confidence()))
                            .average()
                            .orElse(0));
        }
    }

    private static void print(Answer a) {
        String text = a.story().text();
        int from = a.region().start();
        System.out.printf(
                "%s %s [%s] kind %s gold %s found %s rule %s %.2f%n    ...%s%n",
                a.story().name(),
                a.attribution().spoken() ? "SPOKEN" : "UNSPOKEN",
                text.substring(from, a.region().end()).replace('\n', ' '),
                a.said() == null ? "-" : a.said().kind(),
                a.said() == null || a.said().speaker() == null
                        ? "-"
                        : a.said().speaker().in(text),
                a.attribution().speaker() == null
                        ? "-"
                        : a.attribution().speaker().words(text),
                a.attribution().rule() + " " + a.attribution().note(),
                a.attribution().confidence(),
                text.substring(Math.max(0, from - 150), from).replace('\n', '|') + "<<>>"
                        + text.substring(
                                        a.region().end(),
                                        Math.min(text.length(), a.region().end() + 100))
                                .replace('\n', '|'));
    }
}
