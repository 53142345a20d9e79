package org.glossator.plugins.quotes;

import java.util.ArrayList;
import java.util.List;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frames;
import org.glossator.plugins.quotes.indirect.Report;
import org.glossator.plugins.quotes.indirect.Reports;
import org.glossator.plugins.quotes.marks.Region;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.person.Cast;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.speaker.Attribution;
import org.glossator.plugins.quotes.speaker.Speakers;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layers;
import org.glossator.text.Quote;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document in this order: marks, units, mentions, frames, speakers of marked words, persons. Keeps no state between documents, so
 * it is safe for use by many threads.
 */
final class QuoteAnnotator implements DocumentAnnotator {

    private final QuotesParameters parameters;

    QuoteAnnotator(QuotesParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void annotate(Document document, Output out) {
        Reading reading = Reading.of(document.text());
        if (reading.size() > 0) {
            new Pass(reading, out).run();
        }
    }

    /** One document. */
    private final class Pass {
        private final Reading reading;
        private final Output out;
        private final Mentions mentions;
        private final Frames frames;
        private final List<Attribution> marked;

        Pass(Reading reading, Output out) {
            this.reading = reading;
            this.out = out;
            this.mentions = Mentions.of(reading);
            this.frames = Frames.of(reading, mentions);
            this.marked = Speakers.of(reading, mentions, frames);
        }

        void run() {
            Cast cast = Cast.of(reading, mentions, speakers());
            for (int region = 0; region < marked.size(); region++) {
                report(region, marked.get(region), cast);
            }
            if (parameters.indirect()) {
                List<Report> reports = Reports.of(reading, mentions, frames, spoken());
                reports.forEach(report -> report(report, cast));
            }
            for (Region nested : reading.regions().nested()) {
                out.refused(
                        Layers.QUOTES,
                        new Span(nested.start(), nested.end()),
                        Evidence.of("nested", "inside another quote"));
            }
        }

        private List<Mention> speakers() {
            List<Mention> speakers = new ArrayList<>();
            for (Frame frame : frames.all()) {
                speakers.add(frame.speaker());
            }
            return speakers;
        }

        private void report(int region, Attribution attribution, Cast cast) {
            Region quoted = reading.regions().get(region);
            Span span = new Span(quoted.start(), quoted.end());
            Mention speaker = attribution.speaker();
            Evidence evidence = Evidence.of(attribution.rule(), attribution.confidence(), note(quoted, attribution));
            if (!attribution.spoken() || attribution.confidence() < parameters.confidence()) {
                out.refused(Layers.QUOTES, span, evidence);
                return;
            }
            Quote quote = new Quote(
                    attribution.direct() ? Quote.Kind.DIRECT : Quote.Kind.MIXED,
                    speaker == null ? null : speaker.span(),
                    cue(attribution.frame()),
                    speaker == null ? null : cast.person(speaker),
                    attribution.continues() < 0 ? null : spanOf(attribution.continues()),
                    false);
            out.add(Layers.QUOTES, span, quote, evidence);
        }

        private List<Span> spoken() {
            List<Span> spoken = new ArrayList<>();
            for (int region = 0; region < marked.size(); region++) {
                if (marked.get(region).spoken()) {
                    spoken.add(spanOf(region));
                }
            }
            return spoken;
        }

        private void report(Report report, Cast cast) {
            Mention speaker = report.frame().speaker();
            Evidence evidence = Evidence.of(
                    "indirect/" + report.rule(), report.confidence(), "reported by " + speaker.words(reading.text()));
            if (report.confidence() < parameters.confidence()) {
                out.refused(Layers.QUOTES, report.span(), evidence);
                return;
            }
            Quote quote = new Quote(
                    Quote.Kind.INDIRECT,
                    speaker.span(),
                    cue(report.frame()),
                    cast.person(speaker),
                    report.continues(),
                    report.denied());
            out.add(Layers.QUOTES, report.span(), quote, evidence);
        }

        private String note(Region quoted, Attribution attribution) {
            return quoted.isWhole() ? attribution.note() : attribution.note() + "; mark " + repair(quoted);
        }

        private static String repair(Region quoted) {
            return switch (quoted.repair()) {
                case UNOPENED -> "missing before";
                case UNCLOSED -> "missing behind";
                default -> "of the wrong kind";
            };
        }

        private Span spanOf(int region) {
            Region quoted = reading.regions().get(region);
            return new Span(quoted.start(), quoted.end());
        }

        private @Nullable Span cue(@Nullable Frame frame) {
            return frame == null ? null : new Span(reading.start(frame.cueFrom()), reading.end(frame.cueTo() - 1));
        }
    }
}
