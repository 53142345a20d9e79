package org.glossator.plugins.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.glossator.annotator.Output;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Fixed;
import org.glossator.plugins.dates.meaning.NumericDate;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Recurring.MonthDay;
import org.glossator.plugins.dates.meaning.TimeOf;
import org.glossator.plugins.dates.reading.Piece;
import org.glossator.plugins.text.Tokens;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layers;
import org.glossator.text.Span;
import org.glossator.text.Timex;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a text was written, told by the text: in its dateline, byline, header or footer; else by its address; else by the calendar, from a weekday
 * beside a month and day, the latest year named being a lower bound. The latest day named is no more than a lower bound, so where nothing
 * else tells, the day of writing stays unknown.
 *
 * @param span the words that tell it
 * @param rule how they tell it
 * @param confidence set by hand, not calibrated
 */
record DocumentDate(LocalDate day, Span span, String rule, double confidence, String note) {

    private static final String STATED = "document-date/stated";
    private static final String RECKONED = "document-date/calendar";
    private static final String ADDRESS = "document-date/address";
    private static final double ADDRESS_CONFIDENCE = 0.85;
    private static final int LONGEST_LINE = 30; // tokens

    /** Where it was found, for a person. */
    String origin(String text) {
        String words = "\"" + span.in(text) + "\" in the text";
        return switch (rule) {
            case STATED -> words;
            case ADDRESS -> note;
            default -> "reckoned by the calendar from " + words;
        };
    }

    void write(Output out) {
        Timex timex = new Timex(
                Timex.Type.DATE,
                new CalendarValue.Day(day).timex3(),
                null,
                day.atStartOfDay(),
                day.plusDays(1).atStartOfDay());
        out.add(
                Layers.DOCUMENT_DATE,
                span,
                timex,
                Evidence.of(rule, confidence, note + "; inferred, confidence set by hand"));
    }

    /** Whether nothing states the day and the calendar told it. */
    boolean isReckoned() {
        return rule.equals(RECKONED);
    }

    static Optional<DocumentDate> infer(Document document, Tokens tokens, List<Piece> pieces) {
        return stated(document.text(), tokens, pieces)
                .or(() -> inAddress(document, tokens))
                .or(() -> byCalendar(tokens, pieces));
    }

    /** The day in the metadata's url, else in the id. There are no words of the text to tell it, so it stands on the first line. */
    private static Optional<DocumentDate> inAddress(Document document, Tokens tokens) {
        if (tokens.size() == 0) {
            return Optional.empty();
        }
        String url = document.metadata().getOrDefault("url", "");
        return AddressDate.in(url)
                .map(day -> ofAddress(day, tokens, "in the web address"))
                .or(() -> AddressDate.in(document.id()).map(day -> ofAddress(day, tokens, "in the document's id")));
    }

    private static DocumentDate ofAddress(LocalDate day, Tokens tokens, String note) {
        int last = 0;
        while (last + 1 < tokens.size() && last < LONGEST_LINE && !isNewLine(tokens, last)) {
            last++;
        }
        Span line = new Span(tokens.start(0), tokens.end(last));
        return new DocumentDate(day, line, ADDRESS, ADDRESS_CONFIDENCE, note);
    }

    private static boolean isNewLine(Tokens tokens, int token) {
        return tokens.source()
                        .substring(tokens.end(token), tokens.start(token + 1))
                        .indexOf('\n')
                >= 0;
    }

    private static Optional<DocumentDate> stated(String text, Tokens tokens, List<Piece> pieces) {
        DocumentDate best = null;
        Place place = new Place(text, tokens);
        for (Piece piece : pieces) {
            LocalDate day = day(piece.expression());
            double confidence = day == null ? 0 : place.statesDate(piece);
            if (day != null && confidence > (best == null ? 0 : best.confidence())) {
                best = new DocumentDate(
                        day, span(tokens, piece), STATED, confidence, "dateline, byline, header or footer");
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<DocumentDate> byCalendar(Tokens tokens, List<Piece> pieces) {
        int bound = pieces.stream()
                .map(piece -> year(piece.expression()))
                .filter(Optional::isPresent)
                .mapToInt(Optional::get)
                .max()
                .orElse(Integer.MIN_VALUE);
        if (bound < 1583) {
            return Optional.empty();
        }
        DocumentDate latest = null;
        for (Piece piece : pieces) {
            // Of a weekday and the date in brackets behind it, the date tells.
            LocalDate day = piece.rule().equals("explicit/weekday") ? null : fitting(piece.expression(), bound);
            if (day != null && (latest == null || day.isAfter(latest.day()))) {
                latest = new DocumentDate(
                        day,
                        span(tokens, piece),
                        RECKONED,
                        0.75,
                        "the first year from " + bound + " (the latest named) on that gives the day this weekday");
            }
        }
        return Optional.ofNullable(latest);
    }

    private static @Nullable LocalDate fitting(Expression expression, int bound) {
        if (expression instanceof Occurrence occurrence
                && occurrence.what() instanceof MonthDay monthDay
                && monthDay.weekday() != null) {
            for (int year = bound; year <= bound + 12; year++) {
                CalendarValue value = monthDay.in(year);
                if (value != null) {
                    return value.first();
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(Expression expression) {
        if (expression instanceof TimeOf time && time.day() != null) {
            return day(time.day());
        }
        if (expression instanceof NumericDate date) {
            return date.only();
        }
        return expression instanceof Fixed fixed && fixed.value() instanceof CalendarValue.Day day ? day.first() : null;
    }

    private static Optional<Integer> year(Expression expression) {
        return expression instanceof Fixed fixed && fixed.value().unit().compareTo(Unit.YEAR) <= 0
                ? Optional.of(fixed.value().year())
                : Optional.empty();
    }

    private static Span span(Tokens tokens, Piece piece) {
        return new Span(tokens.start(piece.from()), tokens.end(piece.to() - 1));
    }
}
