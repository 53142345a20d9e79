package org.glossator.plugins.quotes.speaker;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frame.Shape;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/** Gathers the candidates for one quoted stretch and looks at their features. */
final class Candidates {

    private static final int BACK = 110;
    private static final int AHEAD = 60;
    private static final int SMALL = 8;
    private static final int MIDDLE = 30;
    private static final int FAR = 14;

    private final Reading reading;
    private final Mentions mentions;
    private final Links links;
    private final Weights weights;

    Candidates(Reading reading, Mentions mentions, Links links, Weights weights) {
        this.reading = reading;
        this.mentions = mentions;
        this.links = links;
        this.weights = weights;
    }

    /** In the order of the text. */
    List<Candidate> of(int unit, List<Link> found, @Nullable Attribution previous) {
        Map<Mention, Set<Feature>> features = new LinkedHashMap<>();
        Map<Mention, Frame> cues = new LinkedHashMap<>();
        Link nearest = nearest(found, unit);
        boolean free = nearest == null;
        for (Link link : found) {
            Set<Feature> set = features.computeIfAbsent(link.frame().speaker(), m -> EnumSet.of(Feature.BIAS));
            addLink(set, link, unit);
            if (link.equals(nearest)) {
                set.add(Feature.NEAREST_FRAME);
                cues.put(link.frame().speaker(), link.frame());
            } else {
                cues.putIfAbsent(link.frame().speaker(), link.frame());
            }
        }
        if (free) {
            for (Mention speaker : links.speakersBefore(unit)) {
                features.computeIfAbsent(speaker, m -> EnumSet.of(Feature.BIAS)).add(Feature.SPOKE_IN_SENTENCE_BEFORE);
            }
        }
        for (Mention mention : mentions.between(unit - BACK, unit + AHEAD)) {
            if (Math.abs(reading.paragraph(mention.from()) - reading.paragraph(unit)) <= 2) {
                features.computeIfAbsent(mention, m -> EnumSet.of(Feature.BIAS));
            }
        }
        if (free && previous != null && previous.speaker() != null && isNear(previous, unit)) {
            Feature follows = reading.paragraph(unit) == reading.paragraph(previous.unit())
                    ? Feature.SPEAKER_OF_PREVIOUS
                    : Feature.SPEAKER_OF_PREVIOUS_PARAGRAPH;
            features.computeIfAbsent(previous.speaker(), m -> EnumSet.of(Feature.BIAS))
                    .add(follows);
        }
        List<Candidate> candidates = new ArrayList<>();
        features.forEach((mention, set) -> {
            addPlace(set, mention, unit);
            candidates.add(new Candidate(mention, cues.get(mention), set, weights.score(set)));
        });
        return candidates;
    }

    private boolean isNear(Attribution previous, int unit) {
        return reading.paragraph(unit) - reading.paragraph(previous.unit()) <= 1;
    }

    private static @Nullable Link nearest(List<Link> links, int unit) {
        Link nearest = null;
        int least = Integer.MAX_VALUE;
        for (Link link : links) {
            int distance = link.frame().cueFrom() > unit
                    ? link.frame().from() - unit
                    : unit - link.frame().cueTo();
            if (distance < least) {
                least = distance;
                nearest = link;
            }
        }
        return nearest;
    }

    private void addLink(Set<Feature> features, Link link, int unit) {
        Frame frame = link.frame();
        boolean shared = frame.shape() == Shape.SHARED_SUBJECT;
        switch (link.relation()) {
            case AFTER ->
                features.add(
                        frame.shape() == Shape.VERB_SUBJECT
                                ? Feature.AFTER_VERB_NAME
                                : shared ? Feature.AFTER_SHARED : Feature.AFTER_NAME_VERB);
            case BEFORE -> features.add(shared ? Feature.BEFORE_SHARED : Feature.BEFORE_NAME_VERB);
            case PHRASE -> features.add(link.gap() == 0 ? Feature.PHRASE_BESIDE : Feature.PHRASE_IN_SENTENCE);
            case WITHIN -> features.add(shared ? Feature.WITHIN_SHARED : Feature.WITHIN_CLAUSE);
            case TRAILING -> features.add(Feature.TRAILING_CLAUSE);
            case LOOSE -> features.add(Feature.LOOSE_AFTER);
        }
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

    private void addPlace(Set<Feature> features, Mention mention, int unit) {
        boolean before = mention.from() < unit;
        int distance = before ? unit - mention.to() : mention.from() - unit;
        features.add(before ? Feature.BEFORE_QUOTE : Feature.AFTER_QUOTE);
        features.add(
                distance <= SMALL
                        ? Feature.DISTANCE_SMALL
                        : distance <= MIDDLE ? Feature.DISTANCE_MIDDLE : Feature.DISTANCE_LARGE);
        if (reading.together(mention.from(), unit)) {
            features.add(Feature.SAME_SENTENCE);
        } else if (reading.paragraph(mention.from()) == reading.paragraph(unit)) {
            features.add(Feature.SAME_PARAGRAPH);
        } else {
            features.add(Feature.OTHER_PARAGRAPH);
        }
        addGrammar(features, mention, unit);
        features.add(
                switch (mention.kind()) {
                    case NAME -> Feature.IS_NAME;
                    case ORGANISATION -> Feature.IS_ORGANISATION;
                    case ROLE -> Feature.IS_ROLE;
                    case GROUP, INDEFINITE -> Feature.IS_GROUP;
                    case PRONOUN -> Feature.IS_PRONOUN;
                    case OTHER -> Feature.IS_OTHER;
                });
    }

    private void addGrammar(Set<Feature> features, Mention mention, int unit) {
        if (mention.possessor()) {
            boolean nounBefore = mention.to() + 1 < unit && unit - mention.to() <= 4 && !reading.isSymbol(unit - 1);
            features.add(nounBefore ? Feature.OWNS_NOUN_BEFORE : Feature.POSSESSOR);
        }
        if (reading.has(mention.from() - 1, WordClass.PREPOSITION)) {
            features.add(Feature.BEHIND_PREPOSITION);
        } else if (beginsClause(mention)) {
            if (reading.together(mention.from(), unit)) {
                features.add(Feature.SUBJECT_OF_SENTENCE);
                if (reading.is(unit - 1, ':')) {
                    features.add(Feature.SUBJECT_BEFORE_COLON);
                }
            } else if (reading.sentence(unit) - reading.sentence(mention.from()) == 1) {
                features.add(Feature.SUBJECT_OF_PREVIOUS_SENTENCE);
            }
        }
        boolean colonBefore = reading.is(unit - 1, ':') && reading.together(mention.from(), unit - 1);
        if (colonBefore && !reading.together(mention.from(), unit) && beginsClause(mention)) {
            features.add(Feature.SUBJECT_BEFORE_COLON);
            features.add(Feature.SUBJECT_OF_SENTENCE);
        }
        boolean headline = reading.inHeadline(unit) && reading.paragraph(mention.from()) == reading.paragraph(unit);
        boolean labels = !reading.has(mention.from() - 1, WordClass.PREPOSITION);
        if (labels
                && reading.is(mention.to(), ':')
                && (unit == mention.to() + 1 || headline && reading.beginsSentence(mention.from()))) {
            features.add(Feature.LABEL_COLON);
        }
        if (reading.isDash(unit + 1) && mention.from() == unit + 2 && mention.isNamed()) {
            features.add(Feature.LABEL_DASH);
        }
    }

    private boolean beginsClause(Mention mention) {
        int before = mention.from() - 1;
        return reading.beginsSentence(mention.from())
                || reading.is(before, ',')
                || reading.hasAny(
                        before, WordClass.mask(WordClass.COORDINATOR, WordClass.SUBORDINATOR, WordClass.STARTER));
    }
}
