package org.glossator.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.run.Ending;
import org.glossator.engine.run.Summary;
import org.glossator.engine.run.Trouble;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

    private static Trouble trouble(String code, String annotator, int documents, boolean follows) {
        Problem problem = Problem.error(code, annotator, "said no", documents == 1 ? "" : "mend it");
        return new Trouble(annotator, documents, code + ".txt", problem, follows);
    }

    /** Without the line about all documents. */
    private static List<String> text(List<Trouble> troubles) {
        Map<String, Duration> times = Map.of("orgs", Duration.ofSeconds(1));
        Duration time = Duration.ofSeconds(2);
        Summary summary = new Summary(
                9, 5, 4, 0, 90, 90, time, times, Map.of(), troubles, List.of(), 0, Ending.COMPLETE, List.of());
        List<String> lines = SummaryText.of(summary);
        return lines.subList(1, lines.size());
    }

    @Test
    void tellsEachCauseWithItsFirstDocumentAndItsWordsAndWhatFollowsLast() {
        assertEquals(
                List.of(
                        "E3110 orgs on 2 documents, first E3110.txt: said no; mend it",
                        "E3101 orgs on 1 document, E3101.txt: said no",
                        "as a consequence E3102 counts on 4 documents, E3102 sums on 4 documents"),
                text(List.of(
                        trouble("E3102", "counts", 4, true),
                        trouble("E3102", "sums", 4, true),
                        trouble("E3110", "orgs", 2, false),
                        trouble("E3101", "orgs", 1, false))));
    }

    @Test
    void tellsTheRarestOfManyKindsByTheirCodes() {
        List<Trouble> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(trouble("X" + i, "", 1, false));
        }
        List<String> lines = text(many);
        assertEquals(6, lines.size());
        assertEquals("X4 on 1 document, X4.txt: said no", lines.get(4));
        assertEquals(
                "also X5 on 1 document, X6 on 1 document, X7 on 1 document, X8 on 1 document, X9 on 1 document and 2"
                        + " other kinds",
                lines.get(5));
    }
}
