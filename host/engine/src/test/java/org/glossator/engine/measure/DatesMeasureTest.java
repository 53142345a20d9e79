package org.glossator.engine.measure;

import static org.glossator.engine.measure.Annotated.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatesMeasureTest {

    private static final String TEXT =
            "On Friday evening, May 3, the 2,000 people left for three weeks. \uD83D\uDE00 Monday";

    @TempDir
    private Path folder;

    private static Annotated document() {
        return new Annotated("a", TEXT);
    }

    private static Annotated gold() {
        return document()
                .date("Friday evening", "TIME", "2013-05-03TEV")
                .date("May 3", "DATE", "2013-05-03")
                .date("three weeks", "DURATION", "P3W")
                .date("Monday", "DATE", "2013-05-06");
    }

    private List<String> figures(Annotated found, Annotated gold, String... names) {
        EvaluationReport report = Annotated.evaluate(folder, found.gold(), gold.gold(), "dates");
        return Stream.of(names).map(name -> figure(report, "dates." + name)).toList();
    }

    private List<String> kinds(Annotated found, Annotated gold) {
        return Annotated.evaluate(folder, found.gold(), gold.gold(), "dates")
                .layer("dates")
                .orElseThrow()
                .kinds()
                .stream()
                .map(each -> each.count() + " " + each.kind())
                .toList();
    }

    @Test
    void givesAllForGoldItselfAndWhereThereIsNothing() {
        assertEquals(List.of("1.0000", "1.0000"), figures(gold(), gold(), "strict-f1", "value-f1"));
        assertEquals(List.of("1.0000", "1.0000"), figures(document(), document(), "strict-f1", "value-f1"));
    }

    @Test
    void countsAsTheOfficialToolkit() {
        Annotated found = document()
                .date("Friday", "DATE", "2013-05-03")
                .date("evening", "TIME", "2013-05-03TEV")
                .date("May 3", "DATE", "2013-05-03")
                .date("2,000", "DATE", "2000")
                .date("three weeks", "DURATION", "P21D")
                .date("Monday", "DATE", "2013-05-06");
        // 4 of gold, 6 found: 4 pairs, 3 of the same words, 3 of the type, 2 of the value and both
        assertEquals(
                List.of("0.5000", "0.7500", "0.8000", "0.6000", "0.4000", "0.4000", "0.5000"),
                figures(
                        found,
                        gold(),
                        "strict-p",
                        "strict-r",
                        "relaxed-f1",
                        "type-f1",
                        "value-f1",
                        "strict-value-f1",
                        "value"));
    }

    @Test
    void pairsFromLeftToRightAndOneFindingOnce() {
        Annotated found = document().date("Friday evening, May 3", "DATE", "2013-05-03");
        assertEquals(
                List.of("1.0000", "0.2500", "0.0000"), figures(found, gold(), "relaxed-p", "relaxed-r", "value-f1"));
    }

    @Test
    void givesNothingWhereNothingWasFound() {
        assertEquals(
                List.of("0.0000", "0.0000", "0.0000", "-"),
                figures(document(), gold(), "relaxed-p", "relaxed-r", "value-f1", "value"));
    }

    @Test
    void requiresNoOptionalExpressionAndTakesItsFindingForNoMistake() {
        Annotated gold = document()
                .date("May 3", "DATE", "2013-05-03")
                .date("Monday", "DATE", "2013-05-06", "\"optional\":true")
                .mark("timex_borderline", "2,000");
        Annotated found = document()
                .date("May 3", "DATE", "2013-05-03")
                .date("Monday", "DATE", "x")
                .date("2,000", "DATE", "2000");
        assertEquals(List.of("1.0000", "1.0000"), figures(found, gold, "strict-p", "strict-r"));
        assertEquals(List.of("1.0000"), figures(document().date("May 3", "DATE", "2013-05-03"), gold, "value-f1"));
    }

    @Test
    void tellsFoundAndRightForEachTypeOfGold() {
        Annotated found = document().date("May 3", "DATE", "2013-05-03").date("Monday", "SET", "P1W");
        assertEquals(
                List.of("1.0000", "0.5000", "0.0000", "-"),
                figures(found, gold(), "date-found", "date-value", "time-found", "set-found"));
    }

    @Test
    void countsMistakesByWhatIsWrong() {
        Annotated found = document()
                .date("evening", "TIME", "2013-05-03TNI")
                .date("May 3", "SET", "2013-05-03")
                .date("2,000", "DATE", "2000");
        assertEquals(List.of("2 missed", "1 extent+value", "1 extra", "1 type"), kinds(found, gold()));
    }
}
