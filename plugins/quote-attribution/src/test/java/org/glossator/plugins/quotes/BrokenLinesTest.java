package org.glossator.plugins.quotes;

import org.junit.jupiter.api.Test;

/** Quotes in text of which some lines are broken. */
final class BrokenLinesTest {

    @Test
    void keepsAQuoteWholeWhereTheNextLineGoesOnInLowerCase() {
        Check.PERSONS.check("""
                [["I used to bow to every single crab before I even said
                welcome,"|direct Ann Lee]] said Ann Lee, who has kept them for
                ten years.
                """);
        Check.PERSONS.check(
                "Ann Lee told the whole of the village council that [[the old dam would\r\nhold|indirect Ann Lee]].");
    }

    @Test
    void endsAQuoteThatIsLeftOpenAtABlankLine() {
        Check.PERSONS.check("""
                Ann Lee was glad. [["I used to bow to every single crab before I even|direct Ann Lee]]

                The crab keeper of the village lives on the hill.
                """);
    }

    @Test
    void endsAQuoteThatIsLeftOpenWhereItsSentenceEnds() {
        Check.PERSONS.check("""
                Ann Lee said: [["I used to bow to every single crab before they left.|direct Ann Lee]]
                the crab keeper of the village on the hill was glad.
                """);
    }

    @Test
    void keepsAQuoteWholeWhereALineEndsWithAnArticle() {
        Check.PERSONS.check(
                "Ann Lee told us: [[\"We walked all the way down to the\nHill road,\"|direct Ann Lee]] and left.");
    }

    @Test
    void keepsAQuoteWholeWhereItsFirstLineIsShort() {
        Check.PERSONS.check("[[\"We walked\nall the way down,\"|direct Ann Lee]] Ann Lee said.");
    }

    @Test
    void keepsAHeadingApartFromTheNextLine() {
        Check.PERSONS.check("Keeper of crabs gives all the money to\nAnn Lee said: [[\"We won.\"|direct Ann Lee]]");
    }

    @Test
    void keepsTheLinesOfAListApart() {
        Check.PERSONS.check("Ann Lee said: [[\"Buy crabs|direct Ann Lee]]\nbread\nsalt\n");
    }
}
