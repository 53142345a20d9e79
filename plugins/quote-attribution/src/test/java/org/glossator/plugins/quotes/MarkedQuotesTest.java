package org.glossator.plugins.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.glossator.text.Annotation;
import org.glossator.text.Evidence;
import org.glossator.text.Quote;
import org.junit.jupiter.api.Test;

final class MarkedQuotesTest {

    @Test
    void namesTheSubjectOfTheVerbBehindAQuote() {
        Check.speakers("\"We won,\" | Ann Lee | said", "\"We won,\" Ann Lee said.");
        Check.speakers("\"We won,\" | Ann Lee | said", "\"We won,\" said Ann Lee, the mayor of Ulm.");
        Check.speakers("“We won!” | Lee | shouted", "“We won!” Lee shouted.");
    }

    @Test
    void namesTheSubjectOfTheVerbBeforeAQuote() {
        Check.speakers("\"We won.\" | Ann Lee | said", "Ann Lee said on Friday: \"We won.\"");
        Check.speakers("“We won.” | Ann Lee | told", "Ann Lee told reporters in Ulm, “We won.”");
    }

    @Test
    void cutsAsidesBetweenSubjectAndVerb() {
        Check.speakers(
                "“The dam will hold.” | Ann Lee | said",
                "Ann Lee, who took over from Bo Day in 2017, said: “The dam will hold.”");
        Check.speakers(
                "“The dam will hold.” | Ann Lee | said",
                "Ann Lee, an engineer at the Institute of Water and a critic of Mr Day, said: “The dam will hold.”");
        Check.speakers("“It will hold,” | Ann Lee | said", "“It will hold,” Rep. Ann Lee (D-Ohio) said on Monday.");
    }

    @Test
    void looksPastWhatStandsBeforeAName() {
        Check.speakers(
                "\"The club has money,\" | Bo Day | said", "\"The club has money,\" Ulm club treasurer Bo Day said.");
    }

    @Test
    void namesThoseWhoAreOnlyDescribed() {
        Check.speakers(
                "“We were asleep,” | the mother of the boy | said",
                "“We were asleep,” the mother of the boy said. The house burned down.");
        Check.speakers(
                "“walking on thin ice.” | A former Danish diplomat | described",
                "A former Danish diplomat, speaking on condition of anonymity, described the talks as “walking on thin ice.”");
        Check.speakers("“We need rain,” | farmers | say", "“We need rain,” farmers say.");
    }

    @Test
    void takesTheNameBehindADescriptionAsTheSpeaker() {
        Check.speakers("“We won,” | Ann Lee | said", "“We won,” her lawyer, Ann Lee, said.");
        Check.speakers("“We won,” | Ann Lee | said", "“We won,” said her lawyer, Ann Lee.");
        Check.speakers(
                "“We won,” | Ann Lee | says", "“We won,” says the sous-chef, 34-year-old Ann Lee, who joined in May.");
        Check.speakers("“a farce.” | Ann Lee | called", "The clerk of the court, Ann Lee, called it “a farce.”");
    }

    @Test
    void takesAnAccountAsASpeaker() {
        Check.speakers(
                "“The mill is on fire,” | @dorwickfire | tweeted",
                "“The mill is on fire,” tweeted @dorwickfire at noon.");
        Check.speakers("“All safe.” | @dorwickfire | wrote", "Then @dorwickfire wrote: “All safe.”");
    }

    @Test
    void leavesTheDescriptionWhereOnlyAListFollows() {
        Check.speakers("“We won,” | the clerk | said", "“We won,” said the clerk, Ann Lee, and the mayor, Bo Day.");
    }

    @Test
    void readsAccordingToAndItsLike() {
        Check.speakers(
                "“a slow death” | Ann Lee | According to",
                "According to Ann Lee, the plan means “a slow death” for the village.");
        Check.speakers("“a slow death,” | Ann Lee | in the words of", "It is “a slow death,” in the words of Ann Lee.");
    }

    @Test
    void readsLabelsAndDashes() {
        Check.speakers(
                "“Never in my life have I been so cold.” | Ann Lee | ?",
                "“Never in my life have I been so cold.” — Ann Lee");
    }

    @Test
    void givesAllPartsOfASplitQuoteTheSameSpeaker() {
        String text = "“We won,” Ann Lee said. “They lost the will to fight.”";
        Check.speakers("“We won,” | Ann Lee | said\n“They lost the will to fight.” | Ann Lee | said", text);
        List<Annotation<Quote>> quotes = Check.PERSONS.annotate(text);
        assertEquals(quotes.get(0).span(), quotes.get(1).value().continues());
    }

    @Test
    void keepsEachSpeakerWhereTwoQuotesStandSideBySide() {
        Check.speakers(
                "“It is a bad plan.” | Ann Lee | told\n“It is a good plan,” | Bo Day | said",
                "Ann Lee told reporters: “It is a bad plan.” “It is a good plan,” Bo Day said.");
        Check.speakers(
                "“yes.” | Ann Lee | said\n“No,” | Bo Day | said", "Ann Lee said “yes.” “No,” said Bo Day in the hall.");
    }

    @Test
    void leavesAQuoteWithItsSpeakerWhereTheNextSentenceOnlyCallsSomethingNames() {
        Check.speakers(
                "“We won,” | Ann Lee | said\n“They lost.” | Ann Lee | said\n“a fairy tale” | She | called",
                "“We won,” said Ann Lee. “They lost.” She called the report “a fairy tale” later.");
    }

    @Test
    void letsAContinuedParagraphInheritItsSpeaker() {
        Check.PERSONS.check(
                "Ann Lee said: [[“We went out at night.|direct Ann Lee]]\n\n[[“We came home in the morning.”|direct Ann Lee]]");
    }

    @Test
    void takesTheOutermostReport() {
        Check.speakers("“a big risk.” | Ann Lee | said", "Ann Lee said that Bo Day thinks the dam is “a big risk.”");
    }

    @Test
    void tellsMixedFromDirect() {
        Check.PERSONS.check("Ann Lee called the report [[“a fairy tale”|mixed Ann Lee]] on Monday.");
        Check.PERSONS.check("Ann Lee said that [[“the report is a fairy tale from start to end.”|direct Ann Lee]]");
    }

    @Test
    void findsQuotesWithBrokenMarks() {
        Check.PERSONS.check(
                "[[Talks are welcome, but words are cheap,”|direct Lee]] Lee said. [[“We ask them to act.|direct Lee]]");
        Check.PERSONS.check("Lee said it [[“was the best night of the whole long year\"|mixed Lee]] in Ulm.");
    }

    @Test
    void readsSingleMarksInBritishStyle() {
        Check.PERSONS.check("[[‘We won’t stop,’|direct Ann Lee]] said Ann Lee. [[‘It isn’t over.’|direct Ann Lee]]\n\n"
                + "[[‘They called it “mad”,’|direct Bo Day]] said Bo Day.");
    }

    @Test
    void readsHeadlines() {
        Check.PERSONS.check("Ann Lee Calls Budget [[‘A Bad Joke’|mixed Ann Lee]]\n\nThe council met.");
    }

    @Test
    void marksMarkedWordsThatAreDenied() {
        Check.PERSONS.check("Ann Lee denied that the dam was [[“rotten to the core”|mixed denied Ann Lee]] at all.");
    }

    @Test
    void saysWhy() {
        Evidence evidence =
                Check.PERSONS.annotate("“We won,” Ann Lee said.").get(0).evidence();
        assertEquals("after-name-verb", evidence.rule());
        assertTrue(
                evidence.note().startsWith("Ann Lee is the subject of the cue right behind the words"),
                evidence.note());
        assertTrue(evidence.confidence().orElseThrow() > 0.8);
    }

    @Test
    void takesLinearTime() {
        String text = "“We go,” said Ann Lee. She said that it's late. \" ".repeat(4_000);
        assertTimeout(Duration.ofSeconds(20), () -> Check.PERSONS.annotate(text));
    }

    @Test
    void namesNobodyWhereNobodySpeaks() {
        Check.speakers(
                "“No dogs, no bikes, no ball games on the grass.” | ? | ?",
                "There was a sign at the gate. “No dogs, no bikes, no ball games on the grass.”");
    }

    @Test
    void readsTheSentenceBehindMarksThatTheSplitterDoesNotKnow() {
        Check.speakers("&quot;We won.&quot; | Ann Lee | said", "&quot;We won.&quot; Ann Lee said so. Bo Day left.");
        Check.speakers("„We won.“ | Bo Day | said", "Ann Lee left. Bo Day said: „We won.“ Cy Fox left.");
    }

    @Test
    void readsPastTheEmphasisAroundMarks() {
        Check.speakers("\"We won,\" | Ann Lee | said", "Bo Day left. **\"We won,\"** Ann Lee said.");
        Check.speakers("“We won,” | Ann Lee | said", "Bo Day left. Ann Lee said: _“We won,”_ and left.");
    }

    @Test
    void partsAnUnclosedQuoteFromItsAttribution() {
        Check.speakers("\"We won, | Ann Lee | said", "Bo Day left. \"We won, Ann Lee said.");
    }
}
