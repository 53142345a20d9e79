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
                "Over [[the past year|P1Y]], at [[Friday|2024-05-10]]'s meeting, since [[1999|1999]].",
                LocalDate.of(2024, 5, 15));
    }

    @Test
    void aYearNamedInPassingDoesNotMoveTheStory() {
        DatesTester.check(
                "On [[10 March 1975|1975-03-10]] the attack began. A campaign was planned for [[1976|1976]], but on [[12 March|1975-03-12]] "
                        + "the town fell, as [[1968|1968]], [[1970|1970]], [[1972|1972]] and [[1973|1973]] had shown.",
                LocalDate.of(2024, 5, 15));
    }
}
