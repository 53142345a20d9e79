package org.example.opennlp;

import org.glossator.testkit.AnnotatorTester;
import org.junit.jupiter.api.Test;

class OpenNlpTest {

    @Test
    void partsTextIntoSentences() {
        AnnotatorTester.of(new OpenNlp(), OpenNlp.SENTENCES, sentence -> sentence.tokens() + " tokens")
                .check("[[The bridge fell.|4 tokens]] [[Nobody was hurt.|4 tokens]]");
    }

    @Test
    void partsSentencesIntoTokens() {
        AnnotatorTester.of(new OpenNlp(), OpenNlp.TOKENS, token -> "" + token.sentence())
                .check("[[The|0]] [[bridge|0]] [[fell|0]][[.|0]] [[Nobody|1]] [[was|1]] [[hurt|1]][[.|1]]");
    }

    @Test
    void tagsTokens() {
        AnnotatorTester.of(new OpenNlp(), OpenNlp.PARTS_OF_SPEECH, PartOfSpeech::tag)
                .with("tags", "yes")
                .check("[[The|DET]] [[bridge|NOUN]] [[fell|VERB]][[.|PUNCT]]");
    }

    @Test
    void leavesAWordThatNoModelWasMadeForWhole() {
        String word = "a.b,".repeat(200);
        AnnotatorTester.of(new OpenNlp(), OpenNlp.TOKENS, token -> "" + token.sentence())
                .check("[[" + word + "|0]]");
    }
}
