package org.glossator.engine.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Help;
import org.glossator.annotator.Range;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.junit.jupiter.api.Test;

class ParametersTest {

    enum Profile {
        NEWS,
        OLD_BOOKS
    }

    record Everything(
            @Help("the words") String words,
            boolean strict,
            @Range(min = 1, max = 9) int count,
            long total,
            @Range(min = 0) double share,
            Profile profile,
            Path lexicon,
            Duration patience,
            LocalDate anchor,
            List<String> names,
            @Range(max = 5) List<Integer> sizes,
            List<Path> folders) {}

    private static final Everything DEFAULTS = new Everything(
            "none",
            false,
            3,
            1L << 40,
            0.25,
            Profile.OLD_BOOKS,
            Path.of("own.txt"),
            Duration.ofSeconds(90),
            LocalDate.of(2024, 4, 26),
            List.of("a", "b,c", "d\\"),
            List.of(),
            List.of());

    record Limits(int least, int most) {
        Limits {
            if (least > most) {
                throw new IllegalArgumentException("least must not be above most");
            }
        }
    }

    private static Everything bind(String name, String value) throws PipelineException {
        return Parameters.bind("tool", DEFAULTS, Map.of(name, value), Path.of("base"));
    }

    private static String refused(String name, String value) {
        return String.valueOf(
                assertThrows(PipelineException.class, () -> bind(name, value)).getMessage());
    }

    @Test
    void keepsTheDefaultsWhereNothingIsTyped() throws PipelineException {
        assertEquals(DEFAULTS, Parameters.bind("tool", DEFAULTS, Map.of(), Path.of("base")));
    }

    @Test
    void readsEachType() throws PipelineException {
        assertEquals("two words", bind("words", "two words").words());
        assertTrue(bind("strict", "yes").strict());
        assertTrue(bind("strict", "True").strict());
        assertEquals(9, bind("count", "9").count());
        assertEquals(1_000_000_000_000L, bind("total", "1_000_000_000_000").total());
        assertEquals(0.9, bind("share", ".9").share());
        assertEquals(1e-7, bind("share", "1e-7").share());
        assertEquals(Profile.OLD_BOOKS, bind("profile", "old-books").profile());
        assertEquals(Profile.OLD_BOOKS, bind("profile", "OLD_BOOKS").profile());
        assertEquals(Duration.ofMinutes(5), bind("patience", "5m").patience());
        assertEquals(Duration.ofMillis(20), bind("patience", "20 ms").patience());
        assertEquals(Duration.ofDays(2), bind("patience", "PT48H").patience());
        assertEquals(LocalDate.of(2024, 2, 29), bind("anchor", "2024-02-29").anchor());
    }

    @Test
    void resolvesPathsAgainstTheBase() throws PipelineException {
        assertEquals(Path.of("base/sub/x.txt"), bind("lexicon", "sub/x.txt").lexicon());
        assertEquals(Path.of("/x.txt"), bind("lexicon", "/x.txt").lexicon());
        assertEquals(
                List.of(Path.of("base/a"), Path.of("base/b")),
                bind("folders", "a, b").folders());
    }

    @Test
    void readsLists() throws PipelineException {
        assertEquals(List.of("x", "y z", ""), bind("names", "x, y z,").names());
        assertEquals(List.of("x,y", "z"), bind("names", "x\\,y,z").names());
        assertEquals(List.of(), bind("names", " ").names());
        assertEquals(List.of(1, 5), bind("sizes", "1,5").sizes());
    }

    @Test
    void describesValuesAsTextThatItReadsAgain() throws PipelineException {
        Map<String, String> texts = Parameters.describe(DEFAULTS);
        assertEquals(
                "{words=none, strict=no, count=3, total=1099511627776, share=0.25, profile=old-books, lexicon=own.txt,"
                        + " patience=PT1M30S, anchor=2024-04-26, names=a,b\\,c,d\\\\, sizes=, folders=}",
                texts.toString());
        assertEquals(DEFAULTS, Parameters.bind("tool", DEFAULTS, texts, Path.of("")));
    }

    @Test
    void writesNumbersTheSameWayOnEveryJdk() {
        record Share(double share) {}
        // Double.toString gives 5.6843418860808015E-14 before Java 19.
        assertEquals(
                "{share=5.684341886080802E-14}",
                Parameters.describe(new Share(0x1p-44)).toString());
    }

    @Test
    void saysWhatANameMeantAndWhatThereIs() {
        record Dates(String anchor, String locale, String profile) {}
        PipelineException e = assertThrows(
                PipelineException.class,
                () -> Parameters.bind("dates", new Dates("", "", ""), Map.of("anchr", "x"), Path.of("")));
        assertEquals(
                "E2104 dates has no parameter [anchr]; did you mean anchor? it has {anchor, locale, profile}",
                e.getMessage());
        assertEquals(PipelineException.Fault.PIPELINE, e.fault());
    }

    @Test
    void writesNamesWithHyphens() throws PipelineException {
        record Calendar(String dayMonth) {}
        Calendar bound = Parameters.bind("tool", new Calendar("auto"), Map.of("day-month", "dmy"), Path.of(""));
        assertEquals("dmy", bound.dayMonth());
        assertEquals(Map.of("day-month", "dmy"), Parameters.describe(bound));
    }

    @Test
    void saysThatThereAreNone() {
        record None() {}
        assertEquals(
                "E2104 tool has no parameter [x]; it has none",
                assertThrows(
                                PipelineException.class,
                                () -> Parameters.bind("tool", new None(), Map.of("x", "1"), Path.of("")))
                        .getMessage());
    }

    @Test
    void saysWhatItExpected() {
        assertEquals("E2105 tool has the parameter strict=[maybe]; expected yes or no", refused("strict", "maybe"));
        assertEquals("E2105 tool has the parameter total=[1.5]; expected a whole number", refused("total", "1.5"));
        assertEquals(
                "E2105 tool has the parameter total=[9223372036854775808]; expected a whole number",
                refused("total", "9223372036854775808"));
        assertEquals(
                "E2105 tool has the parameter profile=[newz]; expected one of news|old-books; did you mean news?",
                refused("profile", "newz"));
        assertEquals(
                "E2105 tool has the parameter patience=[soon]; expected a duration as 500ms, 30s, 5m, 2h or PT30S",
                refused("patience", "soon"));
        assertEquals(
                "E2105 tool has the parameter anchor=[26.4.2024]; expected a date as 2024-04-26",
                refused("anchor", "26.4.2024"));
        assertEquals("E2105 tool has the parameter sizes=[1,x]; expected a whole number", refused("sizes", "1,x"));
    }

    @Test
    void takesNoDurationThatIsTooLongToCount() {
        assertTrue(refused("patience", "99999999999999999999s").contains("expected a duration as"));
        assertTrue(refused("patience", "9223372036854775807d").contains("expected a duration as"));
    }

    @Test
    void takesNoNumberThatOnlyJavaReads() {
        for (String number : List.of("NaN", "Infinity", "1e999", "0x1p3", "1d", "1f", "", "_")) {
            assertEquals(
                    "E2105 tool has the parameter share=[" + number + "]; expected a number", refused("share", number));
        }
    }

    @Test
    void holdsNumbersToTheirRanges() throws PipelineException {
        assertEquals("E2105 tool has the parameter count=[10]; expected a number from 1 to 9", refused("count", "10"));
        assertEquals("E2105 tool has the parameter share=[-1]; expected a number from 0", refused("share", "-1"));
        assertEquals("E2105 tool has the parameter sizes=[2,6]; expected a number to 5", refused("sizes", "2,6"));
        assertEquals(0, bind("share", "0").share());
    }

    @Test
    void findsEveryProblemAtOnce() {
        PipelineException e = assertThrows(
                PipelineException.class,
                () -> Parameters.bind(
                        "tool", DEFAULTS, Map.of("count", "x", "strict", "y", "wordz", "z"), Path.of("")));
        assertEquals(
                List.of("E2104", "E2105", "E2105"),
                e.problems().stream().map(Problem::code).toList());
    }

    @Test
    void saysWhichParametersTheRecordRefuses() {
        assertEquals(
                "E2107 tool refuses least=[5]: least must not be above most",
                assertThrows(
                                PipelineException.class,
                                () -> Parameters.bind("tool", new Limits(1, 3), Map.of("least", "5"), Path.of("")))
                        .getMessage());
    }

    private record Tool(Record standard) implements AnnotatorFactory<Record> {
        @Override
        public String name() {
            return "tool";
        }

        @Override
        public Record defaults() {
            return standard;
        }

        @Override
        public Set<Layer<?>> writes(Record parameters) {
            return Set.of(Layers.DATES);
        }

        @Override
        public Annotator create(Record parameters, Context context) {
            return (DocumentAnnotator) (document, out) -> {};
        }
    }

    @Test
    void tellsWhatThereIsForHelp() {
        assertEquals(
                List.of("words (text; none) the words", "strict (yes|no; no) ", "count (whole number from 1 to 9; 3) "),
                Parameters.of(new Tool(DEFAULTS)).stream()
                        .limit(3)
                        .map(each -> each.name() + " (" + each.shown() + "; " + each.standard() + ") " + each.help())
                        .toList());
        assertEquals("text, …", Parameters.of(new Tool(DEFAULTS)).get(9).shown());
        assertEquals("news|old-books", Parameters.of(new Tool(DEFAULTS)).get(5).shown());
    }

    @Test
    void refusesAParameterOfAnotherType() {
        record Odd(Map<String, String> wordMap) {}
        String said = assertThrows(IllegalArgumentException.class, () -> Parameters.of(new Tool(new Odd(Map.of()))))
                .getMessage();
        assertTrue(said.startsWith("the parameter word-map has the type [java.util.Map<"), said);
    }

    @Test
    void refusesARangeOfWhatIsNoNumber() {
        record Odd(@Range(min = 1) Duration patience) {}
        String said = assertThrows(
                        IllegalArgumentException.class, () -> Parameters.of(new Tool(new Odd(Duration.ofSeconds(2)))))
                .getMessage();
        assertTrue(said.startsWith("the parameter patience has a @Range and the type [duration]; expected int"), said);
    }
}
