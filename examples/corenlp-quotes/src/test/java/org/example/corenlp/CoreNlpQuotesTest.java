package org.example.corenlp;

import org.glossator.testkit.AnnotatorTester;
import org.junit.jupiter.api.Test;

class CoreNlpQuotesTest {

    @Test
    void namesWhoSaidTheWords() {
        AnnotatorTester.of(new CoreNlpQuotes(), CoreNlpQuotes.QUOTES, quote -> "" + quote.person())
                .check("[[\"The bridge fell on Friday,\"|Ann Lee]] said Ann Lee.");
    }
}
