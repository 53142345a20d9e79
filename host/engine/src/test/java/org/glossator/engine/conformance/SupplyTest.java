package org.glossator.engine.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.NoParameters;
import org.glossator.annotator.Output;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.check.CheckResult.Outcome;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Where the layers come from that are read. */
@Isolated("the checks change the default locale and zone")
class SupplyTest {

    public record Name(String name) {}

    private static final Layer<Name> NAMES = new Layer<>("names", Name.class);

    /** Finds those that somebody says something, as "said Ann Lee". */
    private record Speakers(boolean ofCorpus) implements BadPlugin {
        @Override
        public String name() {
            return "speakers";
        }

        @Override
        public Set<Layer<?>> writes(NoParameters parameters) {
            return Set.of(NAMES);
        }

        @Override
        public Annotator make() {
            DocumentAnnotator finding = (document, out) -> {
                int at = document.text().indexOf("said Ann Lee");
                if (at >= 0) {
                    out.add(NAMES, new Span(at + 5, at + 12), new Name("Ann Lee"), Evidence.of("said"));
                }
            };
            return ofCorpus ? (CorpusAnnotator) () -> new Corpus(finding) : finding;
        }
    }

    private record Corpus(DocumentAnnotator finding) implements CorpusAnnotator.Pass {
        @Override
        public void read(Document document) {}

        @Override
        public void annotate(Document document, Output out) {
            finding.annotate(document, out);
        }
    }

    /**
     * Marks names that it reads.
     *
     * @param names those that it has in mind at a call
     */
    private record Reader(Supplier<Set<String>> names, String rule) implements BadPlugin {
        @Override
        public Set<Layer<?>> reads(NoParameters parameters) {
            return Set.of(NAMES);
        }

        @Override
        public Map<String, String> rules() {
            return Map.of("told", "a name that is read");
        }

        @Override
        public Annotator make() {
            return (DocumentAnnotator) (document, out) -> {
                Set<String> all = names.get();
                document.get(NAMES).stream()
                        .map(each -> each.value().name())
                        .filter(name -> name.startsWith("Ann"))
                        .forEach(all::add);
                for (String name : all) {
                    int at = document.text().indexOf(name);
                    if (at >= 0) {
                        Span span = new Span(at, at + name.length());
                        out.add(LAYER, span, new Mark(name), Evidence.of(rule));
                    }
                }
            };
        }
    }

    private static final Reader GOOD = new Reader(TreeSet::new, "told");

    private static Conditions after(AnnotatorFactory<?> earlier) {
        return Conditions.STANDARD.after(List.of(earlier));
    }

    private static CheckResult result(String check, AnnotatorFactory<?> factory, Conditions conditions) {
        Conformance conformance = Conformance.of(factory, conditions);
        conformance.check("annotate.ordinary");
        return conformance.check(check);
    }

    @Test
    void findsLayersByAnotherAnnotator() {
        Conformance conformance = Conformance.of(GOOD, after(new Speakers(false)));
        List<CheckResult> results =
                Conformance.names().stream().map(conformance::check).toList();
        Caught.byNone(results);
        assertEquals(
                "names: as speakers finds them; made up in one text more",
                Caught.result(results, "layers.from").line());
        assertEquals(
                Outcome.OK, Caught.result(results, "annotate.finds-something").outcome());
    }

    @Test
    void findsThemInTheTextsAsOneCorpus() {
        CheckResult found = result("annotate.ordinary", GOOD, after(new Speakers(true)));
        assertEquals(
                result("annotate.ordinary", GOOD, after(new Speakers(false))).line(), found.line());
        assertTrue(found.line().endsWith(" findings in 7 documents"), found::line);
    }

    @Test
    void catchesAMemoryOfOtherTexts() {
        Set<String> memory = new ConcurrentSkipListSet<>(); // as a static field
        Reader remembering = new Reader(() -> memory, "told");
        assertEquals(
                Outcome.OK,
                result("same.twice", remembering, Conditions.STANDARD).outcome());
        CheckResult caught = result("same.twice", remembering, after(new Speakers(false)));
        assertTrue(caught.isFailed() && caught.line().contains("[made-up-layers]"), caught::line);
        assertTrue(caught.advice().contains("static field"), caught::advice);
    }

    @Test
    void catchesARuleThatIsNotToldOf() {
        CheckResult caught =
                result("findings.rules-told", new Reader(TreeSet::new, "untold"), after(new Speakers(false)));
        assertTrue(caught.isFailed() && caught.line().endsWith("[untold]"), caught::line);
    }

    @Test
    void saysWhatToDoWhereLayersAreMadeUp() {
        assertEquals(
                "it finds nothing in the texts of the kit, so that many checks say little",
                result("annotate.finds-something", GOOD, Conditions.STANDARD).line());
        CheckResult from = result("layers.from", GOOD, Conditions.STANDARD);
        assertEquals(Outcome.NOTE, from.outcome());
        assertEquals("names: made up by their shape", from.line());
    }

    @Test
    void takesALayerThatATextBringsAsItIs() {
        StoredFinding finding =
                new StoredFinding(new Span(0, 3), new Object[] {"Ann Dee"}, Evidence.of("by-hand"), List.of());
        Provenance provenance = new Provenance("speakers", "p", "1.0.0", Map.of(), List.of(), Map.of("name", "string"));
        Document own = Document.of("own", "Ann Dee and Ann Lee came.")
                .withFindings(
                        StoredFindings.EMPTY.with(List.of(StoredLayer.of("names", provenance, List.of(finding)))));
        Conditions conditions = Conditions.STANDARD.withTexts(List.of(own));
        assertEquals(
                "1 findings in 7 documents",
                result("annotate.ordinary", GOOD, conditions).line());
        assertEquals(
                "names: made up by their shape, as 1 text brings them",
                result("layers.from", GOOD, conditions).line());
        assertEquals(
                "names: as speakers finds them, as 1 text brings them; made up in one text more",
                result("layers.from", GOOD, after(new Speakers(false)).withTexts(List.of(own)))
                        .line());
    }
}
