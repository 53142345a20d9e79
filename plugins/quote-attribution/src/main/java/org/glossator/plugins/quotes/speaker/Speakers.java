package org.glossator.plugins.quotes.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frames;
import org.glossator.plugins.quotes.marks.Region;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Decides for every quoted stretch of a text whether it is speech and who speaks. Goes from left to right, since a quote without a cue of
 * its own depends on the one before. Confidences are set by hand; they are not calibrated yet.
 */
public final class Speakers {

    private static final Weights WEIGHTS = Weights.read("weights.txt");
    private static final double SURE = 7;

    private final Reading reading;
    private final Links links;
    private final Candidates candidates;
    private final SpeechJudge judge;
    private final List<Attribution> decided = new ArrayList<>();

    private Speakers(Reading reading, Mentions mentions, Frames frames) {
        this.reading = reading;
        this.links = new Links(reading, frames);
        this.candidates = new Candidates(reading, mentions, links, WEIGHTS);
        this.judge = new SpeechJudge(reading);
    }

    /** One attribution for each region, in order. */
    public static List<Attribution> of(Reading reading, Mentions mentions, Frames frames) {
        Speakers speakers = new Speakers(reading, mentions, frames);
        Attribution previous = null;
        for (int region = 0; region < reading.regions().size(); region++) {
            Attribution attribution = speakers.decide(region, previous);
            speakers.decided.add(attribution);
            previous = attribution.spoken() ? attribution : previous;
        }
        speakers.lookAhead();
        return speakers.decided;
    }

    private Attribution decide(int region, @Nullable Attribution previous) {
        int unit = reading.unitOf(region);
        Region marked = reading.regions().get(region);
        List<Link> found = links.of(region);
        SpeechJudge.Verdict verdict = judge.judge(region, found);
        Attribution before = marked.continues() >= 0 ? decided.get(marked.continues()) : null;
        if (before != null && before.spoken()) {
            boolean own = found.stream().anyMatch(link -> link.relation() == Link.Relation.AFTER);
            if (!own) {
                return inherited(unit, before, "continuation", "goes on from the paragraph before", marked.continues());
            }
        } else if (!verdict.spoken()) {
            String note =
                    String.format(Locale.ROOT, "%s, not speech (%.1f points)", verdict.against(), verdict.points());
            return new Attribution(unit, false, false, null, null, verdict.against(), 0.6, note, -1);
        }
        List<Candidate> ranked = candidates.of(region, previous);
        ranked.sort(Comparator.comparingDouble(Candidate::score).reversed());
        Attribution decision = best(unit, ranked, previous, isSetOff(unit, found));
        return decision;
    }

    private Attribution best(int unit, List<Candidate> ranked, @Nullable Attribution previous, boolean setOff) {
        if (ranked.isEmpty() || ranked.get(0).score() <= 0) {
            String note = ranked.isEmpty()
                    ? "nobody near"
                    : "nobody near enough; best was " + words(ranked.get(0).mention());
            return new Attribution(unit, true, setOff, null, null, "no-speaker", 0.5, note, -1);
        }
        Candidate best = ranked.get(0);
        double margin = ranked.size() > 1 ? best.score() - ranked.get(1).score() : best.score();
        Frame frame = best.frame();
        String rule = rule(best);
        int continues = -1;
        if (previous != null && best.mention().equals(previous.speaker())) {
            if (frame == null) {
                frame = previous.frame();
            }
            if (reading.together(unit, previous.unit()) || isSplit(previous, unit, frame)) {
                continues = reading.region(previous.unit());
            }
        }
        String note = words(best.mention()) + ": " + best.reasons(WEIGHTS)
                + (ranked.size() > 1
                        ? String.format(
                                Locale.ROOT,
                                "; next %s, %.1f behind",
                                words(ranked.get(1).mention()),
                                margin)
                        : "");
        return new Attribution(
                unit, true, setOff, best.mention(), frame, rule, confidence(best.score(), margin), note, continues);
    }

    /** {@code "We won," she said. "They lost."}: only the attribution stands between. */
    private boolean isSplit(Attribution previous, int unit, @Nullable Frame frame) {
        return frame != null
                && reading.paragraph(unit) == reading.paragraph(previous.unit())
                && frame.from() > previous.unit()
                && frame.to() <= unit
                && reading.start(unit) - reading.end(previous.unit()) <= 120
                && reading.sentence(unit) - reading.sentence(previous.unit()) <= 1;
    }

    private String rule(Candidate best) {
        for (Feature feature : Feature.values()) {
            if (feature != Feature.BIAS && best.features().contains(feature) && WEIGHTS.of(feature) >= 3) {
                return feature.id();
            }
        }
        return "rank";
    }

    private static double confidence(double score, double margin) {
        double sure = score >= SURE ? 0.9 : 0.55 + 0.35 * score / SURE;
        return Math.max(0.3, Math.min(0.98, sure + (margin - 2) * 0.03));
    }

    private String words(Mention mention) {
        return mention.words(reading.text());
    }

    private static Attribution inherited(int unit, Attribution from, String rule, String note, int continues) {
        return new Attribution(
                unit, true, true, from.speaker(), from.frame(), rule, from.confidence() * 0.95, note, continues);
    }

    private boolean isSetOff(int unit, List<Link> found) {
        boolean before = reading.beginsSentence(unit)
                || reading.is(unit - 1, ',')
                || reading.is(unit - 1, ':')
                || reading.isRegion(unit - 1);
        return before || found.stream().anyMatch(link -> link.relation() == Link.Relation.AFTER);
    }

    /** A quote that nobody safe speaks takes the speaker of the one that follows at once: {@code "No." "Never," she said.} */
    private void lookAhead() {
        for (int region = decided.size() - 2; region >= 0; region--) {
            Attribution here = decided.get(region);
            Attribution next = decided.get(region + 1);
            boolean open = here.speaker() == null || here.confidence() < 0.75;
            if (here.spoken() && open && next.spoken() && next.speaker() != null && next.confidence() > 0.85) {
                boolean continued = reading.regions().get(region + 1).continues() == region;
                if (continued || onlySpaceBetween(here, next)) {
                    decided.set(region, inherited(here.unit(), next, "next-quote", "speaks on at once", -1));
                }
            }
        }
    }

    private boolean onlySpaceBetween(Attribution here, Attribution next) {
        int from = reading.end(here.unit());
        int to = reading.start(next.unit());
        return reading.paragraph(here.unit()) == reading.paragraph(next.unit())
                && Characters.trimStart(reading.text(), from, to) == to;
    }
}
