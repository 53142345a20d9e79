package org.glossator.plugins.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.glossator.annotator.Output;
import org.glossator.plugins.dates.meaning.Direction;
import org.glossator.text.Annotation;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.glossator.text.Span;
import org.glossator.text.Timex;
import org.jspecify.annotations.Nullable;

/** Runs the annotator on a text and keeps what it says. Expectations stand in the text: {@code [[words|value]]}. */
public final class DatesTester implements Output {

    private static final DatesAnnotator STANDARD = new DatesAnnotator(DatesParameters.standard(), () -> false);

    private static final Map<String, DatesAnnotator> TOLD = new ConcurrentHashMap<>();

    private static final DatesAnnotator STORY = new DatesAnnotator(
            new DatesParameters(
                    "",
                    Direction.NEWS,
                    DatesParameters.Genre.NARRATIVE,
                    DatesParameters.DayMonth.AUTO,
                    DatesParameters.Profile.AUTO,
                    true,
                    true,
                    1),
            () -> false);

    private final List<Annotation<Timex>> dates = new ArrayList<>();
    private final List<Annotation<Timex>> documentDates = new ArrayList<>();

    /** Reads a text written on this day with the standard parameters. */
    public static DatesTester read(String text, LocalDate day) {
        return read(Document.of("test", text).withDate(day), STANDARD);
    }

    /** Reads a text of unknown date with the standard parameters. */
    public static DatesTester read(String text) {
        return read(Document.of("test", text), STANDARD);
    }

    public static DatesTester read(Document document) {
        return read(document, STANDARD);
    }

    /** Reads a text of news as told; the day is null when it is unknown. */
    public static DatesTester read(String text, @Nullable LocalDate day, boolean dayFirst, Direction direction) {
        Document document = Document.of("test", text);
        DatesAnnotator annotator = TOLD.computeIfAbsent(direction + " " + dayFirst, key -> told(dayFirst, direction));
        return read(day == null ? document : document.withDate(day), annotator);
    }

    private static DatesAnnotator told(boolean dayFirst, Direction direction) {
        DatesParameters standard = DatesParameters.standard();
        DatesParameters told = new DatesParameters(
                standard.anchor(),
                direction,
                DatesParameters.Genre.NEWS,
                dayFirst ? DatesParameters.DayMonth.DMY : DatesParameters.DayMonth.MDY,
                standard.profile(),
                standard.vague(),
                standard.holidays(),
                standard.fiscal());
        return new DatesAnnotator(told, () -> false);
    }

    private static DatesTester read(Document document, DatesAnnotator annotator) {
        DatesTester tester = new DatesTester();
        annotator.annotate(document, tester);
        return tester;
    }

    /** Asserts that a text, written on this day, holds what is marked in it and nothing else. */
    public static void check(String expected, LocalDate day) {
        String text = plain(expected);
        assertEquals(expected, marked(text, read(text, day)));
    }

    /** As {@link #check(String, LocalDate)}, for a text of unknown date. */
    public static void check(String expected) {
        String text = plain(expected);
        assertEquals(expected, marked(text, read(text)));
    }

    /** Asserts that a text, read as a story of the past, holds what is marked in it and nothing else. */
    public static void checkStory(String expected) {
        String text = plain(expected);
        assertEquals(
                expected, marked(text, read(Document.of("test", text).withDate(LocalDate.of(2024, 5, 15)), STORY)));
    }

    /** The text with every finding marked as an expectation is. */
    public static String marked(String text, DatesTester found) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Annotation<Timex> date : found.dates) {
            marked.append(text, at, date.span().start()).append("[[");
            marked.append(text, date.span().start(), date.span().end());
            marked.append('|').append(date.value().value()).append("]]");
            at = date.span().end();
        }
        return marked.append(text.substring(at)).toString();
    }

    /** The text without its expectations. */
    public static String plain(String marked) {
        return marked.replaceAll("\\[\\[([^|\\]]*)\\|[^\\]]*]]", "$1");
    }

    public List<Annotation<Timex>> dates() {
        return dates;
    }

    public Optional<Annotation<Timex>> documentDate() {
        return documentDates.stream().findFirst();
    }

    @Override
    public <T extends Record> void add(Layer<T> layer, Span span, T value, Evidence evidence, List<T> alternatives) {
        List<Timex> others = alternatives.stream().map(Timex.class::cast).toList();
        List<Annotation<Timex>> kept = layer.equals(Layers.DATES) ? dates : documentDates;
        kept.add(new Annotation<>(span, (Timex) value, evidence, others));
    }

    @Override
    public void refused(Layer<?> layer, Span span, Evidence evidence) {}

    @Override
    public void warn(Span where, String message) {}
}
