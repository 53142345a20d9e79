package org.glossator.plugins.quotes.speaker;

import java.util.ArrayList;
import java.util.List;
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

    /**
     * One attribution for each region, in order.
     *
     * @param pulse run once for each region; may throw to give up
     */
    public static List<Attribution> of(Reading reading, Mentions mentions, Frames frames, Runnable pulse) {
        Speakers speakers = new Speakers(reading, mentions, frames);
        Attribution previous = null;
        for (int region = 0; region < reading.regions().size(); region++) {
            pulse.run();
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
            String note = verdict.against() + ", not speech";
            return new Attribution(unit, false, false, null, List.of(), null, verdict.against(), 0.6, note, -1);
        }
        Ranking ranking = new Ranking(candidates.of(unit, found, previous), WEIGHTS);
        boolean direct = isSetOff(unit, found) || new Wording(reading.text(), marked).isClause();
        return ranking.isDecided()
                ? decided(unit, ranking, previous, direct)
                : new Attribution(
                        unit, true, direct, null, List.of(), null, "no-speaker", 0.5, ranking.note(reading.text()), -1);
    }

    private Attribution decided(int unit, Ranking ranking, @Nullable Attribution previous, boolean direct) {
        Mention speaker = ranking.best().mention();
        Frame frame = ranking.best().frame();
        int continues = -1;
        if (previous != null && speaker.equals(previous.speaker())) {
            frame = frame == null ? previous.frame() : frame;
            boolean split = reading.together(unit, previous.unit()) || isSplit(previous, unit, frame);
            continues = split ? reading.region(previous.unit()) : -1;
        }
        String note = ranking.note(reading.text());
        return new Attribution(
                unit,
                true,
                direct,
                speaker,
                ranking.others(),
                frame,
                ranking.rule(),
                ranking.confidence(),
                note,
                continues);
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

    private static Attribution inherited(int unit, Attribution from, String rule, String note, int continues) {
        return new Attribution(
                unit,
                true,
                true,
                from.speaker(),
                from.others(),
                from.frame(),
                rule,
                from.confidence() * 0.95,
                note,
                continues);
    }

    private boolean isSetOff(int unit, List<Link> found) {
        boolean begins = reading.beginsSentence(unit) || reading.is(unit - 1, ':') || reading.isRegion(unit - 1);
        boolean comma = reading.is(unit - 1, ',');
        return begins
                || found.stream()
                        .anyMatch(link -> link.relation() == Link.Relation.AFTER
                                || comma && link.relation() == Link.Relation.BEFORE);
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
