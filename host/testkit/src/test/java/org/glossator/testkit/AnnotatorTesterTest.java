package org.glossator.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.NoParameters;
import org.glossator.annotator.Output;
import org.glossator.text.Annotation;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.glossator.text.Span;
import org.glossator.text.Timex;
import org.junit.jupiter.api.Test;

class AnnotatorTesterTest {

    private static final Pattern DAY = Pattern.compile("\\b[12]\\d{3}-\\d\\d-\\d\\d\\b");

    /** Finds days as 2024-05-03, in a way that a test chooses. */
    private record IsoDates(DocumentAnnotator annotator, Map<String, String> rules)
            implements AnnotatorFactory<NoParameters> {
        @Override
        public String name() {
            return "iso-dates";
        }

        @Override
        public NoParameters defaults() {
            return new NoParameters();
        }

        @Override
        public Set<Layer<?>> writes(NoParameters parameters) {
            return Set.of(Layers.DATES);
        }

        @Override
        public Annotator create(NoParameters parameters, Context context) {
            return annotator;
        }
    }

    private static void days(Document document, Output out) {
        DAY.matcher(document.text()).results().forEach(m -> add(out, m.start(), m.end(), m.group()));
    }

    private static void add(Output out, int start, int end, String value) {
        out.add(Layers.DATES, new Span(start, end), Timex.of(Timex.Type.DATE, value), Evidence.of("iso"));
    }

    private static AnnotatorTester<Timex> tester(DocumentAnnotator annotator) {
        return AnnotatorTester.of(new IsoDates(annotator, Map.of()), Layers.DATES, Timex::value);
    }

    private static AssertionError refuses(DocumentAnnotator annotator, String marked) {
        return assertThrows(AssertionError.class, () -> tester(annotator).check(marked));
    }

    @Test
    void passesWhereEveryFindingIsMarked() {
        tester(AnnotatorTesterTest::days).check("From [[2024-05-03|2024-05-03]] on; flat 0999-01-01 is too early.");
    }

    @Test
    void failsOnAFindingThatIsNotMarked() {
        AssertionError error = refuses(AnnotatorTesterTest::days, "From 2024-05-03 on.");
        assertTrue(error.getMessage().contains("From [[2024-05-03|2024-05-03]] on."), error.getMessage());
    }

    @Test
    void failsOnARuleThatIsNotToldOf() {
        AnnotatorFactory<?> factory = new IsoDates(AnnotatorTesterTest::days, Map.of("year", "a year alone"));
        AnnotatorTester<Timex> tester = AnnotatorTester.of(factory, Layers.DATES, Timex::value);
        AssertionError error = assertThrows(AssertionError.class, () -> tester.check("On [[2024-05-03|2024-05-03]]."));
        assertTrue(
                error.getMessage()
                        .startsWith("iso-dates stands on the rules [iso] in document 1, of which rules() does not tell;"
                                + " it tells of [year]"),
                error.getMessage());
    }

    @Test
    void failsOnAMarkThatIsNotFound() {
        refuses(AnnotatorTesterTest::days, "From [[May|2024-05]] on.");
    }

    @Test
    void findsOutASpanThatCutsASurrogatePair() {
        AssertionError error = refuses((document, out) -> add(out, 0, 1, "x"), "\ud83d\ude00");
        assertTrue(error.getMessage().contains("cuts a surrogate pair"), error.getMessage());
    }

    @Test
    void findsOutALayerThatWasNotDeclared() {
        AssertionError error =
                refuses((document, out) -> out.refused(Layers.QUOTES, new Span(0, 1), Evidence.of("no")), "A text.");
        assertTrue(error.getMessage().contains("the layer [quotes] was not declared for writing"), error.getMessage());
    }

    @Test
    void handsOutTheFindingsOfATextWithoutMarks() {
        List<Annotation<Timex>> found = tester(AnnotatorTesterTest::days).annotate("2024-05-03 and 2024-05-04");
        assertTrue(found.get(1).span().equals(new Span(15, 25)), found.toString());
    }

    @Test
    void saysWhatIsKnownOfEachDocument() {
        Toy telling = context -> (DocumentAnnotator) (document, out) -> Toy.say(
                document.language().orElse("none") + " " + document.metadata().getOrDefault("title", "none") + " "
                        + document.date().map(LocalDate::toString).orElse("none"),
                document,
                out);
        AnnotatorTester.of(telling, Layers.DATES, Timex::value)
                .withLanguage("de")
                .withMetadata(Map.of("title", "News"))
                .withDate(LocalDate.of(2024, 5, 3))
                .check("[[Words|de News 2024-05-03]]");
    }
}
