package org.glossator.plugins.quotes;

import org.junit.jupiter.api.Test;

/** Subjects and cues of reports that are less plain than a name with a verb. */
final class ReportersTest {

    @Test
    void readsFriendsOfAName() {
        Check.speakers(
                "the dam is only a rumour | Ann Lee's confidants | say",
                "Ann Lee's confidants say the dam is only a rumour.");
        Check.speakers("the dam is safe | Voters close to Bo Day | say", "Voters close to Bo Day say the dam is safe.");
    }

    @Test
    void readsASubjectWithARelativeClause() {
        Check.speakers(
                "the cellar is wet | The clerks | say",
                "The clerks whose desks have been moved say the cellar is wet.");
        Check.speakers(
                "they trust the dam | Rowing clubs | say", "Rowing clubs that have backed him say they trust the dam.");
    }

    @Test
    void readsQuantitiesAsSpeakers() {
        Check.speakers("they preferred the ferry | half | said", "Almost half said they preferred the ferry.");
    }

    @Test
    void readsAllBeforeAnArticleAsPartOfTheSubject() {
        Check.speakers("the dam was safe | the rowers | insisted", "All the rowers insisted that the dam was safe.");
        Check.PERSONS.check("All Ann Lee said was that.");
    }

    @Test
    void endsARelativeClauseOfAnOpeningPhraseAtItsComma() {
        Check.speakers(
                "they liked the dam | those | said", "Among those who said they liked the dam, most were rowers.");
    }

    @Test
    void readsAClauseWhoseSubjectIsTheRelativePronoun() {
        Check.speakers(
                "was rotten to the core | critics | say",
                "He left out the dam, which critics say was rotten to the core, from the plan.");
        Check.speakers("was a mistake | critics | said", "The club paid for what critics said was a mistake.");
    }

    @Test
    void leavesWhatSomebodySaidAsAnObject() {
        Check.PERSONS.check("The club paid for what critics said.");
        Check.PERSONS.check("Bo Day knows what Ann Lee called on him to do.");
    }

    @Test
    void passesOverMannerAndPlaceBeforeThat() {
        Check.speakers("the dam was safe | She | argued", "She argued forcefully that the dam was safe.");
        Check.speakers("the dam was safe | He | concluded", "He concluded in that case that the dam was safe.");
        Check.speakers(
                "the dam was safe | Ann Lee | argued",
                "Ann Lee argued during Friday's long debate at the club that the dam was safe.");
    }

    @Test
    void readsAnInfinitiveThatTellsWhatWasSaid() {
        Check.speakers(
                "the dam was safe | Ann Lee | explain", "Ann Lee went on the radio to explain that the dam was safe.");
        Check.speakers("the dam was safe | He | point out", "He was quick to point out that the dam was safe.");
        Check.speakers("the dam was safe | Bo Day | say", "Bo Day rose to say that the dam was safe.");
    }

    @Test
    void leavesAnInfinitiveThatTellsWhatMayBeSaid() {
        Check.PERSONS.check("Bo Day has yet to say that the dam is safe.");
        Check.PERSONS.check("Bo Day wanted to say that the dam is safe.");
        Check.PERSONS.check("Bo Day would go on the radio to explain that the dam is safe.");
    }

    @Test
    void readsARetortWithItsParticle() {
        Check.speakers("the dam was safe | Ann Lee | shot back", "Ann Lee shot back that the dam was safe.");
        Check.PERSONS.check("The guards shot back at the boat that had sunk.");
        Check.PERSONS.check("Ann Lee hit back in the second set.");
    }

    @Test
    void readsBareClausesOfWhatWasWritten() {
        Check.speakers("he would row on Friday | Bo Day | tweeted", "Bo Day tweeted he would row on Friday.");
        Check.PERSONS.check("Bo Day tweeted his thanks to the crew.");
    }

    @Test
    void readsConfessionsAndGripes() {
        Check.speakers(
                "she had sold the ferry | Ann Lee | confessed", "Ann Lee confessed that she had sold the ferry.");
        Check.PERSONS.check("Ann Lee confessed to the theft.");
    }

    @Test
    void leavesOutTheWritersLastDash() {
        Check.speakers(
                "the dam was safe | Ann Lee | said",
                "Ann Lee said the dam was safe — a sentence the rowers had heard before.");
        Check.speakers(
                "the dam — a wall of clay — was safe | Ann Lee | said",
                "Ann Lee said the dam — a wall of clay — was safe.");
    }

    @Test
    void leavesOutWhatHappenedMeanwhileOrLikewise() {
        Check.speakers(
                "the dam was safe | Ann Lee | said", "Ann Lee said the dam was safe, even as water rose behind it.");
        Check.speakers("the dam was safe | Ann Lee | said", "Ann Lee said the dam was safe, as had Bo Day.");
        Check.speakers(
                "the dam was safe even after the flood | Ann Lee | said",
                "Ann Lee said the dam was safe even after the flood.");
    }

    @Test
    void endsAnInfinitiveBeforeAFiniteVerb() {
        Check.speakers(
                "to sell the ferry | Ann Lee | urged",
                "Ann Lee urged the club to sell the ferry and praised the crew.");
        Check.speakers(
                "to sell the ferry and praise the crew | Ann Lee | urged",
                "Ann Lee urged the club to sell the ferry and praise the crew.");
    }
}
