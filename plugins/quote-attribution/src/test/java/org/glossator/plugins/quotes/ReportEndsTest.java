package org.glossator.plugins.quotes;

import org.junit.jupiter.api.Test;

/** Where a reported clause ends and the writer goes on. */
final class ReportEndsTest {

    @Test
    void leavesOutTheWritersRelativeClause() {
        Check.PERSONS.check(
                "Ann Lee said [[the club would sell the ferry|indirect Ann Lee]], which has lain at Ulm for years.");
        Check.PERSONS.check("Ann Lee said [[she would meet Bo Day|indirect Ann Lee]], who runs the lock.");
    }

    @Test
    void keepsARelativeClauseInTheMiddle() {
        Check.PERSONS.check("Ann Lee said that [[the ferry, which had sunk twice, was safe now|indirect Ann Lee]].");
    }

    @Test
    void leavesOutTheWritersVerdict() {
        Check.PERSONS.check(
                "Ann Lee said [[she would resign in May|indirect Ann Lee]], a move that surprised the club.");
        Check.PERSONS.check(
                "Ann Lee said [[she would resign in May|indirect Ann Lee]], prompting cheers from the benches.");
    }

    @Test
    void leavesOutAContrastInTheWritersTense() {
        Check.PERSONS.check("Ann Lee said [[she would resign in May|indirect Ann Lee]], but she is still there.");
        Check.PERSONS.check("Ann Lee said that [[she had a plan|indirect Ann Lee]] but declined to name it.");
    }

    @Test
    void keepsAContrastInTheShiftedTenseOfReports() {
        Check.PERSONS.check(
                "Ann Lee said [[the lock was old, but the weir would last another year|indirect Ann Lee]].");
    }

    @Test
    void endsWhereTheMainClauseGoesOnBehindARelativeClause() {
        Check.PERSONS.check("Bo Day, who said that [[the lock was unsafe|indirect Bo Day]], has left the club.");
    }

    @Test
    void keepsTwoClausesUnderOneCueTogether() {
        Check.PERSONS.check("Ann Lee said [[the lock was old and the weir leaked|indirect Ann Lee]].");
    }

    @Test
    void goesOnBehindTheNameOfWhomTheClauseIsAbout() {
        Check.PERSONS.check("The mayor, Ann Lee, said [[her deputy, Bo Day, had called her names|indirect Ann Lee]].");
        Check.PERSONS.check("Ann Lee, who was 19, said [[her manager, Bo Day, had left the lock|indirect Ann Lee]].");
    }

    @Test
    void takesNoSubjectWithoutItsVerbForAReport() {
        Check.PERSONS.check(
                "Ruiz, who was 19, said her manager, Bo Day, had called her [[“the ‘problem’ girl”|mixed Ruiz]].");
    }

    @Test
    void endsBehindAWholeClauseThoughAVerbFollows() {
        Check.PERSONS.check("The mayor, who said [[the lock was old|indirect mayor]], has left the club.");
    }
}
