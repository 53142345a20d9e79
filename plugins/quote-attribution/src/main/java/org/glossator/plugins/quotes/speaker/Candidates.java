package org.glossator.plugins.quotes.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        Contenders contenders = new Contenders();
        addLinked(contenders, unit, found);
        boolean free = found.isEmpty();
        if (free) {
            for (Mention speaker : links.speakersBefore(unit)) {
                contenders.of(speaker).features.add(Feature.SPOKE_IN_SENTENCE_BEFORE);
            }
        }
        addNear(contenders, unit);
        if (free) {
            addTurns(contenders, unit, turns);
        }
        List<Candidate> candidates = new ArrayList<>(contenders.all().size());
        for (Contender contender : contenders.all()) {
            placeFeatures.add(contender.features, contender.mention, unit, free);
            if (!free && contender.cue == null) {
                contender.features.add(Feature.UNLINKED);
            }
            double score = weights.score(contender.features);
            candidates.add(new Candidate(contender.mention, contender.cue, contender.features, score));
        }
        return candidates;
    }

    private void addLinked(Contenders contenders, int unit, List<Link> found) {
        Link nearest = nearest(found, unit);
        for (Link link : found) {
            Contender contender = contenders.of(link.frame().speaker());
            linkFeatures.add(contender.features, link, unit);
            if (contender.cue == null) {
                contender.cue = link.frame();
            }
        }
        if (nearest != null) {
            Contender contender = contenders.of(nearest.frame().speaker());
            contender.features.add(Feature.NEAREST_FRAME);
            contender.cue = nearest.frame();
        }
    }

    private void addNear(Contenders contenders, int unit) {
        int others = contenders.all().size(); // the mentions of a text are all different
        for (Mention mention : mentions.between(unit - BACK, unit + AHEAD)) {
            boolean near = Math.abs(reading.paragraph(mention.from()) - reading.paragraph(unit)) <= PARAGRAPHS;
            if (near && contenders.amongFirst(others, mention) == null) {
                contenders.add(mention);
            }
        }
    }

    /** Who spoke before, and who plays a part in the document. */
    private void addTurns(Contenders contenders, int unit, Turns turns) {
        Attribution previous = turns.last();
        Mention speaker = previous == null || !isNear(previous, unit) ? null : previous.speaker();
        if (previous != null && speaker != null) {
            boolean together = reading.paragraph(unit) == reading.paragraph(previous.unit());
            contenders
                    .of(speaker)
                    .features
                    .add(together ? Feature.SPEAKER_OF_PREVIOUS : Feature.SPEAKER_OF_PREVIOUS_PARAGRAPH);
            Mention other = turns.otherThan(speaker, reading.paragraph(unit));
            if (other != null) {
                contenders.of(other).features.add(Feature.TAKES_TURNS);
            }
        }
        Contender nearest = null;
        for (Contender contender : contenders.all()) {
            Mention mention = contender.mention;
            addPart(contender.features, mention, speaker);
            boolean nearer = nearest == null || mention.from() > nearest.mention.from();
            if (mention.to() <= unit && nearer && !mention.possessor() && mention.kind() != Mention.Kind.OTHER) {
                nearest = contender;
            }
        }
        if (nearest != null) {
            nearest.features.add(Feature.NEAREST_BEFORE);
        }
    }

    private void addPart(Set<Feature> features, Mention mention, @Nullable Mention speaker) {
        Discourse.Part part = discourse.part(mention);
        if (speaker != null) {
            boolean same = mention.equals(speaker) || discourse.isSame(mention, speaker);
            features.add(same ? Feature.PERSON_OF_PREVIOUS : Feature.OTHER_THAN_PREVIOUS);
        }
        if (part.speaksOften()) {
            features.add(Feature.SPEAKS_OFTEN);
        }
        if (part.isNamedOften()) {
            features.add(Feature.NAMED_OFTEN);
        }
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
