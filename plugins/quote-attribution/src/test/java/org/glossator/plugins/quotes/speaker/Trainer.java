package org.glossator.plugins.quotes.speaker;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.plugins.quotes.model.Calibration;
import org.glossator.plugins.quotes.model.LinearModel;
import org.glossator.plugins.quotes.speaker.Lesson.Answer;
import org.glossator.plugins.quotes.speaker.Lesson.Choice;
import org.glossator.plugins.quotes.speaker.Lesson.Speech;

/**
 * Learns the weights by gradient descent with a cost on large ones: logistic regression for speech, a conditional logit (softmax over the
 * candidates, nobody among them) for the speaker. The same on every machine.
 */
final class Trainer {

    private static final List<SpeechFeature> SPEECH = List.of(SpeechFeature.values());
    private static final List<Feature> SPEAKER = List.of(Feature.values());
    private static final int ROUNDS = 400;
    private static final double MOMENTUM = 0.9;
    private static final int FEEDBACK = 2;

    /** What it costs to leave the expected weights, chosen on our own stories alone: {@code TrainQuotes costs}. */
    static final double SPEECH_COST = 1;

    private static final double SPEAKER_COST = 1;

    private static final double[] POINTS =
            SPEECH.stream().mapToDouble(SpeechFeature::expected).toArray();

    private static final double[] SIEVES =
            SPEAKER.stream().mapToDouble(Feature::expected).toArray();

    /** Nothing that a machine reads of speech is surer than this. */
    private static final double MOST = 0.99;

    private static final int CURVE_ROUNDS = 3000;

    private Trainer() {}

    /** Weights for both models. Features that tell who spoke before come from what the model so far decided, so learning goes round twice. */
    static Model model(List<Lesson> lessons, double speechCost) {
        Model model =
                new Model(speech(List.of(), speechCost), speaker(List.of()), Calibration.NONE); // what a person expects
        for (int round = 0; round < FEEDBACK; round++) {
            Model before = model;
            List<Speech> speech = lessons.stream()
                    .flatMap(lesson -> lesson.speech(before).stream())
                    .toList();
            List<Choice> choices = lessons.stream()
                    .flatMap(lesson -> lesson.choices(before).stream())
                    .toList();
            model = new Model(speech(speech, speechCost), speaker(choices), Calibration.NONE);
        }
        return model;
    }

    private static LinearModel<SpeechFeature> speech(List<Speech> lessons, double cost) {
        int[][] rows = lessons.stream()
                .map(lesson -> places(lesson.features(), SPEECH))
                .toArray(int[][]::new);
        double[] weights = descend(POINTS, cost, lessons.size(), (now, slope) -> {
            for (int i = 0; i < rows.length; i++) {
                double wrong = (lessons.get(i).spoken() ? 1 : 0) - Calibration.logistic(sum(now, rows[i]));
                add(slope, rows[i], wrong);
            }
        });
        Map<SpeechFeature, Double> named = new EnumMap<>(SpeechFeature.class);
        for (int i = 0; i < weights.length; i++) {
            named.put(SPEECH.get(i), rounded(weights[i]));
        }
        return LinearModel.of(SpeechFeature.class, named);
    }

    private static LinearModel<Feature> speaker(List<Choice> lessons) {
        int[][][] rows = lessons.stream()
                .map(lesson -> lesson.candidates().stream()
                        .map(candidate -> places(candidate, SPEAKER))
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
        double[] weights = descend(SIEVES, SPEAKER_COST, lessons.size(), (now, slope) -> {
            for (int i = 0; i < rows.length; i++) {
                slopeOf(lessons.get(i), rows[i], now, slope);
            }
        });
        Map<Feature, Double> named = new EnumMap<>(Feature.class);
        for (int i = 0; i < weights.length; i++) {
            named.put(SPEAKER.get(i), rounded(weights[i]));
        }
        return LinearModel.of(Feature.class, named);
    }

    /** Raises the candidates that are right, among themselves as likely as the model has them, and lowers all as likely as they are. */
    private static void slopeOf(Choice choice, int[][] rows, double[] now, double[] slope) {
        double[] likely = new double[rows.length];
        double total = 1;
        double right = choice.nobody() ? 1 : 0;
        for (int i = 0; i < rows.length; i++) {
            likely[i] = StrictMath.exp(Math.min(30, sum(now, rows[i])));
            total += likely[i];
            right += choice.right().get(i) ? likely[i] : 0;
        }
        for (int i = 0; i < rows.length; i++) {
            double raise = choice.right().get(i) ? likely[i] / right : 0;
            add(slope, rows[i], raise - likely[i] / total);
        }
    }

    /** Answers of models that had not seen the stories, as a curve from what they say to how often they are right. */
    static Calibration calibration(List<Answer> answers) {
        List<Answer> spoken =
                answers.stream().filter(answer -> answer.attribution().spoken()).toList();
        double slope = 1;
        double intercept = 0;
        for (int round = 0; round < CURVE_ROUNDS; round++) {
            double up = 0;
            double across = 0;
            for (Answer answer : spoken) {
                double odds = odds(answer.attribution().confidence());
                double wrong = (answer.right() ? 1 : 0) - Calibration.logistic(slope * odds + intercept);
                across += wrong * odds;
                up += wrong;
            }
            slope += 0.05 * across / spoken.size();
            intercept += 0.2 * up / spoken.size();
        }
        return new Calibration(rounded(slope), rounded(intercept), MOST);
    }

    private static double odds(double probability) {
        double inside = Math.max(1e-6, Math.min(1 - 1e-6, probability));
        return StrictMath.log(inside / (1 - inside));
    }

    private interface Slope {
        void add(double[] weights, double[] slope);
    }

    /** @param expected the weights where the lessons say nothing */
    private static double[] descend(double[] expected, double cost, int lessons, Slope slopes) {
        int size = expected.length;
        double[] weights = expected.clone();
        double[] speed = new double[size];
        double step = 1.0 / Math.max(1, lessons);
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[size];
            slopes.add(weights, slope);
            for (int i = 0; i < size; i++) {
                speed[i] = MOMENTUM * speed[i] + step * (slope[i] - cost * (weights[i] - expected[i]));
                weights[i] += speed[i];
            }
        }
        return weights;
    }

    private static <F> int[] places(Set<F> features, List<F> all) {
        return features.stream().mapToInt(all::indexOf).toArray();
    }

    private static double sum(double[] weights, int[] places) {
        double sum = 0;
        for (int place : places) {
            sum += weights[place];
        }
        return sum;
    }

    private static void add(double[] slope, int[] places, double value) {
        for (int place : places) {
            slope[place] += value;
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
