package org.glossator.plugins.dates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Amount;
import org.glossator.plugins.dates.meaning.Context;
import org.glossator.plugins.dates.meaning.Direction;
import org.glossator.plugins.dates.meaning.Mentions;
import org.glossator.plugins.dates.meaning.Resolution;
import org.glossator.plugins.dates.meaning.Sides;
import org.glossator.plugins.dates.meaning.Told;
import org.glossator.plugins.dates.meaning.Vague;
import org.glossator.plugins.dates.reading.ClueFinder;
import org.glossator.plugins.dates.reading.Piece;
import org.glossator.plugins.dates.reading.Reader;
import org.glossator.plugins.dates.reading.Reading;
import org.glossator.plugins.dates.reading.Refused;
import org.glossator.plugins.text.Tokens;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layers;
import org.glossator.text.Span;
import org.glossator.text.Timex;
import org.jspecify.annotations.Nullable;

/** Finds the time expressions of a document and places them on the calendar, in text order. Safe for use by many threads. */
final class DatesAnnotator implements DocumentAnnotator {

    /** As many pieces a range, or one day named in several ways, has on either side of a piece. */
    private static final int RANGE = 3;

    private final DatesParameters parameters;
    private final Reader reader;
    private final BooleanSupplier stopRequested;

    DatesAnnotator(DatesParameters parameters, BooleanSupplier stopRequested) {
        this.parameters = parameters;
        this.stopRequested = stopRequested;
        this.reader = new Reader(parameters.holidays());
    }

    /** @throws CancellationException when the host asked to stop, or the thread was interrupted */
    @Override
    public void annotate(Document document, Output out) {
        Tokens tokens = Tokens.of(document.text());
        Reading broad = reader.read(tokens, this::checkpoint);
        Reading plain = broad.withoutBorderline();
        List<Piece> pieces = plain.pieces();
        Optional<LocalDate> given = parameters.anchorDay().or(document::date);
        Optional<DocumentDate> inferred = given.isPresent() ? Optional.empty() : infer(document, tokens, pieces);
        Optional<Anchor> anchor =
                given.map(Anchor::given).or(() -> inferred.map(date -> Anchor.inferred(date, document.text())));
        inferred.ifPresent(date -> date.write(out));
        Context context = context(tokens, pieces, anchor);
        Reading reading = marksBorderline(context) ? broad : plain;
        write(tokens, reading.pieces(), context, out);
        if (out.wantsRefusals()) {
            for (Refused refused : reader.refused(tokens, reading)) {
                Span span = new Span(tokens.start(refused.from()), tokens.end(refused.to() - 1));
                out.refused(Layers.DATES, span, Evidence.of(refused.rule(), refused.why()));
            }
        }
    }

    private boolean marksBorderline(Context context) {
        return switch (parameters.profile()) {
            case TIMEBANK -> false;
            case WIKIWARS -> true;
            case AUTO -> context.narrative();
        };
    }

    /** What the document tells of its own date; in a story, only what it states. */
    private Optional<DocumentDate> infer(Document document, Tokens tokens, List<Piece> pieces) {
        return DocumentDate.infer(document, tokens, pieces)
                .filter(date -> !date.isReckoned() || !isNarrative(tokens, pieces, Optional.empty()));
    }

    private boolean isNarrative(Tokens tokens, List<Piece> pieces, Optional<LocalDate> day) {
        return switch (parameters.genre()) {
            case NEWS -> false;
            case NARRATIVE -> true;
            case AUTO -> GenreGuess.of(tokens, pieces, day).isNarrative();
        };
    }

    private Context context(Tokens tokens, List<Piece> pieces, Optional<Anchor> anchor) {
        boolean dayFirst = switch (parameters.order()) {
            case MDY -> false;
            case DMY -> true;
            case AUTO -> GenreGuess.isDayFirst(pieces);
        };
        return new Context(
                anchor.map(Anchor::day).orElse(null),
                anchor.map(Anchor::origin).orElse("unknown"),
                anchor.map(Anchor::trust).orElse(1.0),
                isNarrative(tokens, pieces, anchor.map(Anchor::day)),
                Mentions.NONE,
                parameters.direction(),
                dayFirst,
                parameters.fiscal() > 0 ? parameters.fiscal() : FiscalStart.in(tokens, pieces));
    }

    private void write(Tokens tokens, List<Piece> pieces, Context start, Output out) {
        Story story = start.narrative() || start.today() == null ? new Story(tokens, pieces) : null;
        Context context = start;
        for (int i = 0; i < pieces.size(); i++) {
            checkpoint();
            Piece piece = pieces.get(i);
            if (piece.expression() instanceof Vague && !parameters.vague()) {
                out.refused(Layers.DATES, span(tokens, piece), Evidence.of(piece.rule(), "vague=no leaves it out"));
                continue;
            }
            context = story == null ? context : story.at(i, context);
            Context aimed = aimed(context, tokens, pieces, i);
            Resolution resolution = piece.expression().resolve(story == null ? aimed : story.read(i, aimed));
            Evidence evidence = Evidence.of(piece.rule(), resolution.confidence(), note(resolution));
            out.add(Layers.DATES, span(tokens, piece), resolution.timex(), evidence, resolution.rejected());
            CalendarValue on = resolution.on();
            LocalDateTime hour = hour(resolution.timex());
            if (hour != null) {
                context = context.withMentions(context.mentions().at(hour));
            }
            if (isYearToDate(tokens, piece)) {
                context = context.withMentions(context.mentions().withoutPeriod());
            }
            if (on != null) {
                Told told = story == null ? Told.AS_SCENE : story.told(i, on);
                context = context.withMentions(context.mentions().after(on, context.today(), told));
            }
        }
    }

    private static String note(Resolution resolution) {
        return resolution.note() + (resolution.learned() ? "" : "; confidence set by hand");
    }

    /** The time that a clock shows, and no part of a day; null for other values. */
    private static @Nullable LocalDateTime hour(Timex timex) {
        int time = timex.type() == Timex.Type.TIME ? timex.value().indexOf('T') : -1;
        boolean clock = time >= 0
                && time + 1 < timex.value().length()
                && Character.isDigit(timex.value().charAt(time + 1));
        return clock ? timex.begin() : null;
    }

    /** {@code the first nine months}: what is compared with them is the year before, and no quarter of it. */
    private static boolean isYearToDate(Tokens tokens, Piece piece) {
        return piece.expression() instanceof Amount amount
                && amount.unit() == Unit.MONTH
                && amount.count() >= 6
                && (tokens.is(piece.from(), "first") || tokens.is(piece.from() + 1, "first"));
    }

    private void checkpoint() {
        if (stopRequested.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopped while looking for dates");
        }
    }

    private static Span span(Tokens tokens, Piece piece) {
        return new Span(tokens.start(piece.from()), tokens.end(piece.to() - 1));
    }

    /** With what the words around a piece show of its direction, unless its own words or a person named one. */
    private static Context aimed(Context context, Tokens tokens, List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        boolean open = context.direction() == Direction.NEWS && Sides.isOpen(piece.expression());
        return open ? context.withClues(ClueFinder.around(tokens, whole(pieces, i))) : context;
    }

    /** The piece with those beside it that mean the same day, or belong to one range, so that all look the same way. */
    private static Piece whole(List<Piece> pieces, int i) {
        int first = i;
        while (i - first < RANGE && first > 0 && isOne(pieces.get(first - 1), pieces.get(first))) {
            first--;
        }
        int last = i;
        while (last - i < RANGE && last + 1 < pieces.size() && isOne(pieces.get(last), pieces.get(last + 1))) {
            last++;
        }
        return first == last ? pieces.get(i) : pieces.get(first).to(pieces.get(last));
    }

    private static boolean isOne(Piece left, Piece right) {
        boolean near = right.from() - left.to() <= 2;
        boolean range = left.rule().equals(right.rule()) && left.rule().startsWith("range/");
        return near && (range || Sides.isSame(left.expression(), right.expression()));
    }
}
