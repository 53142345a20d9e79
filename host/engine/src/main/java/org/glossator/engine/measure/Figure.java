package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One number of an evaluation.
 *
 * @param name lower case with hyphens, as {@code span-f1}; with its layer before it, {@code quotes.span-f1}, it is asked for
 * @param meaning in one line
 * @param value in full precision; empty where there was nothing to measure
 * @param of how many findings it is the share of: for a precision those found, else those of gold that count
 */
public record Figure(String name, String meaning, OptionalDouble value, long of) {

    /** Figures in the order in which they are told. */
    static final class Listing {
        private final List<Figure> figures = new ArrayList<>();

        /** Three figures: {@code NAME-p}, {@code NAME-r} and {@code NAME-f1}. */
        Listing score(String name, String meaning, Score score, long found, long gold) {
            add(name + "-p", "precision: " + meaning, score.precision(), found);
            add(name + "-r", "recall: " + meaning, score.recall(), gold);
            return f1(name, meaning, score.f1(), gold);
        }

        Listing f1(String name, String meaning, double value, long gold) {
            return add(name + "-f1", "F1: " + meaning, value, gold);
        }

        /** A share of something; empty where there is none of it. */
        Listing share(String name, String meaning, long hits, long of) {
            figures.add(new Figure(
                    name, meaning, of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / of), of));
            return this;
        }

        Listing add(String name, String meaning, double value, long of) {
            figures.add(new Figure(name, meaning, OptionalDouble.of(value), of));
            return this;
        }

        Listing append(List<Figure> more) {
            figures.addAll(more);
            return this;
        }

        List<Figure> list() {
            return List.copyOf(figures);
        }
    }
}
