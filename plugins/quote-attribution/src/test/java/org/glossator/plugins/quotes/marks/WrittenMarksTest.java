package org.glossator.plugins.quotes.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.glossator.plugins.quotes.marks.Region.Repair;
import org.junit.jupiter.api.Test;

/** Marks as web pages and other programs write them. */
final class WrittenMarksTest {

    @Test
    void readsEntitiesByNameAndNumber() {
        Marked.check("⟦&ldquo;We won,&rdquo;⟧ she said. ⟦&#x201C;No,&#x201D;⟧ he said. ⟦&#34;Yes,&#34;⟧ said Bo.");
        Marked.check("⟦&#8216;We won,&#8217;⟧ she said. ⟦&apos;No,&apos;⟧ he said. ⟦&lsaquo;Yes,&rsaquo;⟧ said Bo.");
        Marked.check(
                "⟦&#147;We won,&#148;⟧ she said. ⟦&amp;quot;No,&amp;quot;⟧ he said. ⟦&#39;I don&#39;t,&#39;⟧ said Bo.");
    }

    @Test
    void takesEntitiesForTheCharactersThatTheyMean() {
        Marked.check(
                "Late&nbsp;⟦&quot;We won&hellip;&quot;⟧&nbsp;and&mdash;⟦&quot;no&quot;⟧&mdash;this <p>⟦&quot;Yes&quot;⟧</p>");
    }

    @Test
    void leavesOtherEntitiesAlone() {
        Marked.check("AT&T &copy; &#99999999; &; &# &#x; &quot &unknown; & Sons &amp; Co &lt;b&gt;");
    }

    @Test
    void readsMarksBehindBackslashes() {
        Marked.check("⟦\\\"We won,\\\"⟧ she said. ⟦\\'I don\\'t,\\'⟧ he said.");
    }

    @Test
    void readsMarksOfAWrongCharacterSet() {
        Marked.check("⟦â€œWe donâ€™t,â€\u009d⟧ she said. ⟦\u0093No,\u0094⟧ he said.");
    }

    @Test
    void readsPrimesAndCommasAsMarks() {
        Marked.check("⟦″We won,″⟧ she said. ⟦,,They lost,''⟧ he said. One,, two ,, three.");
    }

    @Test
    void seesMarksInsideOfEmphasis() {
        Marked.check("**⟦\"We won,\"⟧** she said. *⟦“No,”⟧* he said. _⟦\"Yes,\"⟧_ said Bo.");
    }

    @Test
    void readsNeitherSideIntoAMarkWhereTheDocumentHasOnlyOneGlyph() {
        Regions regions = Marked.regions("”We won,” she said.");
        assertEquals(Repair.NONE, regions.get(0).repair());
    }

    @Test
    void seesAContradictedGlyph() {
        Regions regions = Marked.regions("”We won,” she said. “They lost.”");
        assertEquals(Repair.WRONG_MARK, regions.get(0).repair());
        assertEquals(Repair.NONE, regions.get(1).repair());
    }

    @Test
    void keepsAnEmptyStringOut() {
        Marked.check("The field was \"\" and then \"\" again. ⟦\"We won,\"⟧ she said.");
    }

    @Test
    void closesTwoQuotesAtADoubledMark() {
        Marked.check("⟦“They called it “mad as ever””⟧ is what she said. ⟦“No.”⟧");
    }

    @Test
    void readsFrenchMarksWithSpaceInside() {
        Marked.check("⟦« We will not sign »⟧, the minister told journalists. ⟦« Not today, not tomorrow. »⟧");
        Marked.check("⟦«\u00a0We won,\u00a0»⟧ he said. It is ⟦«\u202fodd\u202f»⟧. ⟦« Now. »⟧");
        Marked.check("⟦&laquo;&nbsp;We won&nbsp;&raquo;⟧, he said. ⟦&laquo; Now. &raquo;⟧");
        Marked.check("It was (⟦« odd »⟧), as l'⟦« ami »⟧ said: ⟦« No »⟧ – ⟦« Yes »⟧.");
    }

    @Test
    void readsInwardAnglesWithSpaceInside() {
        Marked.check("⟦» We won «⟧, he said. ⟦» Now. «⟧\n\n⟦»No«⟧ is what he said. ⟦»Yes,«⟧ she said.");
    }

    @Test
    void closesWithTheSameAngleThatOpened() {
        Marked.check("⟦»We won,»⟧ he said. ⟦»Now.»⟧");
    }

    @Test
    void takesAnAngleBetweenLinksForNoQuote() {
        Marked.check("Home » News\n\n⟦« We won »⟧, he said.");
    }
}
