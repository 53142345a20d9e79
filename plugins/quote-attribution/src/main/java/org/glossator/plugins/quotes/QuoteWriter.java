package org.glossator.plugins.quotes;

import java.util.ArrayList;
import java.util.List;
import org.glossator.annotator.Output;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.indirect.Report;
import org.glossator.plugins.quotes.indirect.RuleWords;
import org.glossator.plugins.quotes.indirect.Trust;
import org.glossator.plugins.quotes.marks.Region;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.person.Cast;
import org.glossator.plugins.quotes.person.Identity;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.glossator.plugins.quotes.speaker.Attribution;
import org.glossator.text.Evidence;
import org.glossator.text.Layers;
import org.glossator.text.Quote;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Hands what was decided about one document to the host, each finding with its evidence. */
final class QuoteWriter {

    /** The rule by which marks within marks are refused. */
    static final String NESTED = "nested";

    private static final double SURE = 0.9;

    private final Reading reading;
    private final Cast cast;
    private final QuotesParameters parameters;
    private final Output out;

    QuoteWriter(Reading reading, Cast cast, QuotesParameters parameters, Output out) {
        this.reading = reading;
        this.cast = cast;
        this.parameters = parameters;
        this.out = out;
    }

    /** @param marked one attribution for each region, in order */
    void writeMarked(List<Attribution> marked) {
        for (int region = 0; region < marked.size(); region++) {
            write(reading.regions().get(region), marked.get(region));
        }
        for (Region nested : reading.regions().nested()) {
            out.refused(Layers.QUOTES, span(nested), Evidence.of(NESTED, "inside another quote"));
        }
    }

    void writeReports(List<Report> reports) {
        reports.forEach(this::write);
    }

    private void write(Region region, Attribution attribution) {
        Quote quote = quote(attribution, attribution.speaker());
        String note = attribution
                .note()
                .concat(meant(attribution.speaker(), quote.person()))
                .concat(repair(region));
        Evidence evidence = Evidence.of(attribution.rule(), attribution.confidence(), note);
        List<Quote> others = new ArrayList<>(attribution.others().size());
        for (Mention other : attribution.others()) {
            others.add(quote(attribution, other));
        }
        String runnerUp = attribution.speaker() == null
                ? null
                : cast.identity(attribution.speaker()).runnerUp();
        if (runnerUp != null) {
            others.add(meaning(quote, runnerUp));
        }
        write(span(region), quote, evidence, others, attribution.spoken());
    }

    private Quote quote(Attribution attribution, @Nullable Mention speaker) {
        int continues = attribution.continues();
        return new Quote(
                attribution.direct() ? Quote.Kind.DIRECT : Quote.Kind.MIXED,
                speaker == null ? null : speaker.span(),
                cue(attribution.frame()),
                speaker == null ? null : cast.person(speaker),
                continues < 0 ? null : span(reading.regions().get(continues)),
                isDenied(attribution));
    }

    /** The same quote of another person. */
    private static Quote meaning(Quote quote, String person) {
        return new Quote(quote.kind(), quote.speaker(), quote.cue(), person, quote.continues(), quote.denied());
    }

    /** {@code denied that it was "rotten"}; in {@code "No," he denied} the words are the speaker's own. */
    private static boolean isDenied(Attribution attribution) {
        Frame frame = attribution.frame();
        return frame != null
                && (frame.classes() & WordClass.DENY.bit()) != 0
                && (frame.classes() & WordClass.LABEL.bit()) == 0
                && frame.cueTo() <= attribution.unit();
    }

    private void write(Report report) {
        Mention speaker = report.frame().speaker();
        String person = cast.person(speaker);
        double trust = Trust.in(report);
        String note = RuleWords.of(report.rule()) + " says what " + speaker.words(reading.text())
                + " reported; right in " + Math.round(trust * 100) + " of 100 such" + meant(speaker, person);
        Evidence evidence = Evidence.of("indirect/" + report.rule(), trust, note);
        Quote quote = new Quote(
                Quote.Kind.INDIRECT, speaker.span(), cue(report.frame()), person, report.continues(), report.denied());
        String runnerUp = cast.identity(speaker).runnerUp();
        List<Quote> others = runnerUp == null ? List.of() : List.of(meaning(quote, runnerUp));
        write(report.span(), quote, evidence, others, true);
    }

    private void write(Span span, Quote quote, Evidence evidence, List<Quote> others, boolean spoken) {
        if (spoken && evidence.confidence().orElse(1) >= parameters.confidence()) {
            out.add(Layers.QUOTES, span, quote, evidence, others);
        } else {
            out.refused(Layers.QUOTES, span, evidence);
        }
    }

    private String meant(@Nullable Mention speaker, @Nullable String person) {
        if (speaker == null || speaker.words(reading.text()).equals(person)) {
            return "";
        }
        return person == null ? "; who that is stays open" : "; that is " + person + doubt(cast.identity(speaker));
    }

    /** {@code (63 %), or Bo Day}; empty where the person is sure. */
    private static String doubt(Identity identity) {
        if (identity.certainty() >= SURE) {
            return "";
        }
        String other = identity.runnerUp() == null ? "" : ", or " + identity.runnerUp();
        return " (" + Math.round(identity.certainty() * 100) + " %)" + other;
    }

    private static String repair(Region region) {
        return switch (region.repair()) {
            case NONE -> "";
            case UNOPENED -> "; the opening mark is missing";
            case UNCLOSED -> "; the closing mark is missing";
            case WRONG_MARK -> "; a mark is of the wrong kind";
        };
    }

    private @Nullable Span cue(@Nullable Frame frame) {
        return frame == null ? null : new Span(reading.start(frame.cueFrom()), reading.end(frame.cueTo() - 1));
    }

    private static Span span(Region region) {
        return new Span(region.start(), region.end());
    }
}
