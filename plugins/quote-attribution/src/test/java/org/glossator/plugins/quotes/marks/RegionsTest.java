package org.glossator.plugins.quotes.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.glossator.plugins.quotes.marks.Region.Repair;
import org.junit.jupiter.api.Test;

final class RegionsTest {

    @Test
    void findsStraightAndCurlyMarks() {
        Marked.check("⟦\"We won,\"⟧ she said. ⟦“They lost.”⟧");
    }

    @Test
    void findsGermanFrenchTexAndHtmlMarks() {
        Marked.check("⟦„Das ist gut“⟧, he said. ⟦«C'est bon»⟧, she said. ⟦»Ja«⟧, they said.");
        Marked.check("⟦``It works,''⟧ he said. ⟦&quot;Good,&quot;⟧ she said. ⟦&#8220;Fine.&#8221;⟧");
    }

    @Test
    void believesThePlaceMoreThanTheGlyph() {
        Marked.check("⟦”Sorry Sarah, it is late,”⟧ he wrote.");
        Marked.check("It ⟦“stressed the importance of talks\"⟧ in Beijing.");
    }

    @Test
    void joinsDoubledMarks() {
        Marked.check("⟦\"\"We won,\"\"⟧ he said. ⟦““Good””⟧");
    }

    @Test
    void acceptsMarksPartedFromTheWordsByWhiteSpace() {
        Marked.check("He said ⟦“ the talks went well ”⟧ and left.");
    }

    @Test
    void opensAQuoteThatLostItsOpeningMarkAtTheSentence() {
        Marked.check("⟦Dialogue is welcome, but not enough,”⟧ Liu said. ⟦“We urge them to act.⟧");
        Marked.check("Talks began. ⟦They are useless,\"⟧ he said.");
    }

    @Test
    void closesAQuoteThatLostItsClosingMarkAtTheParagraph() {
        Marked.check("Liu said: ⟦“We urge them to act.⟧\n\nTalks go on.");
    }

    @Test
    void closesAQuoteThatLostItsClosingMarkBeforeTheNext() {
        Marked.check("He said: ⟦“We are angry.⟧ ⟦“We will not agree.”⟧ Talks go on.");
    }

    @Test
    void keepsNestedMarksInside() {
        Marked.check("⟦“He said “no” to me,”⟧ she said.");
        Marked.check("⟦\"The formula of 'cool on politics' is old,\"⟧ he said.");
        Marked.check("⟦“A ‘very bad’ day,”⟧ he said.");
    }

    @Test
    void reportsNestedMarks() {
        String text = "“He said ‘no’ to me,” she said.";
        assertEquals(1, Marked.regions(text).nested().size());
    }

    @Test
    void readsInchesAndFeetAsNoMarks() {
        Marked.check("The 12\" pizza and the 6'2\" man. ⟦\"I ate a 12\" pizza,\"⟧ he said.");
        Marked.check("He is 6'2\" tall.");
    }

    @Test
    void readsAYearBeforeAClosingMark() {
        Marked.check("⟦\"We began in 2015\"⟧ is what he said.");
    }

    @Test
    void neverLetsAStrayMarkReachTheNextParagraph() {
        Marked.check("A screen of 27\" and a stray ⟦\"mark here⟧\n\n⟦\"We won,\"⟧ he said.");
    }

    @Test
    void findsQuotesWithoutSpaceBetweenSentences() {
        Marked.check("It is old.⟦\"For China it is new,\"⟧ he said.⟦\"It is.\"⟧He left.");
    }

    @Test
    void takesSingleMarksOutsideOfDoubleOnes() {
        Marked.check("Xi says ⟦‘no’⟧ to talks\n\n⟦“We won,”⟧ he said.");
    }

    @Test
    void takesApostrophesForNoMarks() {
        Marked.check(
                "The players' lounge wasn't John's. 'Tis the '90s, rock 'n' roll, and the dogs' bone. Get 'em, he said.");
    }

    @Test
    void readsSingleMarksAsPrimaryInBritishStyle() {
        Marked.check(
                "⟦‘We won,’⟧ she said. ⟦‘They called it “mad”, didn’t they?’⟧ he asked. ⟦‘The players’ lounge is shut,’⟧ Bo said.");
        Marked.check("⟦'We won,'⟧ she said. ⟦'Don't go,'⟧ he said. ⟦'The players' lounge is shut,'⟧ Bo said.");
    }

    @Test
    void continuesAQuoteThatIsReopenedInTheNextParagraph() {
        String text = "“We won.\n\n“They lost,” she said.";
        Regions regions = Marked.regions(text);
        assertEquals(2, regions.size());
        assertEquals(0, regions.get(1).continues());
    }

    @Test
    void continuesAQuoteThatIsNotReopenedInTheNextParagraph() {
        String text = "She said: “We won.\n\nThey lost.”";
        Regions regions = Marked.regions(text);
        assertEquals(2, regions.size());
        assertEquals(0, regions.get(1).continues());
        assertEquals(Repair.UNOPENED, regions.get(1).repair());
    }

    @Test
    void doesNotJoinQuotesThatAreBothClosed() {
        String text = "“We won.”\n\n“They lost,” she said.";
        Regions regions = Marked.regions(text);
        assertEquals(-1, regions.get(1).continues());
    }

    @Test
    void ignoresMarksWithNothingBetween() {
        Marked.check("Nothing “” and nothing “ ” here.");
    }
}
