package org.glossator.plugins.dates.direction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glossator.plugins.dates.direction.CrossValidation.Judged;
import org.glossator.plugins.dates.direction.OwnText.Mention;
import org.glossator.plugins.dates.meaning.Sides.Kind;

/**
 * Writes {@code direction.txt} anew from {@code sentences.txt}, and prints what cross-validation says. Run it from the module's folder after a change to the
 * sentences, the clues or their words: {@code mvn test-compile}, then this class with the path of the resource as its argument.
 */
final class TrainDirection {

    private TrainDirection() {}

    public static void main(String[] arguments) throws IOException {
        List<Mention> mentions = OwnText.read().mentions();
        List<Judged> judged = CrossValidation.run(mentions);
        for (Kind kind : Kind.values()) {
            print(
                    kind.name(),
                    judged.stream()
                            .filter(one -> one.mention().sides().kind() == kind)
                            .toList());
        }
        print("ALL", judged);
        for (double from : new double[] {0.5, 0.6, 0.7, 0.8, 0.9, 0.95}) {
            double below = from == 0.9 ? 0.95 : from == 0.95 ? 1.01 : from + 0.1;
            print(
                    "confidence from " + from,
                    judged.stream()
                            .filter(one -> one.confidence() >= from && one.confidence() < below)
                            .toList());
        }
        Files.writeString(Path.of(arguments[0]), resource(mentions));
        if (arguments.length > 1) {
            judged.stream().filter(one -> !one.right()).forEach(TrainDirection::print);
        }
    }

    /** The weights as they ship. */
    static String resource(List<Mention> mentions) {
        StringBuilder lines = new StringBuilder("""
                # How much each clue says that a mention without year or week lies ahead (above 0) or behind (below 0).
                # Learned by TrainDirection from sentences of our own (sentences.txt among the tests); do not edit by hand.
                """);
        lines.append("mentions ").append(mentions.size()).append('\n');
        for (Map.Entry<String, Double> weight : Trainer.weights(mentions).entrySet()) {
            lines.append(weight.getKey()).append(' ').append(weight.getValue()).append('\n');
        }
        return lines.toString();
    }

    private static void print(String name, List<Judged> judged) {
        System.out.printf(
                Locale.ROOT,
                "%-20s %4d mentions, %4d ahead; usual reading right %5.1f %%, model right %5.1f %%, mean confidence %.3f%n",
                name,
                judged.size(),
                judged.stream().filter(one -> one.mention().ahead()).count(),
                share(judged.stream().filter(Judged::usuallyRight).count(), judged.size()),
                share(judged.stream().filter(Judged::right).count(), judged.size()),
                judged.stream().mapToDouble(Judged::confidence).average().orElse(0));
    }

    private static void print(Judged judged) {
        System.out.printf(
                Locale.ROOT,
                "%.2f %s %s %s %s%n",
                judged.chance(),
                judged.mention().sides().behind().timex3(),
                judged.mention().ahead() ? "AHEAD" : "BEHIND",
                judged.mention().clues(),
                judged.mention().line());
    }

    private static double share(long part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
