package org.example.whosaidwhen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.glossator.testkit.AnnotatorTester;
import org.glossator.testkit.Conformance;
import org.glossator.text.Annotation;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layers;
import org.glossator.text.Quote;
import org.glossator.text.Span;
import org.glossator.text.Timex;
import org.glossator.text.Timex.Type;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The layers that the plugin reads are made here, by two toys; in the shell, quotes and dates write them. */
class WhoSaidWhenTest {

    private static final Pattern QUOTE = Pattern.compile("\"[^\"]*\"");
    private static final Pattern CUE = Pattern.compile("said|denied");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)|\\b\\d{4}\\b|soon");

    private final AnnotatorTester<Statement> statements = AnnotatorTester.of(
                    new WhoSaidWhen(), WhoSaidWhen.STATEMENTS, WhoSaidWhenTest::time)
            .given(Layers.QUOTES, WhoSaidWhenTest::quotes)
            .given(Layers.DATES, WhoSaidWhenTest::dates);

    /** Some hundred laws, each a test; the kit makes up quotes and dates. */
    @TestFactory
    Iterable<DynamicTest> keepsToTheLaws() {
        return Conformance.of(new WhoSaidWhen());
    }

    @Test
    void takesADateInsideForWhatTheWordsSpeakOf() {
        statements.check("[[\"It fell in 2019,\"|SPEAKS_OF 2019]] Ann said on 2024-05-03.");
    }

    @Test
    void takesADayBesideTheCueForWhenTheyWereSaid() {
        statements.check(
                "[[\"It fell,\"|SAID_ON 2024-05-03]] Ann said to reporters on 2024-05-03.",
                "On 2024-05-03, Ann Lee said [[\"it fell\"|SAID_ON 2024-05-03]].");
    }

    @Test
    void leavesADayOfAnotherClauseAlone() {
        statements.check(
                "[[\"It fell,\"|no time]] said Ann, who left on 2024-05-03.",
                "[[\"It fell,\"|no time]] Ann said. The bridge reopened on 2024-05-03.",
                "The bridge reopened on 2024-05-03 and Ann said [[\"it fell\"|no time]].");
    }

    @Test
    void leavesAYearBesideTheCueAlone() {
        statements.check("[[\"It fell,\"|no time]] Ann said in 2024.");
    }

    @Test
    void leavesADayInAnotherQuoteAlone() {
        statements.check("Ann said [[\"yes\"|no time]] or [[\"2024-05-03\"|SPEAKS_OF 2024-05-03]].");
    }

    @Test
    void leavesTimesWithoutAPlaceOnTheCalendarAlone() {
        statements.check("[[\"We start soon,\"|no time]] Ann said.");
    }

    @Test
    void fallsBackOnTheDayOfTheText() {
        statements
                .withDate(LocalDate.of(2024, 5, 4))
                .check("[[\"It fell,\"|DOCUMENT_DATE 2024-05-04]] Ann said. It had stood for 80 years.");
    }

    @Test
    void takesTheDayOfTheTextFromItsLayerWhereItWasNotGiven() {
        statements
                .given(Layers.DOCUMENT_DATE, WhoSaidWhenTest::dates)
                .check("Published 2024-05-04. [[\"It fell,\"|DOCUMENT_DATE 2024-05-04]] Ann said.");
    }

    @Test
    void carriesADenialAlong() {
        statements
                .showing(statement -> "denied: " + statement.denied())
                .check("Ann denied [[\"a fall\"|denied: true]].", "Ann said [[\"a fall\"|denied: false]].");
    }

    @Test
    void leavesUndatedStatementsOutWhereAsked() {
        AnnotatorTester<Statement> dated = statements.with("undated", "no");
        dated.check("\"It fell,\" Ann said.", "No one spoke on 2024-05-03.");
        dated.refuses("\"It fell,\"", "no-time", "\"It fell,\" Ann said.");
    }

    @Test
    void keepsTheOtherTimesAsAlternatives() {
        Annotation<Statement> found = statements
                .annotate("\"It fell in 2019,\" Ann said on 2024-05-03.")
                .get(0);
        assertEquals("date-inside", found.evidence().rule());
        assertEquals("2024-05-03", found.alternatives().get(0).when());
    }

    private static String time(Statement statement) {
        return statement.when() == null ? "no time" : statement.basis() + " " + statement.when();
    }

    /** Words in quotation marks, said by nobody in particular; the cue is the first in the text. */
    private static List<Annotation<Quote>> quotes(Document document) {
        MatchResult cue = CUE.matcher(document.text()).results().findFirst().orElse(null);
        Span said = cue == null ? null : span(cue);
        boolean denied = cue != null && cue.group().equals("denied");
        return QUOTE.matcher(document.text())
                .results()
                .map(m -> finding(m, new Quote(Quote.Kind.DIRECT, null, said, null, null, denied)))
                .toList();
    }

    /** Days, years, and "soon", which has no place on the calendar. */
    private static List<Annotation<Timex>> dates(Document document) {
        return DATE.matcher(document.text())
                .results()
                .map(m -> finding(m, timex(m.group())))
                .toList();
    }

    private static Timex timex(String words) {
        if (words.equals("soon")) {
            return Timex.of(Type.DATE, "FUTURE_REF");
        }
        LocalDate first = words.length() == 4 ? Year.parse(words).atDay(1) : LocalDate.parse(words);
        LocalDate next = words.length() == 4 ? first.plusYears(1) : first.plusDays(1);
        return new Timex(Type.DATE, words, null, first.atStartOfDay(), next.atStartOfDay());
    }

    private static <T extends Record> Annotation<T> finding(MatchResult words, T value) {
        return new Annotation<>(span(words), value, Evidence.of("toy"));
    }

    private static Span span(MatchResult words) {
        return new Span(words.start(), words.end());
    }
}
