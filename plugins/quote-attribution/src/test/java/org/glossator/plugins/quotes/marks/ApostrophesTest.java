package org.glossator.plugins.quotes.marks;

import org.junit.jupiter.api.Test;

/** Single marks that are quotation marks, and those that are not. */
final class ApostrophesTest {

    @Test
    void takesClippedWordsAndDecadesForNoQuotes() {
        Marked.check("Rock 'n' roll of the '90s, 'twas fun. Get 'em, and wait 'til the dogs' bone is gone.");
        Marked.check("Rock ’n’ roll of the ’90s, ’twas fun. Get ’em, and wait ’til the dogs’ bone is gone.");
        Marked.check("Rock ‘n’ roll of the ‘90s, ‘tis fun in the players’ lounge.");
    }

    @Test
    void takesPluralPossessivesForNoClosingMarks() {
        Marked.check("The players' lounge, O'Brien's dogs' bone and the Joneses' garden are the neighbours'.");
        Marked.check("⟦“The players’ lounge is the workers’,”⟧ Ann Lee said. ⟦“It is the dogs’.”⟧");
        Marked.check("⟦‘The players’ lounge is the workers’ own,’⟧ Ann Lee said.");
    }

    @Test
    void takesWordsThatLostTheirLastLetterForNoClosingMarks() {
        Marked.check("They went fishin' an' huntin' all day in the '80s.");
        Marked.check("⟦‘We're goin’ home,’⟧ Ann Lee said.");
    }

    @Test
    void closesAShortPairBehindAnS() {
        Marked.check("The ⟦'losers'⟧ of the year met ⟦'fat cats'⟧ in Hill.");
        Marked.check("Bo Day called them ⟦‘losers’⟧ and left the players’ lounge.");
    }

    @Test
    void findsAPairThatHoldsADecade() {
        Marked.check("He is a ⟦'child of the '80s'⟧ who left.");
    }

    @Test
    void takesALoneSingleMarkForNoQuote() {
        Marked.check("Ann Lee' said that the ' mark and ‘this one are alone.");
        Marked.check("⟦“We won,”⟧ she said. It was ‘odd.");
    }

    @Test
    void takesFeetAndInchesForNoMarks() {
        Marked.check("He is 6' 2\" tall, the pipe 5′ 10″ long, the board 12\" by 7\", the track 3'6\" wide.");
        Marked.check("⟦'He is 6' tall,'⟧ she said. ⟦'The pipe is 5′ 10″ long,'⟧ he said. ⟦'A 12\" pizza,'⟧ they said.");
        Marked.check("⟦\"He is 6'2\" and a 12\" pizza is small,\"⟧ she said.");
    }
}
