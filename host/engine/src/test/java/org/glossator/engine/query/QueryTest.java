package org.glossator.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.Verdict;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Quote;
import org.glossator.text.Timex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryTest {

    private static final String NEWS = """
            “All is well,” said Xi Jinping on 26 April 2024. He left for home at once.

            “We differ,” Ann Lee of the U.S. embassy said later. “Nothing was
            signed.” In May the talks may go on. The week before had been quiet.
            """;

    private final Desk desk = new Desk();

    @BeforeEach
    void openTheNews() {
        desk.text(NEWS);
        desk.found(
                "quotes",
                "“All is well,”",
                new Quote(Quote.Kind.DIRECT, desk.span("Xi Jinping"), desk.span("said"), "Xi Jinping", null, false),
                Evidence.of("after/verb-name", .97, "right behind"));
        desk.found(
                "quotes",
                "“We differ,”",
                new Quote(Quote.Kind.DIRECT, desk.span("Ann Lee"), null, "Ann Lee", null, true),
                Evidence.of("rank", .6, ""));
        desk.found("quotes", "“Nothing was\nsigned.”", Quote.unattributed(Quote.Kind.MIXED), Evidence.of("rank"));
        desk.found("dates", "26 April 2024", day("2024-04-26"), Evidence.of("month-day", .94, ""));
        desk.found(
                "dates",
                "May",
                new Timex(
                        Timex.Type.DATE,
                        "2024-05",
                        null,
                        LocalDateTime.parse("2024-05-01T00:00"),
                        LocalDateTime.parse("2024-06-01T00:00")),
                Evidence.of("month", .8, ""));
        desk.found("dates", "The week before", Timex.of(Timex.Type.DURATION, "P1W"), Evidence.of("week", .3, ""));
        desk.open(Document.of("003", NEWS).withDate(LocalDate.parse("2024-04-27")));
    }

    private static Timex day(String value) {
        LocalDate day = LocalDate.parse(value);
        return new Timex(
                Timex.Type.DATE,
                value,
                null,
                day.atStartOfDay(),
                day.plusDays(1).atStartOfDay());
    }

    @Test
    void findsALayerByItsName() {
        assertEquals(List.of("26 April 2024", "May", "The week before"), desk.find("dates"));
        assertEquals(6, desk.find("quotes or dates").size());
        assertEquals(List.of(), desk.find("quotes and dates"));
    }

    @Test
    void comparesNumbers() {
        assertEquals(List.of("26 April 2024"), desk.find("dates and confidence>.9"));
        assertEquals(List.of("26 April 2024"), desk.find("dates and confidence>9E-1"));
        assertEquals(List.of("May"), desk.find("confidence = 0.8"));
        assertEquals(List.of("“We differ,”", "The week before"), desk.find("confidence<=.6"));
        assertEquals(List.of("May"), desk.find("length<4"));
    }

    @Test
    void finds_whereAValueIsAbsent_onlyWhatIsNotEqual() {
        assertEquals(List.of(), desk.find("quotes and not confidence and confidence<1"));
        assertEquals(List.of("“Nothing was\nsigned.”"), desk.find("quotes and confidence!=.6 and confidence!=.97"));
        assertEquals(List.of("“We differ,”", "“Nothing was\nsigned.”"), desk.find("person != \"Xi Jinping\""));
    }

    @Test
    void findsNothingWhereTheLayerHasNoSuchComponent() {
        assertEquals(List.of(), desk.find("dates and person!=\"Xi Jinping\""));
    }

    @Test
    void findsPatternsAndBindsAndTighterThanOr() {
        assertEquals(List.of("“All is well,”"), desk.find("quotes and person~\"Xi\" and kind=direct"));
        assertEquals(List.of("“All is well,”", "“We differ,”"), desk.find("person~^(Xi|Ann)"));
        assertEquals(
                List.of("“We differ,”", "May"), desk.find("value=2024-05 or quotes and rule=rank and kind=direct"));
        assertEquals(List.of("“We differ,”"), desk.find("(value=2024-05 or rule=rank) and kind=direct"));
    }

    @Test
    void findsWhatIsThereAndWhatIsSo() {
        assertEquals(List.of("“Nothing was\nsigned.”"), desk.find("quotes and not person"));
        assertEquals(List.of("“We differ,”"), desk.find("denied"));
        assertEquals(List.of("“All is well,”", "“Nothing was\nsigned.”"), desk.find("denied=no"));
        assertEquals(List.of("The week before"), desk.find("dates and not begin"));
    }

    @Test
    void takesConstantsInAnyCase() {
        assertEquals(desk.find("type=DATE"), desk.find("type=date"));
        assertEquals(desk.find("kind=direct"), desk.find("kind=Direct"));
    }

    @Test
    void comparesDaysAsFarAsTheyAreTyped() {
        assertEquals(List.of("26 April 2024", "May"), desk.find("value=2024"));
        assertEquals(List.of("26 April 2024"), desk.find("value<=2024-04"));
        assertEquals(List.of("May"), desk.find("value>2024-04"));
        assertEquals(List.of("26 April 2024"), desk.find("begin=2024-04"));
        assertEquals(List.of("May"), desk.find("begin>=2024-05-01"));
        assertEquals(List.of("The week before"), desk.find("value=P1W"));
        assertEquals(6, desk.find("date=2024-04-27").size());
        assertEquals(0, desk.find("date<2024-04-27").size());
    }

    @Test
    void comparesTheWordsOfAStretchAndItsPlace() {
        assertEquals(List.of("“We differ,”"), desk.find("speaker=\"Ann Lee\""));
        assertEquals(List.of("“All is well,”"), desk.find("speaker.start<30"));
        assertEquals(List.of("“All is well,”"), desk.find("speaker.length=10"));
        assertEquals(List.of("“All is well,”", "“We differ,”"), desk.find("speaker.end>0"));
    }

    @Test
    void foldsTheWordsOntoOneLine() {
        assertEquals(List.of("“Nothing was\nsigned.”"), desk.find("words~\"was signed\""));
    }

    @Test
    void takesEndForThePlaceUnlessTheLayerIsNamed() {
        assertEquals(List.of("May"), desk.find("dates.end>2024-05"));
        assertEquals(List.of("“All is well,”"), desk.find("end<15"));
    }

    @Test
    void findsWhatStandsInTheSentence() {
        assertEquals(List.of("“All is well,”"), desk.find("quotes near dates"));
        assertEquals(List.of("“We differ,”", "“Nothing was\nsigned.”"), desk.find("quotes and not near dates"));
        assertEquals(desk.find("quotes and not near dates"), desk.find("quotes not near dates"));
        assertEquals(List.of("26 April 2024"), desk.find("dates near (quotes and person~Xi)"));
        assertEquals(List.of("“All is well,”", "26 April 2024"), desk.find("near (quotes or dates)"));
    }

    @Test
    void findsWhatStandsSoManyCharactersAway() {
        assertEquals(List.of("“All is well,”", "“Nothing was\nsigned.”"), desk.find("quotes near(20) dates"));
        assertEquals(List.of("“Nothing was\nsigned.”"), desk.find("quotes near(4) dates"));
        assertEquals(List.of(), desk.find("quotes near(3) dates"));
        assertEquals(List.of(), desk.find("dates near(10) dates"), "nothing is near itself");
    }

    @Test
    void namesADocumentAsUseDoes() {
        desk.text("Monday").found("dates", "Monday", day("2024-04-29"), Evidence.of("weekday"));
        desk.open("sub/other.txt");
        assertEquals(List.of("Monday"), desk.find("doc=sub"));
        assertEquals(List.of("Monday"), desk.find("doc=2"));
        assertEquals(List.of("Monday"), desk.find("doc!=003"));
        assertEquals(List.of("Monday"), desk.find("doc~txt$"));
        assertEquals(List.of("“We differ,”", "“Nothing was\nsigned.”"), desk.find("doc=003 and rule=rank"));
    }

    @Test
    void knowsWhoWroteALayer() {
        assertEquals(desk.find("quotes"), desk.find("plugin=plugin-quotes"));
        assertEquals(desk.find("dates"), desk.find("annotator~^of-d"));
        assertEquals(desk.find("dates"), desk.find("layer=dates"));
        assertEquals(List.of("“All is well,”"), desk.find("note"));
    }

    @Test
    void knowsWhatAPersonDecided() throws Exception {
        Session session = desk.session();
        session.decide(List.of(session.finding("quotes/1")), Verdict.ACCEPTED);
        session.fix(session.finding("dates/2"), Map.of("value", "2024-06"));
        assertEquals(List.of("“All is well,”"), desk.find("verdict=accepted"));
        assertEquals(List.of("“All is well,”", "May"), desk.find("verdict"));
        assertEquals(List.of("May"), desk.find("value=2024-06"), "as it was fixed");
        assertEquals(2, desk.find("quotes and verdict!=accepted").size(), "also what is undecided");
        assertEquals(List.of(), desk.find("conflict"));
    }

    @Test
    void readsComponentsOfAFileThatTellsNoTypes() {
        desk.text("a b").untold("mine", "x", "a", 3).row("mine", "b", new Object[] {"3 cats"}, Evidence.of("file"));
        desk.open("file");
        assertEquals(List.of("a"), desk.find("x>2"));
        assertEquals(List.of("b"), desk.find("x~cat"));
        assertEquals(List.of("a"), desk.find("x=3"));
    }

    record Tags(List<String> tags) {}

    @Test
    void findsAnElementOfAList() {
        desk.text("a b c").found("mine", "a", new Tags(List.of("x", "y")), Evidence.of("r"));
        desk.found("mine", "b", new Tags(List.of()), Evidence.of("r")).open("lists");
        assertEquals(List.of("a"), desk.find("tags=y"));
        assertEquals(List.of("b"), desk.find("tags!=y"));
        assertEquals(List.of("a"), desk.find("tags"));
    }

    @Test
    void matchesOneFinding() throws Exception {
        Query query = Query.parse("kind=mixed", desk.session());
        assertTrue(query.matches(desk.session().finding("quotes/3")));
        assertFalse(query.matches(desk.session().finding("quotes/1")));
        assertEquals("kind=mixed", query.toString());
    }

    @Test
    void isNearNothingThatWasRejected() throws Exception {
        assertEquals(List.of("“All is well,”"), desk.find("quotes near dates"));
        Session session = desk.session();
        session.decide(List.of(session.finding("dates/1")), Verdict.REJECTED);
        assertEquals(List.of(), desk.find("quotes near dates"));
        assertEquals(List.of("26 April 2024"), desk.find("dates near quotes"), "it may be asked for itself");
    }
}
