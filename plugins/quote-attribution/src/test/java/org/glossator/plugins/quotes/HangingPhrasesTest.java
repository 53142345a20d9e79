package org.glossator.plugins.quotes;

import org.junit.jupiter.api.Test;

/** Whom a name behind a description names, where a phrase hangs on the description. */
final class HangingPhrasesTest {

    @Test
    void leavesTheNameToThePersonWhoIsSpokenFor() {
        Check.PERSONS.check(
                "A spokesman for the mayor, Ann Lee, said [[she was ill and would stay at home|indirect A spokesman for the mayor]].");
        Check.speakers(
                "“She is ill,” | a spokesman for the mayor | said",
                "“She is ill,” said a spokesman for the mayor, Ann Lee.");
    }

    @Test
    void leavesTheNameToTheFirmThatIsSpokenFor() {
        Check.speakers(
                "“the gate was open all night.” | A spokeswoman for the operator | said",
                "A spokeswoman for the operator, Greenway Waste, said “the gate was open all night.”");
        Check.speakers(
                "“we did not know of it.” | A spokesman for the firm | said",
                "A spokesman for the firm, Acme Waste, said “we did not know of it.”");
    }

    @Test
    void givesTheDescribedPersonTheNameBehindAnotherName() {
        Check.speakers(
                "“the gate was open all night.” | Gwen Kowalchuk | said",
                "A spokeswoman for Prairie Pool Terminals, Gwen Kowalchuk, said “the gate was open all night.”");
    }

    @Test
    void givesTheDescribedPersonTheNameThatNoCourtOrMinistryHas() {
        Check.speakers(
                "“the case is closed.” | Ann Lee | said",
                "The clerk of the court, Ann Lee, said “the case is closed.”");
        Check.speakers(
                "“We are sorry,” | Gwen Kowalchuk | said",
                "“We are sorry,” said a spokeswoman for the ministry, Gwen Kowalchuk.");
    }

    @Test
    void givesTheFirmItsNameWhereItSpeaksForItself() {
        Check.speakers(
                "“the gate was open all night.” | Greenway Waste | said",
                "The operator, Greenway Waste, said “the gate was open all night.”");
    }
}
