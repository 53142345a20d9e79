package org.glossator.plugins.quotes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glossator.text.Span;
import org.junit.jupiter.api.Test;

/** Nods, shrugs and smiles, which only sometimes are speech. */
final class BodyActsTest {

    @Test
    void takesNoNodForTheCueOfAWordInAQuestion() {
        String text = "Asked whether the bridge was “safe,” Blake nodded.";
        assertTrue(Check.PERSONS.annotate(text).stream().noneMatch(quote -> {
            Span cue = quote.value().cue();
            return cue != null && cue.in(text).equals("nodded");
        }));
    }

    @Test
    void takesANodBesideSpeechForItsCue() {
        Check.speakers("“Yes,” | Blake | nodded", "“Yes,” Blake nodded.");
        Check.speakers("“We won,” | Ann Lee | smiled", "“We won,” Ann Lee smiled.");
    }

    @Test
    void keepsACueOfSayingBehindPartOfAClause() {
        Check.speakers("“safe for now,” | Blake | said", "The bridge was “safe for now,” Blake said.");
    }
}
