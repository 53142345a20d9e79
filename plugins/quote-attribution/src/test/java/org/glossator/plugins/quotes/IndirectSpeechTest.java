package org.glossator.plugins.quotes;

import org.junit.jupiter.api.Test;

final class IndirectSpeechTest {

    @Test
    void findsThatClauses() {
        Check.PERSONS.check("Ann Lee said that [[the dam was safe|indirect Ann Lee]].");
        Check.PERSONS.check("Ann Lee told the council on Monday that [[it should act at once|indirect Ann Lee]].");
    }

    @Test
    void findsBareClauses() {
        Check.PERSONS.check("Ann Lee said [[the dam was safe|indirect Ann Lee]].");
        Check.PERSONS.check("In a letter, critics argue [[it is too late|indirect critics]].");
    }

    @Test
    void findsClausesBeforeTheirCue() {
        Check.PERSONS.check("[[The dam was safe|indirect Ann Lee]], Ann Lee said on Monday.");
        Check.PERSONS.check("ULM, Germany — [[The dam was safe|indirect Ann Lee]], said Ann Lee, the mayor.");
    }

    @Test
    void findsBothPiecesAroundACue() {
        Check.PERSONS.check(
                "[[Reforms|indirect Ann Lee]], Ann Lee said, [[take time and cost money|indirect Ann Lee]].");
    }

    @Test
    void findsWhatFollowsAccordingTo() {
        Check.PERSONS.check(
                "According to Western press reports, [[the talks lasted three hours|indirect Western press reports]].");
        Check.PERSONS.check("[[The talks lasted three hours|indirect Ann Lee]], according to Ann Lee.");
    }

    @Test
    void findsDirectivesAndPromises() {
        Check.PERSONS.check("Ann Lee urged the council [[to act at once|indirect Ann Lee]].");
        Check.PERSONS.check("Ann Lee vowed [[to rebuild the dam|indirect Ann Lee]].");
        Check.PERSONS.check("Ann Lee asked [[whether the dam was safe|indirect Ann Lee]].");
    }

    @Test
    void findsNounsOfSayingWithTheirSpeaker() {
        Check.PERSONS.check(
                "Despite claims from city officials that [[talks are underway|indirect city officials]], nothing moved.");
    }

    @Test
    void marksWhatIsDenied() {
        Check.PERSONS.check("Ann Lee denied that [[she had sold the dam|indirect denied Ann Lee]].");
        Check.PERSONS.check(
                "City officials rejected claims that [[the dam had been sold|indirect denied City officials]].");
    }

    @Test
    void findsRelayedSpeech() {
        Check.PERSONS.check(
                "The agency quoted Ann Lee on Monday as saying that [[the dam was safe|indirect Ann Lee]].");
    }

    @Test
    void endsWhereTheWriterGoesOn() {
        Check.PERSONS.check(
                "Ann Lee said that [[the dam was safe|indirect Ann Lee]], while the river rose by a metre.");
        Check.PERSONS.check(
                "Ann Lee said [[the dam was safe|indirect Ann Lee]] and added that [[it would last|indirect Ann Lee]].");
    }

    @Test
    void keepsNumbersWhole() {
        Check.PERSONS.check("While Ann Lee says [[there are 2,400 dams|indirect Ann Lee]], few are safe.");
    }

    @Test
    void tellsThePronounThatFromTheConjunction() {
        Check.PERSONS.check("Ann Lee reiterated that approach in May. She spoke after a talk that was held in Ulm.");
    }

    @Test
    void keepsAbbreviationsWhole() {
        Check.PERSONS.check("Ann Lee said that [[talks would begin in the U.S.|indirect Ann Lee]]");
    }

    @Test
    void leavesBeliefAndActsAlone() {
        Check.PERSONS.check("Ann Lee believes that the dam is safe.");
        Check.PERSONS.check("Ann Lee agreed to rebuild the dam. She declined to comment.");
        Check.PERSONS.check("The study shows that the dam is safe.");
    }

    @Test
    void leavesNounPhrasesAlone() {
        Check.PERSONS.check("Ann Lee stressed the importance of the dam. She announced plans for a new one.");
    }

    @Test
    void leavesWhatWasNotSaidAlone() {
        Check.PERSONS.check("Ann Lee did not say that the dam was safe. She may say that it is old.");
        Check.PERSONS.check("It is said that the dam was safe. What Ann Lee says is a lie.");
    }

    @Test
    void leavesClausesWithMarkedSpeechToTheMarks() {
        Check.PERSONS.check("Ann Lee said that the dam was [[“rotten to the core”|mixed Ann Lee]] and old.");
    }

    @Test
    void canBeSwitchedOff() {
        Check.PERSONS
                .with("indirect", "false")
                .check("Ann Lee said that the dam was safe. [[“It holds,”|direct Ann Lee]] she said.");
    }

    @Test
    void leavesOutWhatIsTooUnsure() {
        Check.PERSONS.with("confidence", "0.95").check("Critics argue it is too late.");
    }

    @Test
    void leavesGreetingsAndThanksAlone() {
        Check.PERSONS.check("Ann Lee said goodbye on Friday in the only way that she knew.");
        Check.PERSONS.check("Ann Lee said thanks to everybody who had rowed. She said no, and that was it.");
        Check.PERSONS.check("Ann Lee asked not to be named.");
    }

    @Test
    void findsBothPiecesBehindAnOpeningAdverbial() {
        Check.PERSONS.check("[[These days|indirect Ann Lee]], Ann Lee reports, [[gulls swim|indirect Ann Lee]].");
    }

    @Test
    void beginsBehindAClauseOfTheWriter() {
        Check.PERSONS.check(
                "Now it is a barge again, and [[this time|indirect club]], the club swears, [[it is safe|indirect club]].");
    }

    @Test
    void keepsTheWritersClauseOutWhereTheMarksGoOn() {
        Check.PERSONS.check(
                "The club opened its pier late and, Ann Lee says, [[“worth every day of the wait”|direct Ann Lee]].");
    }
}
