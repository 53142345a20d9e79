package org.glossator.plugins.quotes;

import org.junit.jupiter.api.Test;

/** Clauses behind their cue, with and without {@code that}; and whose they are. */
final class ReportedClausesTest {

    @Test
    void knowsClausesByTheirSubjectWhereNoListHasTheVerb() {
        Check.PERSONS.check("Ann Lee said [[he fully backs the ferry|indirect Ann Lee]].");
        Check.PERSONS.check("Ann Lee says [[she'll mend the lock|indirect Ann Lee]].");
        Check.PERSONS.check("Ann Lee said [[her neighbours feel the same way|indirect Ann Lee]].");
        Check.PERSONS.check("Ann Lee told reporters [[this was the only pump|indirect Ann Lee]].");
    }

    @Test
    void tellsANoFromAClauseThatBeginsWithIt() {
        Check.PERSONS.check("Ann Lee said [[no meeting ever took place|indirect Ann Lee]].");
        Check.PERSONS.check("Ann Lee said no to the plan for a new lock.");
    }

    @Test
    void findsReportsBehindMarkedWords() {
        Check.PERSONS.check(
                "[[“We won,”|direct Ann Lee]] Ann Lee said, adding [[she planned to row again in May|indirect Ann Lee]].");
    }

    @Test
    void tellsWordsThatAreOnlyNamedFromClauses() {
        Check.PERSONS.check("Ann Lee said a few words at the grave of her old friend.");
        Check.PERSONS.check("Ann Lee told a different story at the inn on the quay.");
        Check.PERSONS.check("Ann Lee said the same of the lock and of the weir.");
    }

    @Test
    void findsSubjectsThatNoListKnows() {
        Check.PERSONS.check("Nearly half said [[they preferred the old ferry|indirect Nearly half]].");
        Check.PERSONS.check("Those who had rowed say [[the lock leaks badly|indirect Those]].");
        Check.PERSONS.check("Six in 10 said [[the oars were gone|indirect Six]].");
    }

    @Test
    void leavesThingsThatShowSomethingAlone() {
        Check.PERSONS.check("The poll suggests that the lock is popular. The survey indicates they like it.");
    }

    @Test
    void findsClausesBehindAnAddresseeInManyWords() {
        Check.PERSONS.check("Ann Lee told The Weir and Lock Courier that [[the pump had failed|indirect Ann Lee]].");
        Check.PERSONS.check(
                "Ann Lee wrote in a long letter to the club that [[the pump had failed|indirect Ann Lee]].");
    }

    @Test
    void takesThatInsideAPhraseForNoConjunction() {
        Check.PERSONS.check("Ann Lee read aloud from a letter that her sister wrote in May.");
        Check.PERSONS.check("Ann Lee replied, and at that the whole hall laughed.");
    }

    @Test
    void namesTheNameThatStandsByADescription() {
        Check.speakers(
                "the lock would open | Ann Lee | said", "The club's treasurer, Ann Lee, said the lock would open.");
        Check.speakers("the lock leaked | Ann Lee | said", "Behind her stood Ann Lee, 81, who said the lock leaked.");
    }

    @Test
    void findsTheSubjectBeforeAnAsideThatEndsInMarks() {
        Check.PERSONS.check(
                "Bo Day, who called it [[“rotten,”|mixed Bo Day]] said [[he would sell the boat|indirect Bo Day]].");
    }

    @Test
    void takesNoClauseBehindTheCueOfMarkedWords() {
        Check.PERSONS.check("[[“We won,”|direct Ann Lee]] Ann Lee said happily as the rain came in over the lock.");
    }

    @Test
    void findsTheClausesWithoutMarksBesideThoseWithMarks() {
        Check.PERSONS.check(
                "Ann Lee said that the lock was [[“rotten to the core”|mixed Ann Lee]] and that [[it leaked badly|indirect Ann Lee]].");
        Check.PERSONS.check(
                "Ann Lee said [[the club would buy two new boats|indirect Ann Lee]], and described the old ones as [[“coffins.”|mixed Ann Lee]]");
    }

    @Test
    void leavesAClauseWithMarksInItAlone() {
        Check.PERSONS.check("Ann Lee said the lock and the weir were [[“rotten to the core”|mixed Ann Lee]].");
    }
}
