package org.glossator.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.pipeline.Descriptions;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.run.Refusal;
import org.glossator.text.Annotation;
import org.glossator.text.Document;
import org.glossator.text.Layer;

/**
 * Tests an annotator in one line, with the expectation marked in the text; whatever is not marked must stay silent.
 *
 * <pre>{@code
 * final AnnotatorTester<Timex> dates = AnnotatorTester.of(new IsoDates(), Layers.DATES, Timex::value);
 *
 * @Test
 * void readsIsoDates() {
 *     dates.check("From [[2024-05-03|2024-05-03]] on; flat 0999-01-01 is too early.");
 * }
 * }</pre>
 *
 * <p>The annotator runs in the real engine. Each check also proves the {@link AnnotatorLaws}, unasked. Immutable: a {@code with…} method
 * returns another tester.
 *
 * @param <T> the record of the layer that is tested
 */
public final class AnnotatorTester<T extends Record> {

    private final AnnotatorFactory<?> factory;
    private final Layer<T> layer;
    private final Function<T, String> shown;
    private final Map<String, String> parameters;
    private final List<AnnotatorFactory<?>> before;
    private final UnaryOperator<Document> known; // says what is known of each document

    private AnnotatorTester(
            AnnotatorFactory<?> factory,
            Layer<T> layer,
            Function<T, String> shown,
            Map<String, String> parameters,
            List<AnnotatorFactory<?>> before,
            UnaryOperator<Document> known) {
        this.factory = factory;
        this.layer = layer;
        this.shown = shown;
        this.parameters = parameters;
        this.before = before;
        this.known = known;
    }

    /**
     * A tester of an annotator with its standard parameters.
     *
     * @param layer the layer to look at; an annotator that writes several has a tester for each
     * @param shown what of a finding is compared with the expectation
     */
    public static <T extends Record> AnnotatorTester<T> of(
            AnnotatorFactory<?> factory, Layer<T> layer, Function<T, String> shown) {
        return new AnnotatorTester<>(factory, layer, shown, Map.of(), List.of(), document -> document);
    }

    /** With a parameter, as typed on the command line. */
    public AnnotatorTester<T> with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(parameter, value);
        return new AnnotatorTester<>(factory, layer, shown, more, before, known);
    }

    /** With documents that were written on this day. */
    public AnnotatorTester<T> withDate(LocalDate day) {
        return new AnnotatorTester<>(
                factory, layer, shown, parameters, before, d -> known.apply(d).withDate(day));
    }

    /** With documents that say that they are in this language, a BCP 47 tag. */
    public AnnotatorTester<T> withLanguage(String tag) {
        return new AnnotatorTester<>(
                factory, layer, shown, parameters, before, d -> known.apply(d).withLanguage(tag));
    }

    /** With documents that bring this along, as a title or an address. */
    public AnnotatorTester<T> withMetadata(Map<String, String> entries) {
        return new AnnotatorTester<>(
                factory, layer, shown, parameters, before, d -> known.apply(d).withMetadata(entries));
    }

    /** After another annotator, with its standard parameters, whose layers the tested one reads. */
    public AnnotatorTester<T> after(AnnotatorFactory<?> earlier) {
        List<AnnotatorFactory<?>> more = new ArrayList<>(before);
        more.add(earlier);
        return new AnnotatorTester<>(factory, layer, shown, parameters, more, known);
    }

    /** With a layer that the tested annotator reads, made by the test itself. */
    public <R extends Record> AnnotatorTester<T> given(
            Layer<R> read, Function<Document, List<Annotation<R>>> findings) {
        return after(new Given<>(read, findings));
    }

    /** Looks at another part of the findings. */
    public AnnotatorTester<T> showing(Function<T, String> other) {
        return new AnnotatorTester<>(factory, layer, other, parameters, before, known);
    }

    /**
     * Annotates the texts, each a document with the id {@code 1}, {@code 2} …, and compares every finding.
     *
     * @param marked texts with their expectations as {@code [[words|value]]}; two brackets that stand in the text are {@code \[[}
     * @throws AssertionError also when a finding stands on a rule of which the factory does not tell, and it tells of others
     * @throws IllegalArgumentException when a mark has no value, is not closed, or holds another one
     */
    public void check(String... marked) {
        List<Document> documents = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String each : marked) {
            MarkedText parsed = MarkedText.parse(each);
            documents.add(document(Integer.toString(documents.size() + 1), parsed.text()));
            expected.add(MarkedText.render(parsed.text(), parsed.expected()));
        }
        List<Entry> entries = bench().run(documents, 1).entries();
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), rendered(entries.get(i)), factory.name() + " in document " + (i + 1));
        }
        entries.forEach(this::assertToldOf);
        AnnotatorLaws.prove(bench(), documents, entries);
    }

    /** One that tells of rules tells of each. */
    private void assertToldOf(Entry entry) {
        AnnotatorDescription told = Descriptions.of(factory);
        Set<String> untold = new TreeSet<>();
        findings(entry).forEach(each -> untold.add(each.evidence().rule()));
        untold.removeIf(rule -> told.rules().isEmpty() || told.rule(rule).isPresent());
        assertTrue(
                untold.isEmpty(),
                () -> factory.name() + " stands on the rules " + untold + " in document " + entry.id()
                        + ", of which rules() does not tell; it tells of "
                        + told.rules().keySet());
    }

    /** Says that the annotator looks at these words of the text and refuses them, by this rule. */
    public void refuses(String words, String rule, String text) {
        List<Refusal> refusals = bench().run(List.of(document("1", text)), 1).refusals();
        assertTrue(
                refusals.stream()
                        .anyMatch(r -> r.span().in(text).equals(words)
                                && r.evidence().rule().equals(rule)),
                () -> factory.name() + " refused " + refusals + "; expected [" + words + "] by " + rule);
    }

    /** The findings in a text without marks, for a test that looks closer. */
    public List<Annotation<T>> annotate(String text) {
        return annotateAll(List.of(text)).get(0);
    }

    /** The findings in each of the texts, which are the documents {@code 1}, {@code 2} … of one run. */
    public List<List<Annotation<T>>> annotateAll(List<String> texts) {
        List<Document> documents = new ArrayList<>();
        texts.forEach(t -> documents.add(document(Integer.toString(documents.size() + 1), t)));
        return bench().run(documents, 1).entries().stream().map(this::findings).toList();
    }

    private Document document(String id, String text) {
        return known.apply(Document.of(id, text));
    }

    private Bench bench() {
        List<AnnotatorFactory<?>> factories = new ArrayList<>(before);
        factories.add(factory);
        List<StepRequest> steps = new ArrayList<>();
        before.forEach(f -> steps.add(StepRequest.of(f.name())));
        steps.add(new StepRequest(factory.name(), Optional.empty(), parameters, java.nio.file.Path.of("")));
        return new Bench(factories, steps);
    }

    private List<Annotation<T>> findings(Entry entry) {
        AnnotatorLaws.assertOk(bench(), entry);
        return entry.document().orElseThrow().get(layer);
    }

    private String rendered(Entry entry) {
        List<MarkedText.Expected> found = findings(entry).stream()
                .map(a -> new MarkedText.Expected(a.span(), shown.apply(a.value())))
                .toList();
        return MarkedText.render(entry.document().orElseThrow().text(), found);
    }
}
