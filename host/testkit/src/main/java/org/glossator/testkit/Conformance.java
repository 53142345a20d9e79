package org.glossator.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.conformance.Conditions;
import org.glossator.text.Annotation;
import org.glossator.text.Document;
import org.glossator.text.Layer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * The laws of annotators as tests, each under its own name: those that {@code gloss plugin test} proves of a packed plugin, but for the few
 * that need one.
 *
 * <pre>{@code
 * @TestFactory
 * Iterable<DynamicTest> keepsToTheLaws() {
 *     return Conformance.of(new IsoDates());
 * }
 * }</pre>
 *
 * <p>The tests bring English news along. Where the annotator finds nothing in these, many of them say little, and one says so; give it
 * {@link #texts texts} of its own, and {@link #with parameters} where it needs some. Layers that it reads are made up by their shape, unless
 * it runs {@link #after} an annotator that finds them, or the test {@link #given gives} them, or {@link #documents documents} bring them
 * along. Immutable.
 *
 * <p>What does not apply, or stands on a law that failed, is aborted and says why, as is what a person may want to know and is no failure. The
 * tests follow each other, and change the default locale, time zone and standard streams for a moment: let no others run beside them
 * ({@code @Isolated}).
 */
public final class Conformance implements Iterable<DynamicTest> {

    private final AnnotatorFactory<?> factory;
    private final Conditions conditions;

    private Conformance(AnnotatorFactory<?> factory, Conditions conditions) {
        this.factory = factory;
        this.conditions = conditions;
    }

    /** With its defaults. */
    public static Conformance of(AnnotatorFactory<?> factory) {
        return new Conformance(factory, Conditions.STANDARD);
    }

    /** With another value of a parameter, as a person types it. */
    public Conformance with(String parameter, String value) {
        return new Conformance(factory, conditions.with(parameter, value));
    }

    /** With texts in which it finds something; some pages are enough, since each is read some fifty times. */
    public Conformance texts(String... texts) {
        List<Document> documents = new ArrayList<>();
        for (String text : texts) {
            documents.add(Document.of("text-" + (documents.size() + 1), text));
        }
        return documents(documents);
    }

    /**
     * As {@link #texts}, of documents with all that is known of them.
     *
     * @throws IllegalArgumentException when two have one id
     */
    public Conformance documents(List<Document> documents) {
        return new Conformance(factory, conditions.withTexts(documents));
    }

    /**
     * After another annotator, with its standard parameters, so that the layers which this one reads are found and not made up; also one
     * that the other needs itself.
     */
    public Conformance after(AnnotatorFactory<?> earlier) {
        List<AnnotatorFactory<?>> more = new ArrayList<>(conditions.earlier());
        more.add(earlier);
        return new Conformance(factory, conditions.after(more));
    }

    /** With a layer that the annotator reads, made by the test itself; in one text more it is made up by its shape. */
    public <R extends Record> Conformance given(Layer<R> read, Function<Document, List<Annotation<R>>> findings) {
        return after(new Given<>(read, findings));
    }

    /** With another limit for each test than half a minute, for one that takes long to load what it needs. */
    public Conformance limit(Duration limit) {
        return new Conformance(factory, conditions.withLimit(limit));
    }

    /** A test for each law, to be run in this order. */
    @Override
    public Iterator<DynamicTest> iterator() {
        org.glossator.engine.conformance.Conformance laws =
                org.glossator.engine.conformance.Conformance.of(factory, conditions);
        return org.glossator.engine.conformance.Conformance.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> judge(laws.check(name))))
                .iterator();
    }

    private static void judge(CheckResult result) {
        String told = result.check() + ": " + result.line(); // Maven numbers the tests, and shows no names
        String advised = result.advice().isEmpty() ? told : told + "; " + result.advice();
        switch (result.outcome()) {
            case FAILED -> Assertions.fail(advised);
            case NOTE -> Assumptions.abort(advised);
            case SKIPPED -> Assumptions.abort(told);
            default -> {}
        }
    }
}
