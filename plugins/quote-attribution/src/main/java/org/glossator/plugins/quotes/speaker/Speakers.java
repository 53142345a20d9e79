package org.glossator.plugins.quotes.speaker;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frames;
import org.glossator.plugins.quotes.marks.Region;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.person.Cast;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.text.Characters;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Decides for every quoted stretch of a text whether it is speech and who speaks. Goes from left to right, since a quote without a cue of
 * its own depends on the one before. What the features weigh was learned from text of our own.
 */
public final class Speakers {

    static final String CONTINUATION = "continuation";
    private static final int NOTE = 160; // characters, about

    /** How much of its certainty a quote passes on to one that it goes on with. */
    private static final double INHERITED = 0.95;

    private final Reading reading;
    private final Model model;
    private final Links links;
    private final Candidates candidates;
    private final SpeechJudge judge;
    private final Turns turns;
    private final List<Attribution> decided = new ArrayList<>();
    private final @Nullable List<Examined> examined; // null where nobody asks

    private Speakers(
            Reading reading,
            Mentions mentions,
            Frames frames,
            Cast cast,
            Model model,
            @Nullable List<Examined> examined) {
        this.reading = reading;
        this.examined = examined;
        this.model = model;
        this.links = new Links(reading, frames);
        Discourse discourse = new Discourse(mentions, frames, cast);
        this.candidates = new Candidates(reading, mentions, links, discourse, model.speaker());
        this.judge = new SpeechJudge(reading, model.speech());
        this.turns = new Turns(reading, discourse);
    }

    /**
     * One attribution for each region, in order.
     *
     * @param pulse run once for each region; may throw to give up
     */
    public static List<Attribution> of(Reading reading, Mentions mentions, Frames frames, Cast cast, Runnable pulse) {
        return new Speakers(reading, mentions, frames, cast, Model.SHIPPED, null).decideAll(pulse).decided;
    }

    /** With another model, and with what was looked at, for whoever learns the weights. */
    static Speakers decide(Reading reading, Mentions mentions, Frames frames, Cast cast, Model model, Runnable pulse) {
        return new Speakers(reading, mentions, frames, cast, model, new ArrayList<>()).decideAll(pulse);
    }

    private Speakers decideAll(Runnable pulse) {
        Attribution before = null;
        for (int region = 0; region < reading.regions().size(); region++) {
            pulse.run();
            before = decide(region, before);
            decided.add(before);
            if (before.spoken()) {
                turns.add(before);
            }
        }
        lookAhead();
        return this;
    }

    /**
     * What one decision was made of.
     *
     * @param ranking null where no candidates were compared
     * @param inherits whether the region goes on from the paragraph before
     */
    record Examined(SpeechJudge.Verdict verdict, @Nullable Ranking ranking, boolean inherits) {}

    List<Attribution> decided() {
        return decided;
    }

    /** One for each region. */
    List<Examined> examined() {
        return examined == null ? List.of() : examined;
    }

    private Attribution decide(int region, @Nullable Attribution last) {
        int unit = reading.unitOf(region);
        Region marked = reading.regions().get(region);
        List<Link> found = links.of(region);
        SpeechJudge.Verdict verdict = judge.judge(region, found, last);
        Attribution before = marked.continues() >= 0 ? decided.get(marked.continues()) : null;
        boolean continued = before != null && before.spoken();
        if (before != null && continued && !has(found, Link.Relation.AFTER)) {
            examine(new Examined(verdict, null, true));
            return inherited(unit, true, before, CONTINUATION, marked.continues());
        }
        boolean spoken = continued || verdict.spoken();
        if (!spoken && examined == null) {
            return unspoken(unit, verdict);
        }
        Ranking ranking = new Ranking(candidates.of(unit, found, turns), model.speaker());
        examine(new Examined(verdict, ranking, continued));
        if (!spoken) {
            return unspoken(unit, verdict);
        }
        boolean direct = isSetOff(unit, found) || verdict.features().contains(SpeechFeature.IS_CLAUSE);
        double speech = continued ? 1 : verdict.probability();
        return decided(unit, ranking, speech, direct);
    }

    private void examine(Examined region) {
        if (examined != null) {
            examined.add(region);
        }
    }

    private Attribution unspoken(int unit, SpeechJudge.Verdict verdict) {
        String kind = verdict.kind().id();
        double sure = 1 - verdict.probability();
        StringBuilder note = new StringBuilder(NOTE);
        note.append("not speech (").append(Ranking.percent(sure)).append("): ");
        judge.addReasons(note, verdict);
        return new Attribution(unit, false, false, null, List.of(), null, kind, sure, note.toString(), -1);
    }

    private Attribution decided(int unit, Ranking ranking, double speech, boolean direct) {
        Candidate best = ranking.best();
        Mention speaker = best == null ? null : best.mention();
        Frame frame = best == null ? null : best.frame();
        int continues = -1;
        Attribution previous = turns.last();
        if (speaker != null && previous != null && speaker.equals(previous.speaker())) {
            frame = frame == null ? previous.frame() : frame;
            boolean split = reading.together(unit, previous.unit()) || isSplit(previous, unit, frame);
            continues = split ? reading.region(previous.unit()) : -1;
        }
        return new Attribution(
                unit,
                true,
                direct,
                speaker,
                ranking.others(),
                frame,
                ranking.rule(),
                model.calibration().of(speech * ranking.probability()),
                note(ranking, speech),
                continues);
    }

    private String note(Ranking ranking, double speech) {
        StringBuilder note = new StringBuilder(NOTE);
        ranking.addNote(note, reading.text());
        return note.append("; speech ").append(Ranking.percent(speech)).toString();
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

    private static Attribution inherited(int unit, boolean direct, Attribution from, String rule, int continues) {
        boolean before = continues >= 0;
        String note = from.rule().equals(rule)
                ? from.note()
                : (before ? "goes on from the paragraph before, where " : "speaks on at once, where ")
                        .concat(from.note());
        return new Attribution(
                unit,
                true,
                direct,
                from.speaker(),
                from.others(),
                from.frame(),
                rule,
                from.confidence() * INHERITED,
                note,
                continues);
    }

    private boolean isSetOff(int unit, List<Link> found) {
        boolean begins = reading.beginsSentence(unit) || reading.is(unit - 1, ':') || reading.isRegion(unit - 1);
        boolean comma = reading.is(unit - 1, ',');
        return begins || has(found, Link.Relation.AFTER) || comma && has(found, Link.Relation.BEFORE);
    }

    private static boolean has(List<Link> links, Link.Relation relation) {
        for (Link link : links) {
            if (link.relation() == relation) {
                return true;
            }
        }
        return false;
    }

    /** A quote that nobody safe speaks takes the speaker of the one that follows at once: {@code "No." "Never," she said.} */
    private void lookAhead() {
        for (int region = decided.size() - 2; region >= 0; region--) {
            Attribution here = decided.get(region);
            Attribution next = decided.get(region + 1);
            boolean doubted = here.rule().equals(Ranking.NO_SIEVE) && here.confidence() < next.confidence();
            boolean open = here.frame() == null && (here.speaker() == null || doubted);
            if (here.spoken() && open && next.spoken() && next.speaker() != null) {
                boolean continued = reading.regions().get(region + 1).continues() == region;
                if (continued || onlySpaceBetween(here, next)) {
                    decided.set(region, inherited(here.unit(), here.direct(), next, "next-quote", -1));
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

    /** The regions that are speech, in order. */
    public static List<Span> spoken(Reading reading, List<Attribution> marked) {
        List<Span> spoken = new ArrayList<>();
        for (int region = 0; region < marked.size(); region++) {
            if (marked.get(region).spoken()) {
                Region quoted = reading.regions().get(region);
                spoken.add(new Span(quoted.start(), quoted.end()));
            }
        }
        return spoken;
    }
}
