package org.glossator.plugins.quotes.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.glossator.plugins.quotes.marks.Region.Repair;
import org.glossator.plugins.text.Paragraphs;
import org.junit.jupiter.api.Test;

/** Expected regions stand in ⟦…⟧, which the text itself does not have. */
final class RegionsTest {

    private static final SpeechVerbs NO_VERBS = (text, start, end) -> false;

    @Test
    void findsStraightAndCurlyMarks() {
        check("⟦\"We won,\"⟧ she said. ⟦“They lost.”⟧");
    }

    @Test
    void findsGermanFrenchTexAndHtmlMarks() {
        check("⟦„Das ist gut“⟧, he said. ⟦«C'est bon»⟧, she said. ⟦»Ja«⟧, they said.");
        check("⟦``It works,''⟧ he said. ⟦&quot;Good,&quot;⟧ she said. ⟦&#8220;Fine.&#8221;⟧");
    }

    @Test
    void believesThePlaceMoreThanTheGlyph() {
        check("⟦”Sorry Sarah, it is late,”⟧ he wrote.");
        check("It ⟦“stressed the importance of talks\"⟧ in Beijing.");
    }

    @Test
    void joinsDoubledMarks() {
        check("⟦\"\"We won,\"\"⟧ he said. ⟦““Good””⟧");
    }

    @Test
    void acceptsMarksPartedFromTheWordsByWhiteSpace() {
        check("He said ⟦“ the talks went well ”⟧ and left.");
    }

    @Test
    void opensAQuoteThatLostItsOpeningMarkAtTheSentence() {
        check("⟦Dialogue is welcome, but not enough,”⟧ Liu said. ⟦“We urge them to act.⟧");
        check("Talks began. ⟦They are useless,\"⟧ he said.");
    }

    @Test
    void closesAQuoteThatLostItsClosingMarkAtTheParagraph() {
        check("Liu said: ⟦“We urge them to act.⟧\n\nTalks go on.");
    }

    @Test
    void closesAQuoteThatLostItsClosingMarkBeforeTheNext() {
        check("He said: ⟦“We are angry.⟧ ⟦“We will not agree.”⟧ Talks go on.");
    }

    @Test
    void keepsNestedMarksInside() {
        check("⟦“He said “no” to me,”⟧ she said.");
        check("⟦\"The formula of 'cool on politics' is old,\"⟧ he said.");
        check("⟦“A ‘very bad’ day,”⟧ he said.");
    }

    @Test
    void reportsNestedMarks() {
        String text = "“He said ‘no’ to me,” she said.";
        assertEquals(1, Regions.of(text, Paragraphs.of(text), NO_VERBS).nested().size());
    }

    @Test
    void readsInchesAndFeetAsNoMarks() {
        check("The 12\" pizza and the 6'2\" man. ⟦\"I ate a 12\" pizza,\"⟧ he said.");
        check("He is 6'2\" tall.");
    }

    @Test
    void readsAYearBeforeAClosingMark() {
        check("⟦\"We began in 2015\"⟧ is what he said.");
    }

    @Test
    void neverLetsAStrayMarkReachTheNextParagraph() {
        check("A screen of 27\" and a stray ⟦\"mark here⟧\n\n⟦\"We won,\"⟧ he said.");
    }

    @Test
    void findsQuotesWithoutSpaceBetweenSentences() {
        check("It is old.⟦\"For China it is new,\"⟧ he said.⟦\"It is.\"⟧He left.");
    }

    @Test
    void takesSingleMarksOutsideOfDoubleOnes() {
        check("Xi says ⟦‘no’⟧ to talks\n\n⟦“We won,”⟧ he said.");
    }

    @Test
    void takesApostrophesForNoMarks() {
        check("The players' lounge wasn't John's. 'Tis the '90s, rock 'n' roll, and the dogs' bone. Get 'em, he said.");
    }

    @Test
    void readsSingleMarksAsPrimaryInBritishStyle() {
        check(
                "⟦‘We won,’⟧ she said. ⟦‘They called it “mad”, didn’t they?’⟧ he asked. ⟦‘The players’ lounge is shut,’⟧ Bo said.");
        check("⟦'We won,'⟧ she said. ⟦'Don't go,'⟧ he said. ⟦'The players' lounge is shut,'⟧ Bo said.");
    }

    @Test
    void continuesAQuoteThatIsReopenedInTheNextParagraph() {
        String text = "“We won.\n\n“They lost,” she said.";
        Regions regions = Regions.of(text, Paragraphs.of(text), NO_VERBS);
        assertEquals(2, regions.size());
        assertEquals(0, regions.get(1).continues());
    }

    @Test
    void continuesAQuoteThatIsNotReopenedInTheNextParagraph() {
        String text = "She said: “We won.\n\nThey lost.”";
        Regions regions = Regions.of(text, Paragraphs.of(text), NO_VERBS);
        assertEquals(2, regions.size());
        assertEquals(0, regions.get(1).continues());
        assertEquals(Repair.UNOPENED, regions.get(1).repair());
    }

    @Test
    void doesNotJoinQuotesThatAreBothClosed() {
        String text = "“We won.”\n\n“They lost,” she said.";
        Regions regions = Regions.of(text, Paragraphs.of(text), NO_VERBS);
        assertEquals(-1, regions.get(1).continues());
    }

    @Test
    void ignoresMarksWithNothingBetween() {
        check("Nothing “” and nothing “ ” here.");
    }

    private static void check(String marked) {
        String text = marked.replace("⟦", "").replace("⟧", "");
        Regions regions = Regions.of(text, Paragraphs.of(text), NO_VERBS);
        StringBuilder found = new StringBuilder(text);
        for (int i = regions.size() - 1; i >= 0; i--) {
            Region region = regions.get(i);
            found.insert(region.end(), '⟧').insert(region.start(), '⟦');
        }
        assertEquals(marked, found.toString());
    }
}
