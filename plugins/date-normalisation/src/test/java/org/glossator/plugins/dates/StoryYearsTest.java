package org.glossator.plugins.dates;

import static org.glossator.plugins.dates.DatesTester.checkStory;

import org.junit.jupiter.api.Test;

/** The years that a story leaves out. */
final class StoryYearsTest {

    @Test
    void aDateGoesOnFromTheOneBefore() {
        checkStory("The canal opened in [[May 1761|1761-05]]. In [[October|1761-10]] a lock gave way.");
    }

    @Test
    void winterTurnsTheYear() {
        checkStory("The canal froze on [[3 December 1761|1761-12-03]]. On [[20 February|1762-02-20]] it thawed.");
    }

    @Test
    void aShortStepBackStaysInTheYear() {
        checkStory(
                "The strike ended on [[3 June 1926|1926-06-03]]. On [[20 May|1926-05-20]] the miners had met twice.");
    }

    @Test
    void aLongStepAheadStaysInTheYear() {
        checkStory("The strike began in [[March 1926|1926-03]]. By [[December|1926-12]] the pits were full again.");
    }

    @Test
    void theMonthsOfTwoYearsRunOn() {
        checkStory("The siege began in [[April 1701|1701-04]]. In [[November|1701-11]] the wells ran dry. "
                + "In [[January|1702-01]] the gates were opened, and in [[April|1702-04]] the walls came down.");
    }

    @Test
    void aLookAheadIsLeftAgain() {
        checkStory(
                "The bridge was begun on [[3 May 1873|1873-05-03]]. In [[November 1911|1911-11]] its plans were sold. "
                        + "On [[8 May|1873-05-08]] the first pier was set.");
    }

    @Test
    void aTreatyNamedByItsYearIsNotTheScene() {
        checkStory("On [[13 July 1831|1831-07-13]] the envoy left. He had brought the [[May 1824|1824-05]] treaty.\n"
                + "On [[24 June|1831-06-24]] the council had met.");
    }

    @Test
    void whatLastsUntilADayDoesNotMoveTheStory() {
        checkStory(
                "On [[20 October 1704|1704-10-20]] they marched on the fort, a siege that went on until the fall of the "
                        + "town in [[February 1706|1706-02]].\nIn [[late November|1704-11]] the river froze.");
    }

    @Test
    void aYearMidSentenceIsNamedInPassing() {
        checkStory(
                "On [[7 August 1820|1820-08-07]] they sailed. They found the hut that he had built in [[1815|1815]]. "
                        + "On [[9 August|1820-08-09]] they reached the ice.");
    }

    @Test
    void aYearInTheFirstSentenceOfAParagraphSetsTheScene() {
        checkStory("In [[August 1820|1820-08]] they sailed.\nThe two fleets met in [[1823|1823]] off the cape. "
                + "In [[June|1823-06]] the larger one was lost.");
    }

    @Test
    void aHeadingSetsTheScene() {
        checkStory("In [[August 1820|1820-08]] they sailed.\n\nThe second voyage, [[1823|1823]]\n\n"
                + "On [[4 June|1823-06-04]] the cape was sighted.");
    }

    @Test
    void sinceLooksBack() {
        checkStory("On [[25 June 1850|1850-06-25]] the court sat. It had been closed since [[November|1849-11]].");
    }

    @Test
    void whatIsSeenFromADayOfTheStoryDoesNotMoveIt() {
        checkStory("On [[10 September 1907|1907-09-10]] he promised a road by [[next summer|1908-SU]]. "
                + "On [[14 September|1907-09-14]] the work began.");
    }

    @Test
    void aWeekdayRulesOutYears() {
        checkStory("The court sat in [[1912|1912]]. It met again on [[Monday, 3 March|1913-03-03]].");
    }

    @Test
    void aDayBeforeChristGoesOnToo() {
        checkStory("The fleet sailed in [[480 BC|BC0480]]. In [[September|BC0480-09]] it was lost.");
    }

    @Test
    void aWinterIsThatOfTheNewYear() {
        checkStory("They reached the fort on [[19 December 1777|1777-12-19]]. Over [[the winter|1778-WI]] many died.");
    }

    @Test
    void aWinterThatNamesItsYearIsOfThatYear() {
        checkStory("They reached the fort in [[1777|1777]], after [[the winter of 1776|1776-WI]].");
    }

    @Test
    void aSeasonTellsWhichOfSeveralThingsIsMeant() {
        checkStory(
                "In [[May 1906|1906-05]] the [[summer|XXXX-SU]] campaign was planned; the [[Autumn|1906-FA]] Rising followed. "
                        + "They swam in a spring, and the fall of the town was near.");
    }

    @Test
    void twoSeasonsShareAYear() {
        checkStory(
                "They spent [[the spring|1911-SP]] and [[early summer of 1911|1911-SU]] there, not [[May|1912-05]] and "
                        + "[[June 1912|1912-06]].");
    }

    @Test
    void thatSummerIsOfTheYearSpokenOf() {
        checkStory("In [[1911|1911]] he left. [[That same summer|1911-SU]] it burnt.");
    }

    @Test
    void anEventNamedBySeasonAndYearTellsTheYear() {
        checkStory("In [[June 1920|1920-06]] he wrote on the [[Spring|1918-SP]] Offensive of [[1918|1918]].");
    }

    @Test
    void aYearStandsBeforeItsSeason() {
        checkStory("In [[June 1990|1990-06]] they mourned the dead of the [[1982 summer|1982-SU]] war.");
    }

    @Test
    void aLengthKeepsItsEnds() {
        checkStory(
                "It lasted [[64 days|P64D]] from [[21 November 1948|1948-11-21]] to [[23 January 1949|1949-01-23]], or "
                        + "[[64 days from 21 November 1948|1949-01-24]].");
    }

    @Test
    void aDateTellsTheDayOfAWeekdayMorning() {
        checkStory("They came at [[Monday dawn of 3 May 1982|1982-05-03TMO]].");
    }

    @Test
    void whatHadHappenedLiesBeforeTheScene() {
        checkStory(
                "On [[17 December 1919|1919-12-17]] the town fell. He had spent [[the summer|1919-SU]] in the hills.");
    }

    @Test
    void aSpeakerCountsFromTheDayOfTheStory() {
        checkStory("On [[5 March 1931|1931-03-05]] he spoke. \"We built it [[two years ago|1929]],\" he said.");
    }

    @Test
    void aSeasonOrNightThatTellsAKindNamesNoYear() {
        checkStory(
                "In [[December 1776|1776-12]] they went into [[winter|XXXX-WI]] quarters and made [[night|XXXX-XX-XXTNI]] raids.");
    }

    @Test
    void thePlaceOfATimeDoesNotPartItFromItsDay() {
        checkStory(
                "The war of [[1902|1902]] began at [[5:34 a.m.|1904-03-20T05:34]] Lisbon time on [[March 20, 1904|1904-03-20]].");
    }

    @Test
    void theSameDayOfAMonthKeepsTheMonth() {
        checkStory(
                "On [[3 May 1702|1702-05-03]] they met. In [[August 1703|1703-08]] the fleet won, and [[that same day|1703-08-XX]] "
                        + "the army; [[two days later|1703-XX-XX]] it was known.");
    }

    @Test
    void theNextDayCountsFromADayWithinTheMonth() {
        checkStory(
                "On [[3 May 1702|1702-05-03]] they met. In [[that month|1702-05]] it rained, [[the next day|1702-05-04]] too.");
    }
}
