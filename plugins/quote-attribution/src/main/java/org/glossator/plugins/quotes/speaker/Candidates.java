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
    private final Weights weights;
    private final LinkFeatures linkFeatures;
    private final PlaceFeatures placeFeatures;

    Candidates(Reading reading, Mentions mentions, Links links, Weights weights) {
        this.reading = reading;
        this.mentions = mentions;
        this.links = links;
        this.weights = weights;
        this.linkFeatures = new LinkFeatures(reading);
        this.placeFeatures = new PlaceFeatures(reading);
    }

    /** In the order in which they are met: speakers of frames, of the sentence before, other mentions, the previous speaker. */
    List<Candidate> of(int unit, List<Link> found, @Nullable Attribution previous) {
        Map<Mention, Set<Feature>> features = new LinkedHashMap<>();
        Map<Mention, Frame> cues = new HashMap<>();
        addLinked(features, cues, unit, found);
        if (found.isEmpty()) {
            for (Mention speaker : links.speakersBefore(unit)) {
                of(features, speaker).add(Feature.SPOKE_IN_SENTENCE_BEFORE);
            }
        }
        for (Mention mention : mentions.between(unit - BACK, unit + AHEAD)) {
            if (Math.abs(reading.paragraph(mention.from()) - reading.paragraph(unit)) <= PARAGRAPHS) {
                of(features, mention);
            }
        }
        if (found.isEmpty() && previous != null && previous.speaker() != null && isNear(previous, unit)) {
            of(features, previous.speaker()).add(follows(previous, unit));
        }
        List<Candidate> candidates = new ArrayList<>();
        features.forEach((mention, set) -> {
            placeFeatures.add(set, mention, unit);
            candidates.add(new Candidate(mention, cues.get(mention), set, weights.score(set)));
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

    private static Set<Feature> of(Map<Mention, Set<Feature>> features, Mention mention) {
        return features.computeIfAbsent(mention, m -> EnumSet.of(Feature.BIAS));
    }

    private Feature follows(Attribution previous, int unit) {
        return reading.paragraph(unit) == reading.paragraph(previous.unit())
                ? Feature.SPEAKER_OF_PREVIOUS
                : Feature.SPEAKER_OF_PREVIOUS_PARAGRAPH;
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
