package org.glossator.plugins.quotes;

import org.junit.jupiter.api.Test;

/** Cues behind and inside the clause, and sources in phrases. */
final class CuesBehindReportsTest {

    @Test
    void readsOverATitleBeforeTheSubject() {
        Check.PERSONS.check(
                "[[Two boats were lost in the storm|indirect Ann Lee]], Kardovian river ministry spokeswoman Ann Lee said Monday.");
        Check.PERSONS.check("[[The oars were gone by noon|indirect another rower]], she and another rower said.");
    }

    @Test
    void readsOverTheCircumstancesBehindTheCue() {
        Check.PERSONS.check("[[The pump has failed again|indirect Ann Lee]], Ann Lee said during a visit to the weir.");
    }

    @Test
    void takesAnOpeningAdverbialForNoReport() {
        Check.PERSONS.check("Even after the river fell, the club continued to row at night.");
        Check.PERSONS.check("During a visit to the weir, Ann Lee boasted of her oars to the guests.");
    }

    @Test
    void takesAParticipleForNoCue() {
        Check.PERSONS.check("The lock will be mended in spring, a plan announced in May.");
        Check.PERSONS.check("Bo Day, the self-proclaimed king of the weir, has sold his boat.");
    }

    @Test
    void findsWhatFollowsACueWithAComma() {
        Check.PERSONS.check("And yet, aides say, [[the weir remains a danger to swimmers|indirect aides]].");
    }

    @Test
    void takesTheWholeSource() {
        Check.speakers(
                "the ferry lost money | the club's last annual letter | According to",
                "According to the club's last annual letter, the ferry lost money.");
        Check.speakers(
                "the ferry lost money | a Weir/Lock poll | according to",
                "But according to a Weir/Lock poll, the ferry lost money.");
    }

    @Test
    void readsOverAnAppositionToTheSource() {
        Check.PERSONS.check("According to Ann Lee, the mayor of Ulm, [[the ferry lost money|indirect Ann Lee]].");
    }

    @Test
    void takesNoHalfOfAClauseAroundTheSource() {
        Check.PERSONS.check("The plan is, according to Ann Lee, [[“rotten to the core”|mixed Ann Lee]].");
        Check.PERSONS.check("She rowed alone and, according to Ann Lee, never came back.");
    }

    @Test
    void countsAnAmountForNoAdverbial() {
        Check.PERSONS.check("[[About 60 boats had left since dawn|indirect Ann Lee]], Ann Lee estimated.");
    }

    @Test
    void leavesOutWhatFollowsTheSource() {
        Check.PERSONS.check("[[The ferry lost money|indirect Ann Lee]], according to Ann Lee, who ran it for years.");
    }
}
