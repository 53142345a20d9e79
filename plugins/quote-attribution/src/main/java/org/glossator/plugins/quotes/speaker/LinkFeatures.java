package org.glossator.plugins.quotes.speaker;

import java.util.Set;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frame.Shape;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** The features that a candidate has from the cue it goes with. */
final class LinkFeatures {

    private static final int FAR = 14;

    private final Reading reading;

    LinkFeatures(Reading reading) {
        this.reading = reading;
    }

    void add(Set<Feature> features, Link link, int unit) {
        Frame frame = link.frame();
        features.add(sieve(link));
        if (link.relation() == Link.Relation.WITHIN && link.gap() > FAR) {
            features.add(Feature.WITHIN_FAR);
        }
        if (reading.is(unit - 1, ':') && frame.cueTo() <= unit) {
            features.add(Feature.BEFORE_COLON);
        }
        if (frame.shape() == Shape.RELAYED) {
            features.add(Feature.RELAYED);
        }
        if (frame.shape() == Shape.NOUN) {
            features.add(Feature.NOUN_OF_SAYING);
        }
        addCue(features, frame);
    }

    private static void addCue(Set<Feature> features, Frame frame) {
        long classes = frame.classes();
        if ((classes & WordClass.mask(WordClass.SAY, WordClass.TELL, WordClass.WRITE)) != 0) {
            features.add(Feature.CUE_SAYS);
        } else if ((classes & WordClass.LABEL.bit()) != 0) {
            features.add(Feature.CUE_LABELS);
        } else if ((classes & WordClass.mask(WordClass.BELIEF, WordClass.EVIDENCE)) != 0) {
            features.add(Feature.CUE_BELIEVES);
        }
        if (frame.negated()) {
            features.add(Feature.CUE_NEGATED);
        }
    }

    private static Feature sieve(Link link) {
        boolean shared = link.frame().shape() == Shape.SHARED_SUBJECT;
        boolean inverted = link.frame().shape() == Shape.VERB_SUBJECT;
        return switch (link.relation()) {
            case AFTER -> inverted ? Feature.AFTER_VERB_NAME : Feature.AFTER_NAME_VERB;
            case BEFORE -> shared ? Feature.BEFORE_SHARED : Feature.BEFORE_NAME_VERB;
            case PHRASE -> link.gap() == 0 ? Feature.PHRASE_BESIDE : Feature.PHRASE_IN_SENTENCE;
            case WITHIN -> shared ? Feature.WITHIN_SHARED : Feature.WITHIN_CLAUSE;
            case TRAILING -> Feature.TRAILING_CLAUSE;
            case LOOSE -> Feature.LOOSE_AFTER;
        };
    }
}
