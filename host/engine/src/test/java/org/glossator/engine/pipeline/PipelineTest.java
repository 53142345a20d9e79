package org.glossator.engine.pipeline;

import static org.glossator.engine.pipeline.HandMade.annotator;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.NoParameters;
import org.glossator.engine.layer.RecordCodec;
import org.glossator.engine.plugin.Plugins;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.glossator.text.Quote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PipelineTest {

    record Name(String person) {}

    record Longer(String person, int count) {}

    private static final Layer<Name> NAMES = new Layer<>("names", Name.class);
    private static final Layer<Name> PLACES = new Layer<>("places", Name.class);

    private static List<StepRequest> requests(String... typed) throws PipelineException {
        List<StepRequest> requests = new ArrayList<>();
        for (String each : typed) {
            requests.add(StepRequest.parse(each));
        }
        return requests;
    }

    private static List<String> order(List<AnnotatorFactory<?>> factories, String... typed) throws PipelineException {
        return Pipeline.of(requests(typed), plugins(factories)).steps().stream()
                .map(s -> s.name() + ": " + s.reason())
                .toList();
    }

    private static Plugins plugins(List<AnnotatorFactory<?>> factories) {
        return Plugins.of("mine", "1.2.3", factories.toArray(AnnotatorFactory<?>[]::new));
    }

    private static String refused(PipelineException.Fault fault, List<AnnotatorFactory<?>> factories, String... typed) {
        PipelineException e = assertThrows(PipelineException.class, () -> order(factories, typed));
        assertEquals(fault, e.fault());
        return String.valueOf(e.getMessage());
    }

    private static String unfit(List<AnnotatorFactory<?>> factories, String... typed) {
        return refused(PipelineException.Fault.PIPELINE, factories, typed);
    }

    @Test
    void runsStepsAsTyped() throws PipelineException {
        assertEquals(
                List.of("b: as typed", "a: as typed"),
                order(List.of(annotator("a", NAMES), annotator("b", PLACES)), "b", "a"));
    }

    @Test
    void movesAWriterBeforeItsReaders() throws PipelineException {
        assertEquals(
                List.of("names: moved up: a step typed before it reads what it writes", "report: reads names of names"),
                order(
                        List.of(
                                annotator("names", NAMES),
                                annotator("report", PLACES).reading(NAMES)),
                        "report",
                        "names"));
    }

    @Test
    void movesAWriterBeforeWhoReadsItWherePresent() throws PipelineException {
        AnnotatorFactory<?> report = annotator("report", PLACES).readingIfPresent(NAMES);
        assertEquals(List.of("report: as typed"), order(List.of(report), "report"));
        assertEquals(
                List.of("names", "report"),
                Pipeline.of(requests("report", "names"), plugins(List.of(annotator("names", NAMES), report)))
                        .steps()
                        .stream()
                        .map(Step::name)
                        .toList());
    }

    @Test
    void saysThatNobodyBringsAnAnnotator() {
        assertEquals(
                "E2101 no plugin brings an annotator [qotes]; did you mean quotes? there is {names, quotes}",
                refused(
                        PipelineException.Fault.PLUGIN,
                        List.of(annotator("names", NAMES), annotator("quotes", Layers.QUOTES)),
                        "qotes",
                        "names"));
    }

    @Test
    void saysThatNoAnnotatorWasNamed() {
        assertEquals(
                "E2002 no annotator was named; there is [names]",
                refused(PipelineException.Fault.SYNTAX, List.of(annotator("names", NAMES))));
    }

    @Test
    void namesTheAnnotatorWithAnUnknownParameter() {
        assertEquals(
                "E2104 names has no parameter [x]; it has none",
                unfit(List.of(annotator("names", NAMES)), "names@other:x=1"));
    }

    @Test
    void saysWhoWouldWriteAMissingLayer() {
        assertEquals(
                "E2110 report reads the layer [names], which no other step writes; add finder, which writes it",
                unfit(
                        List.of(
                                annotator("finder", NAMES),
                                annotator("report", PLACES).reading(NAMES)),
                        "report"));
    }

    @Test
    void saysWhatThereIsWhereNobodyWouldWriteAMissingLayer() {
        assertEquals(
                "E2110 report reads the layer [names], which no other step writes; nothing that is here writes another layer",
                unfit(List.of(annotator("report", PLACES).reading(NAMES)), "report"));
        assertEquals(
                "E2110 report reads the layer [qoutes], which no other step writes; did you mean quotes? there is {names, quotes}",
                unfit(
                        List.of(
                                annotator("report", PLACES).reading(new Layer<>("qoutes", Name.class)),
                                annotator("finder", NAMES),
                                annotator("quotes", Layers.QUOTES)),
                        "report",
                        "finder"));
    }

    @Test
    void saysInOneGoWhatIsMissingAndWhatThatReads() {
        assertEquals(
                "E2110 report reads the layer [places], which no other step writes; add places finder, which it needs",
                unfit(
                        List.of(
                                annotator("finder", NAMES),
                                annotator("places", PLACES).reading(NAMES),
                                annotator("report", Layers.QUOTES).reading(PLACES)),
                        "report"));
    }

    @Test
    void tellsWhichComponentsNobodyWrites() throws PipelineException {
        record Misspelt(@Nullable String person, @Nullable String persn) {}
        Pipeline pipeline = Pipeline.of(
                requests("names", "report"),
                plugins(List.of(
                        annotator("names", NAMES),
                        annotator("report", PLACES).reading(new Layer<>("names", Misspelt.class)))));
        assertEquals(
                List.of("persn of names, which is always null; did you mean person? there is {person}"),
                pipeline.lacking(pipeline.steps().get(1)));
        assertEquals(List.of(), pipeline.lacking(pipeline.steps().get(0)));
        assertEquals(1, pipeline.lacking().size());
        assertTrue(pipeline.lacking().get(0).startsWith("report reads persn of names"), pipeline.lacking()::toString);
    }

    @Test
    void saysThatBlanksStandBetweenAnnotators() {
        PipelineException e = assertThrows(PipelineException.class, () -> StepRequest.parse("quotes,dates"));
        assertTrue(e.getMessage().endsWith("and blanks between several"), e.getMessage());
    }

    @Test
    void doesNotLetAStepReadOnlyWhatItWritesItself() {
        assertTrue(unfit(List.of(annotator("again", NAMES).reading(NAMES)), "again")
                .startsWith("E2110 again reads the layer [names]"));
    }

    @Test
    void takesALayerThatTheDocumentsBring() throws PipelineException {
        Plugins plugins = plugins(List.of(annotator("again", NAMES).reading(NAMES)));
        Map<String, Map<String, String>> given =
                Map.of("names", RecordCodec.of(Longer.class).shape());
        assertEquals(1, Pipeline.of(requests("again"), plugins, given).steps().size());
    }

    @Test
    void comparesTheShapeOfALayerThatTheDocumentsBring() {
        Plugins plugins = plugins(List.of(annotator("report", PLACES).reading(NAMES)));
        PipelineException e = assertThrows(
                PipelineException.class,
                () -> Pipeline.of(requests("report"), plugins, Map.of("names", Map.of("person", "span"))));
        assertEquals(
                "E2112 report reads the layer [names] and wants the component person as string, and the layer holds span;"
                        + " tell the author of the plugin mine",
                e.getMessage());
    }

    @Test
    void refusesTwoWritersOfALayer() {
        assertEquals(
                "E2111 b writes the layer [names], which a writes too; expected one writer; give one a variant, as in"
                        + " b@other",
                unfit(List.of(annotator("a", NAMES), annotator("b", NAMES)), "a", "b"));
        assertTrue(unfit(List.of(annotator("a", NAMES)), "a", "a").startsWith("E2111"));
    }

    @Test
    void letsTwoAnswersStandSideBySideAsVariants() throws PipelineException {
        List<Step> steps = Pipeline.of(requests("a", "a@theirs"), plugins(List.of(annotator("a", NAMES))))
                .steps();
        assertEquals(Set.of("names"), steps.get(0).writtenNames());
        assertEquals(Set.of("names.theirs"), steps.get(1).writtenNames());
        assertEquals("a@theirs", steps.get(1).name());
        assertEquals(
                "Provenance[annotator=a, plugin=mine, version=1.2.3, parameters={}, reads=[], shape={person=string}, standsOn=]",
                String.valueOf(steps.get(1).provenances().get("names.theirs")));
    }

    @Test
    void refusesAReaderWhoseRecordDoesNotFit() {
        Layer<Longer> longer = new Layer<>("names", Longer.class);
        assertEquals(
                "E2112 report reads the layer [names] and wants the component count, which the layer lacks; it has"
                        + " [person]; declare the component @Nullable or leave it out; tell the author of the plugin mine",
                unfit(
                        List.of(
                                annotator("names", NAMES),
                                annotator("report", PLACES).reading(longer)),
                        "names",
                        "report"));
    }

    @Test
    void refusesStepsThatWaitForEachOther() {
        assertEquals(
                "E2113 a and [b] wait for each other's layers; run one of them first, and the other over its output",
                unfit(
                        List.of(
                                annotator("c", Layers.DATES).reading(NAMES),
                                annotator("a", NAMES).reading(PLACES),
                                annotator("b", PLACES).readingIfPresent(NAMES)),
                        "c",
                        "a",
                        "b"));
    }

    @Test
    void refusesAnAnnotatorThatWritesNothing() {
        assertEquals("E2114 a writes no layer; tell the author of its plugin", unfit(List.of(annotator("a")), "a"));
    }

    record Odd(Map<String, String> features) {}

    @Test
    void saysWhosePluginHoldsARecordThatIsNoFinding() {
        String message = refused(
                PipelineException.Fault.PLUGIN, List.of(annotator("odd", new Layer<>("odd", Odd.class))), "odd");
        assertTrue(
                message.startsWith("E2108 odd of the plugin mine 1.2.3 cannot be configured: component features"),
                message);
    }

    private record Throwing(String name) implements AnnotatorFactory<NoParameters> {
        @Override
        public NoParameters defaults() {
            return new NoParameters();
        }

        @Override
        public Set<Layer<?>> writes(NoParameters parameters) {
            throw new NoClassDefFoundError("org/example/Missing");
        }

        @Override
        public Annotator create(NoParameters parameters, Context context) {
            throw new IllegalStateException();
        }
    }

    @Test
    void saysWhosePluginThrowsWhileItDescribesItself() {
        assertEquals(
                "E2108 broken of the plugin mine 1.2.3 cannot be configured: org/example/Missing; tell its author",
                refused(PipelineException.Fault.PLUGIN, List.of(new Throwing("broken")), "broken"));
    }

    @Test
    void aBrokenPluginDoesNotHurtTheHintOfAnother() {
        assertTrue(unfit(
                        List.of(
                                new Throwing("broken"),
                                annotator("report", PLACES).reading(Layers.QUOTES)),
                        "report")
                .startsWith("E2110"));
        assertEquals(
                "kind", RecordCodec.of(Quote.class).shape().keySet().iterator().next());
    }
}
