package org.glossator.plugins.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frames;
import org.glossator.plugins.quotes.indirect.Reports;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.person.Cast;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.speaker.Attribution;
import org.glossator.plugins.quotes.speaker.Speakers;
import org.glossator.text.Document;

/**
 * Reads a document in this order: marks and units, mentions, frames, speakers of marked words, persons, indirect speech. Keeps no state
 * between documents, so it is safe for use by many threads. Takes time linear in the text.
 */
final class QuoteAnnotator implements DocumentAnnotator {

    private final QuotesParameters parameters;
    private final BooleanSupplier stopRequested;

    QuoteAnnotator(QuotesParameters parameters, BooleanSupplier stopRequested) {
        this.parameters = parameters;
        this.stopRequested = stopRequested;
    }

    /** @throws CancellationException when the host asked to stop, or the thread was interrupted */
    @Override
    public void annotate(Document document, Output out) {
        Reading reading = Reading.of(document.text());
        stopIfAsked();
        Mentions mentions = Mentions.of(reading);
        stopIfAsked();
        Frames frames = Frames.of(reading, mentions);
        stopIfAsked();
        Cast cast = Cast.of(reading, mentions, speakers(frames));
        stopIfAsked();
        List<Attribution> marked = Speakers.of(reading, mentions, frames, cast, this::stopIfAsked);
        QuoteWriter writer = new QuoteWriter(reading, cast, parameters, out);
        writer.writeMarked(marked);
        if (parameters.indirect()) {
            writer.writeReports(Reports.of(reading, mentions, frames, Speakers.spoken(reading, marked)));
        }
    }

    private void stopIfAsked() {
        if (stopRequested.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopped while looking for quotes");
        }
    }

    private static List<Mention> speakers(Frames frames) {
        List<Mention> speakers = new ArrayList<>(frames.all().size());
        for (Frame frame : frames.all()) {
            speakers.add(frame.speaker());
        }
        return speakers;
    }
}
