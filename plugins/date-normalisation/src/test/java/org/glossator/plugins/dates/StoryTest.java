package org.glossator.plugins.dates;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Texts as a whole: how one expression bears on the next. */
final class StoryTest {

    @Test
    void aStoryGoesOnFromMentionToMention() {
        DatesTester.check(
                "The war began on [[1 September 1939|1939-09-01]]. In [[May 1940|1940-05]] it spread, and by [[December|1940-12]] "
                        + "all knew; in [[January|1941-01]] more came. In [[1942|1942]] it turned, in [[1943|1943]] and "
                        + "[[1944|1944]] it ebbed; [[1945|1945]] was the end.",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void newsGoOnFromTheDayOfWriting() {
        DatesTester.check(
                "On [[Monday|2024-05-13]] the bank, founded in [[1939|1939]], said it would close in [[June|2024-06]].",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void aVerbOfTheFuturePointsAWeekdayForward() {
        DatesTester.check("The bank will close on [[Monday|2024-05-20]].", LocalDate.of(2024, 5, 15));
    }

    @Test
    void aYearAgoTakesThePrecisionOfTheQuarterSpokenOf() {
        DatesTester.check(
                "Profit rose in [[the first quarter|2024-Q1]] from [[a year earlier|2023-Q1]].",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void aTimeTakesTheDayBesideIt() {
        DatesTester.check(
                "It began at [[9 a.m.|2024-05-14T09:00]] on [[Tuesday|2024-05-14]] and ended [[5 p.m. Monday|2024-05-13T17:00]].",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void bracketsTieADayToItsWeekday() {
        DatesTester.check("It ended on [[Friday|2024-04-26]] ([[April 26|2024-04-26]]), not since [[2022|2022]].");
    }

    @Test
    void modifiersBelongToTheExpression() {
        DatesTester.check(
                "[[Early last year|2023]], in [[the late 1990s|199]], for [[about six weeks|P6W]], by [[the end of next year|2025]], "
                        + "[[late in the third quarter of 2023|2023-Q3]].",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void prepositionsAndPossessivesDoNotBelongToIt() {
        DatesTester.check(
                "Over [[the past year|P1Y]], he told [[Friday|2024-05-10]]'s meeting, and since [[1999|1999]].",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void aYearNamedInPassingDoesNotMoveTheStory() {
        DatesTester.check(
                "On [[10 March 1975|1975-03-10]] the attack began. A campaign was planned for [[1976|1976]], but on [[12 March|1975-03-12]] "
                        + "the town fell, as [[1968|1968]], [[1970|1970]], [[1972|1972]] and [[1973|1973]] had shown.",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void aTimeOnALineOfItsOwnIsOfTheDayOfWriting() {
        DatesTester.check("""
                Rain stopped [[on Sunday|2024-05-12]].

                [[12:40 BST|2024-05-15T12:40+01:00]]
                No rain since [[11:30|2024-05-15T11:30]].
                """.replace("[[on Sunday", "on [[Sunday"), LocalDate.of(2024, 5, 15));
    }

    @Test
    void aTimeOfEveryDayComesBackToo() {
        DatesTester.check(
                "[[Every Friday|XXXX-WXX-5]] at [[noon|XXXX-WXX-5T12:00]], [[every weekday|XXXX-WXX-WD]] at "
                        + "[[6 a.m.|XXXX-WXX-WDT06:00]], [[every day|P1D]] at [[5 p.m.|XXXX-XX-XXT17:00]].",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void aPartOfTheDayTellsWhichHalfATimeIsOf() {
        DatesTester.check(
                "He wrote at [[11:30 last night|2024-05-14T23:30]] and called at [[9 o'clock this morning|2024-05-15T09:00]].",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void twoHoursShareADay() {
        DatesTester.check(
                "It shut from [[9|2024-05-13T09:00]] to [[11 a.m.|2024-05-13T11:00]] on [[Monday|2024-05-13]], or "
                        + "[[9 a.m.|2024-05-13T09:00]]-[[5 p.m.|2024-05-13T17:00]].",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void easternTimeKeepsSummerTime() {
        DatesTester.check(
                "It came at [[7:15 a.m. ET July 30, 2024|2024-07-30T07:15-04:00]], not at "
                        + "[[7:15 a.m. ET January 30, 2024|2024-01-30T07:15-05:00]].",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void thePresentTenseTellsOfAPlan() {
        DatesTester.check(
                "They visit Basel on [[Tuesday night|2024-05-21TNI]]. He has an exam on [[Monday|2024-05-20]]. "
                        + "Ann Lee takes over on [[Friday|2024-05-17]].",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void thePerfectTellsOfNoPlan() {
        DatesTester.check(
                "He has resigned on [[Monday|2024-05-13]]. The visits ended on [[Tuesday|2024-05-14]]. "
                        + "The bank, which takes cash, closed on [[Friday|2024-05-10]].",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void aHolidayLiesAheadOfWhatMayBe() {
        DatesTester.check(
                "It might be ready by [[Christmas|2024-12-25]]; wait until after [[Easter|2025-04-20]].",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void aHolidayLiesBehindWhatWas() {
        DatesTester.check("The bridge was ready by [[Christmas|2023-12-25]].", LocalDate.of(2024, 5, 15));
    }

    @Test
    void monthsLaterCountFromTheSeasonSpokenOf() {
        DatesTester.check(
                "It failed in [[the spring of 2022|2022-SP]] and again [[eighteen months later|2023-09]].",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void aYearEarlierIsNotCountedFromAPlan() {
        DatesTester.check(
                "[[First-quarter|2024-Q1]] profit will fall in [[the first half of next year|2025-H1]]. It was 5 million, "
                        + "from 4 million [[a year earlier|2023-Q1]].",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void overIsAPrepositionBeforeACouple() {
        DatesTester.check("It closed over [[a couple of years|P2Y]].", LocalDate.of(2024, 5, 15));
    }
}
