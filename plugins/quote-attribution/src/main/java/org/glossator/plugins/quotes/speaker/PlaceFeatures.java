package org.glossator.plugins.quotes.speaker;

import java.util.Set;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** The features that a candidate has from its own words and from where they stand. */
final class PlaceFeatures {

    private static final int SMALL = 8;
    private static final int LARGE = 30;
    private static final int OWNED = 4;
    private static final long ADDRESSING = WordClass.mask(WordClass.TELL, WordClass.ASK, WordClass.URGE);

    private final Reading reading;

    PlaceFeatures(Reading reading) {
        this.reading = reading;
    }

    /** @param free whether no candidate has a cue that governs the words */
    void add(Set<Feature> features, Mention mention, int unit, boolean free) {
        boolean before = mention.from() < unit;
        int distance = before ? unit - mention.to() : mention.from() - unit;
        if (distance <= SMALL) {
            features.add(Feature.DISTANCE_SMALL);
        } else if (distance > LARGE) {
            features.add(Feature.DISTANCE_LARGE);
        }
        features.add(nearness(mention, unit));
        if (free) {
            features.add(kind(mention));
        }
        addSubject(features, mention, unit);
        addLabel(features, mention, unit);
    }

    private Feature nearness(Mention mention, int unit) {
        if (reading.together(mention.from(), unit)) {
            return Feature.SAME_SENTENCE;
        }
        return switch (reading.paragraph(unit) - reading.paragraph(mention.from())) {
            case 0 -> mention.from() < unit ? Feature.SAME_PARAGRAPH_BEFORE : Feature.SAME_PARAGRAPH_AFTER;
            case 1 -> Feature.PARAGRAPH_BEFORE;
            case 2 -> Feature.PARAGRAPH_FAR;
            default -> Feature.PARAGRAPH_AFTER;
        };
    }

    private static Feature kind(Mention mention) {
        return switch (mention.kind()) {
            case NAME -> Feature.FREE_NAME;
            case ORGANISATION -> Feature.FREE_ORGANISATION;
            case ROLE -> Feature.FREE_ROLE;
            case GROUP, INDEFINITE -> Feature.FREE_GROUP;
            case PRONOUN -> Feature.FREE_PRONOUN;
            case OTHER -> Feature.FREE_OTHER;
        };
    }

    private void addSubject(Set<Feature> features, Mention mention, int unit) {
        if (mention.possessor()) {
            boolean nounBefore = mention.to() + 1 < unit && unit - mention.to() <= OWNED && !reading.isSymbol(unit - 1);
            features.add(nounBefore ? Feature.OWNS_NOUN_BEFORE : Feature.POSSESSOR);
        }
        int before = mention.from() - 1;
        boolean subject = reading.beginsClause(mention.from());
        boolean colon = reading.is(unit - 1, ':') && reading.together(mention.from(), unit - 1);
        if (reading.has(before, WordClass.PREPOSITION)) {
            features.add(Feature.BEHIND_PREPOSITION);
        } else if (reading.hasAny(before, ADDRESSING)) {
            features.add(Feature.OBJECT_OF_CUE);
        } else if (subject) {
            addSubject(features, reading.sentence(unit) - reading.sentence(mention.from()));
            if (reading.beginsSentence(mention.from()) && reading.together(mention.from(), unit)) {
                features.add(Feature.BEGINS_SENTENCE);
            }
        }
        if (subject && colon) {
            features.add(Feature.SUBJECT_BEFORE_COLON);
            features.add(Feature.SUBJECT_OF_SENTENCE);
        }
    }

    private static void addSubject(Set<Feature> features, int sentences) {
        switch (sentences) {
            case 0 -> features.add(Feature.SUBJECT_OF_SENTENCE);
            case 1 -> features.add(Feature.SUBJECT_OF_PREVIOUS_SENTENCE);
            case -1 -> features.add(Feature.SUBJECT_OF_NEXT_SENTENCE);
            default -> {}
        }
    }

    /** {@code Ann Lee: "…"}, {@code "…" — Ann Lee}, and in a headline {@code Ann Lee: Budget Is "…"}. */
    private void addLabel(Set<Feature> features, Mention mention, int unit) {
        boolean headline = reading.inHeadline(unit) && reading.paragraph(mention.from()) == reading.paragraph(unit);
        boolean labels = reading.is(mention.to(), ':') && !reading.has(mention.from() - 1, WordClass.PREPOSITION);
        boolean touches = unit == mention.to() + 1;
        if (labels && (touches || headline && reading.beginsSentence(mention.from()))) {
            features.add(Feature.LABEL_COLON);
        }
        if (reading.isDash(unit + 1) && mention.from() == unit + 2 && mention.isNamed()) {
            features.add(Feature.LABEL_DASH);
        }
    }
}
