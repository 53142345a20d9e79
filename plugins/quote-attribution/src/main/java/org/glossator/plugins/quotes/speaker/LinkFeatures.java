package org.glossator.plugins.quotes.speaker;

import java.util.Set;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frame.Shape;
import org.glossator.plugins.quotes.marks.Region;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** The features that a candidate has from the cue it goes with. */
final class LinkFeatures {

    private static final int NEAR = 4;
    private static final int FAR = 14;

    private final Reading reading;

    LinkFeatures(Reading reading) {
        this.reading = reading;
    }

    void add(Set<Feature> features, Link link, int unit) {
        Frame frame = link.frame();
        features.add(sieve(link));
        switch (link.relation()) {
            case WITHIN -> addGap(features, link.gap());
            case BEFORE -> addLead(features, unit);
            case AFTER -> addJoint(features, frame, unit);
            default -> {}
        }
        if (frame.shape() == Shape.RELAYED) {
            features.add(Feature.RELAYED);
        }
        if (frame.shape() == Shape.NOUN) {
            features.add(Feature.NOUN_OF_SAYING);
        }
        addCue(features, frame);
        features.add(kind(frame.speaker()));
        if (frame.shape() != Shape.PHRASE && reading.has(frame.speaker().from() - 1, WordClass.PREPOSITION)) {
            features.add(Feature.LINKED_BEHIND_PREPOSITION);
        }
    }

    private static void addGap(Set<Feature> features, int gap) {
        if (gap <= NEAR) {
            features.add(Feature.WITHIN_NEAR);
        } else if (gap > FAR) {
            features.add(Feature.WITHIN_FAR);
        }
    }

    private void addLead(Set<Feature> features, int unit) {
        if (reading.is(unit - 1, ':')) {
            features.add(Feature.BEFORE_COLON);
        } else if (reading.is(unit - 1, ',')) {
            features.add(Feature.BEFORE_COMMA);
        } else if (reading.is(unit - 1, "that")) {
            features.add(Feature.BEFORE_THAT);
        }
    }

    private void addJoint(Set<Feature> features, Frame frame, int unit) {
        Region region = reading.regions().get(reading.region(unit));
        char last = reading.text().charAt(region.wordsEnd() - 1);
        if (last == ',' || reading.is(unit + 1, ',')) {
            features.add(Feature.COMMA_THEN_CUE);
        } else if (last == '.') {
            features.add(Feature.STOP_THEN_CUE);
        }
        if (!reading.together(unit, frame.from())) {
            features.add(Feature.OTHER_SENTENCE_CUE);
        }
    }

    private static void addCue(Set<Feature> features, Frame frame) {
        long classes = frame.classes();
        if ((classes & WordClass.SAY.bit()) != 0) {
            features.add(Feature.CUE_SAYS);
        } else if ((classes & WordClass.mask(WordClass.TELL, WordClass.ASK)) != 0) {
            features.add(Feature.CUE_TELLS);
        } else if ((classes & WordClass.WRITE.bit()) != 0) {
            features.add(Feature.CUE_WRITES);
        } else if ((classes & WordClass.LABEL.bit()) != 0) {
            features.add(Feature.CUE_LABELS);
        } else if ((classes & WordClass.mask(WordClass.URGE, WordClass.PROMISE, WordClass.DENY)) != 0) {
            features.add(Feature.CUE_URGES);
        } else if ((classes & WordClass.mask(WordClass.BELIEF, WordClass.EVIDENCE)) != 0) {
            features.add(Feature.CUE_BELIEVES);
        } else if ((classes & WordClass.MANNER.bit()) != 0) {
            features.add(Feature.CUE_MANNER);
        }
        if (frame.negated()) {
            features.add(Feature.CUE_NEGATED);
        }
    }

    private static Feature kind(Mention speaker) {
        return switch (speaker.kind()) {
            case NAME -> Feature.LINKED_NAME;
            case ORGANISATION -> Feature.LINKED_ORGANISATION;
            case ROLE -> Feature.LINKED_ROLE;
            case GROUP, INDEFINITE -> Feature.LINKED_GROUP;
            case PRONOUN -> Feature.LINKED_PRONOUN;
            case OTHER -> Feature.LINKED_OTHER;
        };
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
