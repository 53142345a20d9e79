package org.glossator.plugins.quotes.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.glossator.plugins.quotes.marks.Region.Repair;
import org.junit.jupiter.api.Test;

/** Single marks as primary ones, alone and beside double marks. */
final class BritishStyleTest {

    @Test
    void nestsDoubleMarksInSingleOnes() {
        Marked.check("⟦‘They called it “mad”, then left,’⟧ she said. ⟦'He said \"no\" to us,'⟧ Bo said.");
        assertEquals(
                1,
                Marked.regions("‘They called it “mad”, then left,’ she said.")
                        .nested()
                        .size());
    }

    @Test
    void nestsSingleMarksInDoubleOnes() {
        Marked.check("⟦“They called it ‘mad’, then left,”⟧ she said. ⟦\"He said 'no'\"⟧ is what Bo said.");
        assertEquals(
                1, Marked.regions("“They called it ‘mad’,” she said.").nested().size());
    }

    @Test
    void readsBothStylesInOneDocument() {
        Marked.check(
                "Lee calls rivals ⟦‘losers’⟧ at ⟦‘mad’⟧ rally\n\n⟦“We won,”⟧ she said. ⟦“They lost.”⟧\n\n⟦“It is over.”⟧");
        Marked.check(
                "⟦‘We won,’⟧ she said. ⟦‘They lost,’⟧ he said. ⟦‘Yes.’⟧ The ⟦“experts”⟧ laughed. ⟦‘No,’⟧ he said.");
    }

    @Test
    void continuesAQuoteInTheNextParagraph() {
        Regions regions = Marked.regions(
                "‘We won,’ she said.\n\n‘They lost,’ he said. ‘No.’\n\n‘It was late.\n\n‘We went home,’ Ann Lee said.");
        assertEquals(5, regions.size());
        assertEquals(Repair.UNCLOSED, regions.get(3).repair());
        assertEquals(3, regions.get(4).continues());
    }

    @Test
    void repairsLostMarksWhereSinglesArePrimary() {
        Marked.check("⟦‘We won,’⟧ she said. ⟦‘They lost,’⟧ he said. ⟦‘No.’⟧\n\n⟦‘It was late,⟧ Ann Lee said.");
        Marked.check("⟦‘We won,’⟧ she said. ⟦‘They lost,’⟧ he said. ⟦‘No.’⟧\n\n⟦It was late,’⟧ Ann Lee said.");
    }

    @Test
    void leavesLoneSinglesAloneWhereDoublesArePrimary() {
        Marked.check("⟦“We won,”⟧ she said. ⟦“They lost,”⟧ he said. It was ‘late, Ann Lee said.");
    }

    @Test
    void acceptsAMarkOfTheOtherKindAtOneEnd() {
        Marked.check("⟦“We won,’⟧ Ann Lee said.");
        Marked.check("⟦'We won,\"⟧ Ann Lee said.");
        assertEquals(
                Repair.WRONG_MARK,
                Marked.regions("“We won,’ Ann Lee said.").get(0).repair());
    }

    @Test
    void readsLowGraveAndAngledSingleMarks() {
        Marked.check("⟦‚We won,‘⟧ she said. ⟦`They lost,'⟧ he said. ⟦‹No,›⟧ said Bo. ⟦›Yes,‹⟧ said Ann.");
    }

    @Test
    void acceptsSpaceInsideOfSingleMarks() {
        Marked.check("⟦‘ We won, ’⟧ she said.");
    }

    @Test
    void continuesAQuoteBehindAShortOneThatEndsInS() {
        Marked.check(
                "⟦‘We won,’⟧ she said. ⟦‘They lost,’⟧ he said. Both called them ⟦‘losers’⟧ and left.\n\n⟦‘It is,’⟧ Bo said.");
    }

    @Test
    void goesOnWithAQuoteWhoseFirstParagraphReportsSpeech() {
        Regions regions = Marked.regions("“We won, he said to me. And then they lost.\n\n“It was late,” Ann Lee said.");
        assertEquals(0, regions.get(1).continues());
    }

    @Test
    void goesOnWithAQuoteThatHoldsAPluralPossessive() {
        Marked.check(
                "Ann Lee said: ⟦'We take residents' concerns seriously.⟧\n\n⟦'We have put new filters in both halls.'⟧");
        Marked.check("⟦‘The boys’ club is closed.⟧\n\n⟦‘It will open again in May,’⟧ said Ann Lee.");
        Regions regions = Marked.regions("‘The boys’ club is closed.\n\n‘It will open again in May.’ said Ann Lee");
        assertEquals(0, regions.get(1).continues());
    }

    @Test
    void goesOnWithAQuoteThatHoldsAPluralPossessiveWhereSinglesArePrimary() {
        Marked.check(
                "⟦‘We won,’⟧ she said. ⟦‘They lost,’⟧ he said.\n\n⟦‘The boys’ club is closed.⟧\n\n⟦‘It was late,’⟧ Bo said.");
    }

    @Test
    void closesAShortPairBehindAnSBeforeAParagraphOfSpeech() {
        Marked.check("⟦‘Fat cats’⟧ of the year met in Hill.\n\n⟦‘We won,’⟧ Bo said.");
        Marked.check("Bo called them ⟦‘fat cats’⟧ yesterday.\n\n⟦‘We won,’⟧ Bo said.");
        Marked.check("⟦‘Heroes’⟧ honoured in Hill\n\n⟦‘We won,’⟧ Bo said.");
    }
}
