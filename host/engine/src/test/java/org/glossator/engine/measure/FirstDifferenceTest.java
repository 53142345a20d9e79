package org.glossator.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FirstDifferenceTest {

    private static final String TEXT = "Ann came.\nBob went.";
    private static final String ANN = finding(0, 3, "Ann", "name");
    private static final String BOB = finding(10, 13, "Bob", "name");

    private static String finding(int start, int end, String said, String rule) {
        return "{\"start\": %d, \"end\": %d, \"value\": {\"said\": \"%s\"}, \"rule\": \"%s\"}"
                .formatted(start, end, said, rule);
    }

    private static String record(String problems, String... findings) {
        return """
                {"id": "1", "status": "ok", "layers": {"marks": [%s]}, "problems": [%s]}
                """.formatted(String.join(", ", findings), problems);
    }

    private static void told(String expected, String before, String after) {
        assertEquals(expected, FirstDifference.of(TEXT, before, after));
    }

    @Test
    void tellsWhatIsSaidAndWhere() {
        told(
                "marks at 0:3 [Ann]: expected [said Ann], found [said Anna]",
                record("", ANN, BOB),
                record("", finding(0, 3, "Anna", "name"), BOB));
        told(
                "marks at 10:13 [Bob]: expected [rule name], found [rule other]",
                record("", ANN, BOB),
                record("", ANN, finding(10, 13, "Bob", "other")));
        told(
                "marks at 10:13 [Bob]: expected [said Bob], found [10:18 [Bob went] said Bob]",
                record("", ANN, BOB),
                record("", ANN, finding(10, 18, "Bob", "name")));
    }

    @Test
    void tellsWhatIsOnOneSideOnlyAndHowMuchElse() {
        told("marks at 0:3 [Ann]: expected [said Ann], found nothing", record("", ANN, BOB), record("", BOB));
        told(
                "marks at 0:3 [Ann]: expected nothing, found [said Ann]; and 1 more in this layer",
                record(""),
                record("", ANN, BOB));
        told(
                "the layer marks: expected nothing, found [2 findings]",
                "{\"id\": \"1\", \"layers\": {}}",
                record("", ANN, BOB));
    }

    @Test
    void tellsProblemsFirst() {
        String problem =
                "{\"severity\": \"error\", \"code\": \"E3101\", \"who\": \"marks\", \"message\": \"threw a thing\"}";
        told("expected nothing, found [E3101 marks threw a thing]", record("", ANN), record(problem));
    }

    @Test
    void cutsWhatIsLongAndShowsWhereRecordsDiffer() {
        told(
                "marks at 0:3 [Ann]: expected [said Ann], found [said " + "x".repeat(60) + " …]",
                record("", ANN),
                record("", finding(0, 3, "x".repeat(1_000), "name")));
        told(
                "its record from character 50 on: expected [tus\": \"ok\", \"more\": 1}], found [tus\": \"ok\", \"more\": 2}]",
                "{\"id\": \"1\", \"layers\": {}, \"status\": \"ok\", \"more\": 1}",
                "{\"id\": \"1\", \"layers\": {}, \"status\": \"ok\", \"more\": 2}");
    }
}
