package org.glossator.plugins.quotes.speaker;

import java.util.Set;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** The features that a candidate has from its own words and from where they stand. */
final class PlaceFeatures {

    private static final int SMALL = 8;
    private static final int MIDDLE = 30;
    private static final int OWNED = 4;

    private final Reading reading;

    PlaceFeatures(Reading reading) {
        this.reading = reading;
    }

    void add(Set<Feature> features, Mention mention, int unit) {
        boolean before = mention.from() < unit;
        int distance = before ? unit - mention.to() : mention.from() - unit;
        features.add(before ? Feature.BEFORE_QUOTE : Feature.AFTER_QUOTE);
        features.add(distance(distance));
        features.add(nearness(mention, unit));
        features.add(kind(mention));
        addSubject(features, mention, unit);
        addLabel(features, mention, unit);
    }

    private static Feature distance(int units) {
        if (units <= SMALL) {
            return Feature.DISTANCE_SMALL;
        }
        return units <= MIDDLE ? Feature.DISTANCE_MIDDLE : Feature.DISTANCE_LARGE;
    }

    private Feature nearness(Mention mention, int unit) {
        if (reading.together(mention.from(), unit)) {
            return Feature.SAME_SENTENCE;
        }
        boolean near = reading.paragraph(mention.from()) == reading.paragraph(unit);
        return near ? Feature.SAME_PARAGRAPH : Feature.OTHER_PARAGRAPH;
    }

    private static Feature kind(Mention mention) {
        return switch (mention.kind()) {
            case NAME -> Feature.IS_NAME;
            case ORGANISATION -> Feature.IS_ORGANISATION;
            case ROLE -> Feature.IS_ROLE;
            case GROUP, INDEFINITE -> Feature.IS_GROUP;
            case PRONOUN -> Feature.IS_PRONOUN;
            case OTHER -> Feature.IS_OTHER;
        };
    }

    private void addSubject(Set<Feature> features, Mention mention, int unit) {
        if (mention.possessor()) {
            boolean nounBefore = mention.to() + 1 < unit && unit - mention.to() <= OWNED && !reading.isSymbol(unit - 1);
            features.add(nounBefore ? Feature.OWNS_NOUN_BEFORE : Feature.POSSESSOR);
        }
        boolean subject = reading.beginsClause(mention.from());
        boolean colon = reading.is(unit - 1, ':') && reading.together(mention.from(), unit - 1);
        boolean together = reading.together(mention.from(), unit);
        if (reading.has(mention.from() - 1, WordClass.PREPOSITION)) {
            features.add(Feature.BEHIND_PREPOSITION);
        } else if (subject && reading.sentence(unit) - reading.sentence(mention.from()) == 1) {
            features.add(Feature.SUBJECT_OF_PREVIOUS_SENTENCE);
        } else if (subject && together) {
            features.add(Feature.SUBJECT_OF_SENTENCE);
        }
        if (subject && colon) {
            features.add(Feature.SUBJECT_BEFORE_COLON);
            features.add(Feature.SUBJECT_OF_SENTENCE);
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
