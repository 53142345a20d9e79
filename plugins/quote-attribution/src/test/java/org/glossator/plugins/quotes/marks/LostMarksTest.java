package org.glossator.plugins.quotes.marks;

import org.junit.jupiter.api.Test;

/** Where a quote begins or ends whose mark is missing. */
final class LostMarksTest {

    @Test
    void endsAnUnclosedQuoteBeforeItsAttribution() {
        Marked.check("⟦\"We won,⟧ Lee said.");
        Marked.check("⟦“We won,⟧ said Ann Lee.");
        Marked.check("⟦“We won, but it was late,⟧ the old miller said. He left.");
        Marked.check("⟦“Who won?⟧ she asked.");
        Marked.check("⟦“We won,⟧ Sen. Ann Lee told reporters. ⟦“They lost.”⟧");
        Marked.check("⟦“We won,⟧ Ann Lee, a baker from Hill, said on Monday.");
    }

    @Test
    void keepsTheNextParagraphApartWhereAnAttributionEndsTheQuote() {
        Marked.check("⟦“We won,⟧ Lee said.\n\n⟦“They lost,”⟧ Day said.");
    }

    @Test
    void takesNoOtherWordsForAnAttribution() {
        Marked.check("Lee said: ⟦“We won, the band played. Day, our miller, left.⟧");
        Marked.check("Lee said: ⟦“We won, he said that we would, you know.⟧");
        Marked.check("⟦“We won, he said, and left,”⟧ Lee said.");
    }

    @Test
    void keepsAFragmentWholeWhereTheNextParagraphClosesIt() {
        Marked.check("Lee called it ⟦“a farce, and a bad one.⟧\n\n⟦It was late and wet.”⟧");
    }

    @Test
    void endsAnUnclosedFragmentWithItsClause() {
        Marked.check("Lee called it ⟦“a farce,⟧ and left the hall. Day stayed.");
        Marked.check("Lee called it ⟦“a farce.⟧ Day stayed.");
        Marked.check("It was ⟦“a farce⟧ — and late.");
    }

    @Test
    void beginsAnUnopenedQuoteBehindItsCue() {
        Marked.check("It rained. Lee said: ⟦We won.”⟧");
        Marked.check("Lee said, ⟦We won.”⟧");
        Marked.check("Lee said that ⟦they won.”⟧");
        Marked.check("Day left the hall, saying ⟦We won.”⟧");
        Marked.check("Asked for his favourite, he was brief: ⟦The one on the hill.”⟧");
    }

    @Test
    void beginsAnUnopenedQuoteWithItsSentenceElsewhere() {
        Marked.check("It rained. ⟦The mayor of Hill won at last,”⟧ Lee said.");
        Marked.check("⟦We said no to Mr. Day,”⟧ Lee said.");
    }

    @Test
    void endsAnUnclosedQuoteBeforeATitleAndAName() {
        Marked.check("⟦\"It was not our finest hour,⟧ Mayor Dana Price said Wednesday. ⟦\"But it is done.\"⟧");
        Marked.check("⟦\"It was not our finest hour,⟧ mayor Dana Price said Wednesday. ⟦\"But it is done.\"⟧");
        Marked.check("⟦\"It was not our finest hour,⟧ former union leader Dana M. Price said. She left.");
        Marked.check("⟦\"It was not our finest hour,⟧ said mayor Dana Price. She left.");
        Marked.check("⟦\"It was not our finest hour,⟧ said Dana Price. She left.");
    }

    @Test
    void takesNoClauseAboutAnOfficeForAnAttribution() {
        Marked.check("Lee said: ⟦“We won, and our mayor was glad of it. He left.⟧");
        Marked.check("Lee said: ⟦“We won, but the leader Bo Day went home. He left.⟧");
    }
}
