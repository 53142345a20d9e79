package org.example.whosaidwhen;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.example.whosaidwhen.Statement.Basis;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Help;
import org.glossator.annotator.Output;
import org.glossator.text.Annotation;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/**
 * Gives each quote a time, by the first of these that fits: a date inside the words is what they speak of; a day right beside the
 * reporting words ("said on Tuesday") is when they were said; else they were said by the day on which the text was written. Other times
 * that fit are kept as alternatives. Only what has a place on the calendar counts: "soon" and "two weeks" tell no time.
 *
 * <p>Where a sentence is too rich to tell what its day belongs to, the weaker claim is made, never the stronger.
 */
@Extension
@Help("Each quote with its speaker and the time that it speaks of or was said at.")
public final class WhoSaidWhen implements AnnotatorFactory<WhoSaidWhen.Parameters> {

    /** What a person may set, as in {@code who-said-when:undated=no}. */
    public record Parameters(
            @Help("whether statements without any time are written, too")
            boolean undated) {}

    /** What we need of a quote. Its writer has a record of its own: the host matches layer and components by name. */
    public record Said(@Nullable String person, @Nullable Span cue, boolean denied) {}

    /** What we need of a time expression: its value, and its place on the calendar, which is null where it has none. */
    public record When(
            String value,
            @Nullable LocalDateTime begin,
            @Nullable LocalDateTime end) {
        boolean isDay() {
            return begin != null && end != null && !end.isAfter(begin.plusDays(1));
        }
    }

    /** What we write. */
    public static final Layer<Statement> STATEMENTS = new Layer<>("who-said-when", Statement.class);

    private static final Layer<Said> QUOTES = new Layer<>("quotes", Said.class);
    private static final Layer<When> DATES = new Layer<>("dates", When.class);
    private static final Layer<When> DOCUMENT_DATE = new Layer<>("document-date", When.class);

    private static final int REACH = 60; // UTF-16 code units that may lie between the reporting words and their day

    /** What sets a day apart from the reporting words: punctuation, or a word that may open another clause. */
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s'\u2019-]"
            + "|\\b(who|whose|which|that|and|but|as|when|while|after|before|since|until|by)\\b");

    @Override
    public String name() {
        return "who-said-when";
    }

    @Override
    public Parameters defaults() {
        return new Parameters(true);
    }

    @Override
    public Set<Layer<?>> reads(Parameters parameters) {
        return Set.of(QUOTES, DATES);
    }

    @Override
    public Set<Layer<?>> readsIfPresent(Parameters parameters) {
        return Set.of(DOCUMENT_DATE);
    }

    @Override
    public Set<Layer<?>> writes(Parameters parameters) {
        return Set.of(STATEMENTS);
    }

    @Override
    public Map<String, String> rules() {
        return Map.of(
                "date-inside", "the words themselves hold a date",
                "day-beside-cue", "a day stands right beside the reporting words",
                "document-date", "said by the day on which the text was written",
                "no-time", "no date in the words, beside them, or of the text");
    }

    @Override
    public boolean threadSafe() {
        return true; // nothing is kept from one document to the next
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public Annotator create(Parameters parameters, Context context) {
        return (DocumentAnnotator) (document, out) -> annotate(document, parameters, out);
    }

    private static void annotate(Document document, Parameters parameters, Output out) {
        List<Annotation<Said>> quotes = document.get(QUOTES);
        NavigableMap<Integer, Annotation<When>> dates = byStart(document.get(DATES));
        NavigableMap<Integer, Annotation<When>> outside = new TreeMap<>(dates);
        quotes.forEach(quote -> inside(quote.span(), outside).clear());
        Optional<Time> written = written(document);
        for (Annotation<Said> quote : quotes) {
            List<Time> times = new ArrayList<>();
            inside(quote.span(), dates).values().forEach(date -> times.add(Time.of(Basis.SPEAKS_OF, date)));
            beside(quote.value().cue(), outside, document.text())
                    .forEach(day -> times.add(Time.of(Basis.SAID_ON, day)));
            written.ifPresent(times::add);
            if (times.isEmpty() && !parameters.undated()) {
                out.refused(STATEMENTS, quote.span(), Time.NONE.evidence());
            } else {
                write(quote, times.isEmpty() ? List.of(Time.NONE) : times, out);
            }
        }
    }

    private static void write(Annotation<Said> quote, List<Time> times, Output out) {
        List<Statement> statements =
                times.stream().map(time -> time.of(quote.value())).toList();
        out.add(
                STATEMENTS,
                quote.span(),
                statements.get(0),
                times.get(0).evidence(),
                statements.subList(1, statements.size()));
    }

    private static NavigableMap<Integer, Annotation<When>> byStart(List<Annotation<When>> dates) {
        NavigableMap<Integer, Annotation<When>> byStart = new TreeMap<>();
        dates.stream()
                .filter(date -> date.value().begin() != null)
                .forEach(date -> byStart.put(date.span().start(), date));
        return byStart;
    }

    private static NavigableMap<Integer, Annotation<When>> inside(
            Span words, NavigableMap<Integer, Annotation<When>> dates) {
        return dates.subMap(words.start(), true, words.end(), false);
    }

    /** The day just after the reporting words, or just before. */
    private static Stream<Annotation<When>> beside(
            @Nullable Span cue, NavigableMap<Integer, Annotation<When>> dates, String text) {
        if (cue == null) {
            return Stream.empty();
        }
        return Stream.of(
                        Optional.ofNullable(dates.ceilingEntry(cue.end())),
                        Optional.ofNullable(dates.lowerEntry(cue.start())))
                .flatMap(Optional::stream)
                .map(entry -> entry.getValue())
                .filter(date -> date.value().isDay() && belongs(date.span(), cue, text))
                .limit(1);
    }

    private static boolean belongs(Span date, Span cue, String text) {
        boolean opening = date.start() < cue.start();
        int start = opening ? date.end() : cue.end();
        int end = opening ? cue.start() : date.start();
        if (end < start || end - start > REACH) {
            return false;
        }
        String between = text.substring(start, end);
        // The comma of an opening day sets nothing apart: "On Tuesday, the mayor said".
        return !APART.matcher(opening && between.startsWith(",") ? between.substring(1) : between)
                .find();
    }

    private static Optional<Time> written(Document document) {
        if (document.date().isPresent()) {
            return document.date().map(day -> new Time(Basis.DOCUMENT_DATE, day.toString(), null));
        }
        if (!document.has(DOCUMENT_DATE)) {
            return Optional.empty();
        }
        return document.get(DOCUMENT_DATE).stream()
                .filter(date -> date.value().isDay())
                .map(date -> Time.of(Basis.DOCUMENT_DATE, date))
                .findFirst();
    }

    /** A time that a statement may have; the components as in {@link Statement}. */
    private record Time(
            @Nullable Basis basis,
            @Nullable String value,
            @Nullable Span date) {

        static final Time NONE = new Time(null, null, null);

        static Time of(Basis basis, Annotation<When> date) {
            return new Time(basis, date.value().value(), date.span());
        }

        Statement of(Said said) {
            return new Statement(said.person(), value, basis, date, said.denied());
        }

        Evidence evidence() {
            if (basis == null) {
                return Evidence.of("no-time", "no date in the words, beside them, or of the text");
            }
            return switch (basis) {
                case SPEAKS_OF -> Evidence.of("date-inside", "the words themselves hold a date");
                case SAID_ON -> Evidence.of("day-beside-cue", "a day stands right beside the reporting words");
                case DOCUMENT_DATE -> Evidence.of("document-date", "said by the day on which the text was written");
            };
        }
    }
}
