package org.glossator.plugins.quotes.speaker;

import java.util.Map;
import java.util.TreeMap;

/** The rules that a marked quote may name, or words in marks that are refused, in words. */
public final class SpeakerRules {

    private SpeakerRules() {}

    /** By id. */
    public static Map<String, String> all() {
        Map<String, String> rules = new TreeMap<>();
        for (Feature feature : Feature.values()) {
            if (feature.isSieve()) {
                rules.put(feature.id(), "the speaker " + feature.words());
            }
        }
        rules.put(Ranking.NO_SIEVE, "the speaker is the likeliest by many signs together");
        rules.put(Ranking.NOBODY, "nobody near can be named as the speaker");
        rules.put(Speakers.CONTINUATION, "the speaker goes on from the paragraph before");
        for (Unspoken kind : Unspoken.values()) {
            rules.put(kind.id(), "refused: no speech but " + kind.words());
        }
        return rules;
    }
}
