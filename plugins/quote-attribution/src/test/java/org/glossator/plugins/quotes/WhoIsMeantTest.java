package org.glossator.plugins.quotes;

import org.junit.jupiter.api.Test;

/** Pronouns and descriptions of people whose first names no list has. */
final class WhoIsMeantTest {

    @Test
    void takesWhoSpokeLastWhereTheVerbStandsBeforeTheName() {
        Check.PERSONS.check("""
                Quillon Drax, the ferry inspector, urged the crew [[to wait|indirect Quillon Drax]].

                [[The nets are full again|indirect Zerla Wynn-Otter]], said Zerla Wynn-Otter, who runs a stall.

                [[“On Sunday I sold nine crabs,”|direct Zerla Wynn-Otter]] she said.
                """);
    }

    @Test
    void takesTheSubjectOfTheSentenceBeforeRatherThanASpeakerOfTheParagraphBefore() {
        Check.PERSONS.check("Quillon Drax said [[the roof had leaked|indirect Quillon Drax]].\n\n"
                + "Judge Zerla Wynn was unmoved. [[The fine would stand|indirect Zerla Wynn]], she warned the court.");
    }

    @Test
    void callsNobodyHeWhoWasCalledShe() {
        Check.PERSONS.check("Zerla Wynn, who keeps crabs, spoke in the only way she knows. "
                + "Zerla Wynn said [[it was time|indirect Zerla Wynn]]. Quillon Drax takes over in May.\n\n"
                + "[[“I learned from the best,”|direct Quillon Drax]] he said.");
    }

    @Test
    void knowsGenderFromAPronounThatCanMeanOnlyOne() {
        Check.PERSONS.check(
                "Zerla Wynn runs the club. She joined in May. [[“We row on,”|direct Zerla Wynn]] Wynn said.\n\n"
                        + "A retired cook called Quillon Drax has stood at the gate for years. "
                        + "[[“One of them waved,”|direct Quillon Drax]] he said.");
    }

    @Test
    void namesTheOneWhomAnAppositionDescribes() {
        Check.PERSONS.check(
                "[[The horn was too loud|indirect Quillon Drax]], the clerk, Quillon Drax, told the meeting.");
        Check.PERSONS.check("His barrister, Quillon Drax, asked the jury [[to be kind|indirect Quillon Drax]].");
        Check.PERSONS.check(
                "[[The rest is borrowed|indirect Quillon Drax]], according to the club’s treasurer, Quillon Drax.");
    }

    @Test
    void keepsADescriptionThatSpeaksOfTheName() {
        Check.PERSONS.check("Quillon Drax met Zerla Wynn. [[“It went well,”|direct A lawyer]] A lawyer said.");
    }

    @Test
    void knowsASurnameThatIsAlsoAMonth() {
        Check.PERSONS.check("[[“We row on,”|direct Theresa May]] said Theresa May. She met Anna in May.");
        Check.PERSONS.check(
                "Theresa May runs the club. [[“We row on,”|direct Theresa May]] said May as we left in May.");
    }

    @Test
    void namesTheOneWhomAnAppositionWithAPhraseDescribes() {
        Check.PERSONS.check(
                "[[“It went well,”|direct Quillon Drax]] nodded Quillon Drax, a crane driver for ten years.");
    }

    @Test
    void takesOneWithANounForADescription() {
        Check.PERSONS.check("The clerk, Quillon Drax, spoke first. "
                + "One stallkeeper, who gave no name, told the paper [[the crabs had gone|indirect One stallkeeper]]. "
                + "[[“We were promised shade,”|direct One stallkeeper]] she said.");
    }

    @Test
    void takesNoAdverbOrLabelForAName() {
        Check.PERSONS.check("[[“It was never about the crabs,”|direct Quillon Drax]] said Quillon Drax. "
                + "Downstage, singers wept. [[“Well,”|direct Quillon Drax]] he added.");
        Check.PERSONS.check(
                "Q: How did it begin?\n\nA: My uncle kept crabs. He said, [[“Then you feed them.”|direct My uncle]] So I did.");
    }

    @Test
    void stillTakesASurnameBeforeACommaForAName() {
        Check.PERSONS.check(
                "Quillon Drax keeps crabs. Drax, who is 52, said [[they were well|indirect Quillon Drax]].");
        Check.PERSONS.check("Zorbly, a crab keeper, said [[they were well|indirect Zorbly]].");
    }

    @Test
    void cutsTitlesOfOfficeAndPlacesFromNames() {
        Check.PERSONS.check("[[“It went well,”|direct Zerla Wynn]] Chief Executive Zerla Wynn said.");
        Check.PERSONS.check("[[“It went well,”|direct Zerla Wynn]] said the Deputy Minister of Crabs Zerla Wynn.");
        Check.PERSONS.check(
                "[[“It went well,”|direct Zerla Wynn]] said the Deputy Minister of Crabs of Orlavia Zerla Wynn. It is cold in Orlavia.");
    }

    @Test
    void takesNoThingInAHeadlineForASpeaker() {
        Check.PERSONS.check(
                "Drabble aqueduct to shut for work that will cost [[“more than a castle”|mixed ?]]\n\nIt is old.");
    }

    @Test
    void looksBeyondAComparisonForTheSubject() {
        Check.PERSONS.check(
                "Orlavia Crabs Inc. on Monday reported a bigger third-quarter profit than analysts had expected, but cautioned that "
                        + "[[sales would slow in the next year|indirect Orlavia Crabs Inc]].");
    }

    @Test
    void survivesALongChainOfOwners() {
        Check.PERSONS.check("According to the clerk" + "'s clerk".repeat(50_000) + " it rained.");
    }
}
