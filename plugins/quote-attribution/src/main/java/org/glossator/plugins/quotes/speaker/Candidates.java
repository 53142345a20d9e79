package org.glossator.plugins.quotes.speaker;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.model.LinearModel;
import org.glossator.plugins.quotes.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Gathers the candidates for one quoted stretch, each with its features and score. */
final class Candidates {

    private static final int BACK = 110;
    private static final int AHEAD = 60;
    private static final int PARAGRAPHS = 2;

    private final Reading reading;
    private final Mentions mentions;
    private final Links links;
    private final Discourse discourse;
    private final LinearModel<Feature> weights;
    private final LinkFeatures linkFeatures;
    private final PlaceFeatures placeFeatures;

    Candidates(Reading reading, Mentions mentions, Links links, Discourse discourse, LinearModel<Feature> weights) {
        this.reading = reading;
        this.mentions = mentions;
        this.links = links;
        this.discourse = discourse;
        this.weights = weights;
        this.linkFeatures = new LinkFeatures(reading);
        this.placeFeatures = new PlaceFeatures(reading);
    }

    /** In the order in which they are met: speakers of frames, of the sentence before, other mentions, earlier speakers. */
    List<Candidate> of(int unit, List<Link> found, Turns turns) {
        Map<Mention, Set<Feature>> features = new LinkedHashMap<>();
        Map<Mention, Frame> cues = new HashMap<>();
        addLinked(features, cues, unit, found);
        boolean free = found.isEmpty();
        if (free) {
            for (Mention speaker : links.speakersBefore(unit)) {
                of(features, speaker).add(Feature.SPOKE_IN_SENTENCE_BEFORE);
            }
        }
        for (Mention mention : mentions.between(unit - BACK, unit + AHEAD)) {
            if (Math.abs(reading.paragraph(mention.from()) - reading.paragraph(unit)) <= PARAGRAPHS) {
                of(features, mention);
            }
        }
        if (free) {
            addTurns(features, unit, turns);
        }
        List<Candidate> candidates = new ArrayList<>(features.size());
        features.forEach((mention, set) -> {
            Frame cue = cues.get(mention);
            placeFeatures.add(set, mention, unit, free);
            if (!free && cue == null) {
                set.add(Feature.UNLINKED);
            }
            candidates.add(new Candidate(mention, cue, set, weights.score(set)));
        });
        return candidates;
    }

    private void addLinked(Map<Mention, Set<Feature>> features, Map<Mention, Frame> cues, int unit, List<Link> found) {
        Link nearest = nearest(found, unit);
        for (Link link : found) {
            Frame frame = link.frame();
            linkFeatures.add(of(features, frame.speaker()), link, unit);
            cues.putIfAbsent(frame.speaker(), frame);
        }
        if (nearest != null) {
            of(features, nearest.frame().speaker()).add(Feature.NEAREST_FRAME);
            cues.put(nearest.frame().speaker(), nearest.frame());
        }
    }

    /** Who spoke before, and who plays a part in the document. */
    private void addTurns(Map<Mention, Set<Feature>> features, int unit, Turns turns) {
        Attribution previous = turns.last();
        Mention speaker = previous == null || !isNear(previous, unit) ? null : previous.speaker();
        if (previous != null && speaker != null) {
            boolean together = reading.paragraph(unit) == reading.paragraph(previous.unit());
            of(features, speaker).add(together ? Feature.SPEAKER_OF_PREVIOUS : Feature.SPEAKER_OF_PREVIOUS_PARAGRAPH);
            Mention other = turns.otherThan(speaker, reading.paragraph(unit));
            if (other != null) {
                of(features, other).add(Feature.TAKES_TURNS);
            }
        }
        Mention nearest = null;
        for (Map.Entry<Mention, Set<Feature>> entry : features.entrySet()) {
            Mention mention = entry.getKey();
            addPart(entry.getValue(), mention, speaker);
            boolean nearer = nearest == null || mention.from() > nearest.from();
            if (mention.to() <= unit && nearer && !mention.possessor() && mention.kind() != Mention.Kind.OTHER) {
                nearest = mention;
            }
        }
        if (nearest != null) {
            of(features, nearest).add(Feature.NEAREST_BEFORE);
        }
    }

    private void addPart(Set<Feature> features, Mention mention, @Nullable Mention speaker) {
        if (speaker != null) {
            boolean same = mention.equals(speaker) || discourse.isSame(mention, speaker);
            features.add(same ? Feature.PERSON_OF_PREVIOUS : Feature.OTHER_THAN_PREVIOUS);
        }
        if (discourse.speaksOften(mention)) {
            features.add(Feature.SPEAKS_OFTEN);
        }
        if (discourse.isNamedOften(mention)) {
            features.add(Feature.NAMED_OFTEN);
        }
    }

    private static Set<Feature> of(Map<Mention, Set<Feature>> features, Mention mention) {
        return features.computeIfAbsent(mention, m -> EnumSet.of(Feature.BIAS));
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
}
