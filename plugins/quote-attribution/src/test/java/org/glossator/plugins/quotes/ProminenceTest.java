package org.glossator.plugins.quotes;

import org.junit.jupiter.api.Test;

/** Who is meant where several could be: the prominent of a name, the one a sentence is about, the bearer of an epithet. */
final class ProminenceTest {

    @Test
    void takesTheOneWhoIsNamedOftenForASurname() {
        Check.PERSONS.check(
                "Carla Whitlow came late. Whitlow, whose husband, Rick Whitlow, runs a bank, sat down. [[“We "
                        + "row on,”|direct Carla Whitlow]] Whitlow said.");
    }

    @Test
    void takesTheOneWithTheTitleForASurname() {
        Check.PERSONS.check(
                "Sheriff Bo Hargrim met his cousin, Wade Hargrim. Wade Hargrim left. Wade Hargrim rowed. [[“We "
                        + "row on,”|direct Bo Hargrim]] Sheriff Hargrim said.");
    }

    @Test
    void takesNoHeadlineForAName() {
        Check.PERSONS.check("Plucky Zorb saves a dog from the Ulm harbour\n\nZorb Dunmore saved a dog. [[“We row "
                + "on,”|direct Zorb Dunmore]] Dunmore said.");
    }

    @Test
    void looksForTheSubjectBehindAnOwner() {
        Check.PERSONS.check("Gordon Quill was sent off in April. Ulm's Kieran Drax, sent off in May, had another view. "
                + "[[“Ask the referee,”|direct Kieran Drax]] he said.");
    }

    @Test
    void looksForTheSubjectBehindADescription() {
        Check.PERSONS.check(
                "[[“We won,”|direct Hal Quill]] said Hal Quill. Quill's director, Kenny Drax, who left in May, "
                        + "did not return calls. But he said [[the mayor was furious|indirect Kenny Drax]].");
    }

    @Test
    void looksForTheSubjectBehindAFrontedPhrase() {
        Check.PERSONS.check("Lorna Quill left in a boat with a crab.\n\nAfter the long meeting, Barbara Drax shook her "
                + "head. [[“Ask the speaker,”|direct Barbara Drax]] she said.");
    }

    @Test
    void takesWhoWasAskedForWhoAnswers() {
        Check.PERSONS.check(
                "Declan Drax wrote the bill. Mick Quill asked [[whether a lick of paint was enough|indirect "
                        + "Mick Quill]]. [[“It would depend,”|direct Declan Drax]] he said.");
    }

    @Test
    void takesNoThingForAPerson() {
        Check.PERSONS.check(
                "The Zorbmobile belongs to Burt Drax. Drax explained that [[the gate was shut|indirect Burt "
                        + "Drax]]. He said [[it was locked|indirect Burt Drax]].");
    }

    @Test
    void givesADescriptionAsItWasFirst() {
        Check.PERSONS.check("A clerk at the bank wept. [[“We row on,”|direct A clerk at the bank]] the clerk said.");
    }

    @Test
    void keepsTheDescriptionOfAnother() {
        Check.PERSONS.check(
                "A clerk at the bank wept. A porter sang. [[“We row on,”|direct A clerk at the bank]] the clerk "
                        + "said. [[“We do,”|direct waiter]] the waiter said.");
    }

    @Test
    void takesAnEpithetForTheOneJustNamed() {
        Check.PERSONS.check("Mrs Akhtar told the court [[she had seen nothing|indirect Mrs Akhtar]]. [[“I buy "
                + "diesel,”|direct Mrs Akhtar]] the witness replied.");
    }

    @Test
    void takesNoOfficeForTheOneJustNamed() {
        Check.PERSONS.check(
                "Mrs Akhtar told the court [[she had seen nothing|indirect Mrs Akhtar]]. [[“You may go,”|direct "
                        + "magistrate]] the magistrate replied.");
    }

    @Test
    void keepsOneOfSeveralApart() {
        Check.PERSONS.check("The sailors wept. [[“We row on,”|direct One of them]] One of them said.");
    }

    @Test
    void tellsGenderByTheNounOfAnApposition() {
        Check.PERSONS.check(
                "Mirko Quill and a widow, Zorbla Drax, came. [[“We row on,”|direct Zorbla Drax]] she said.");
    }
}
