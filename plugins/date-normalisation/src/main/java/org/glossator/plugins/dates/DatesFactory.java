package org.glossator.plugins.dates;

import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.Help;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.pf4j.Extension;

/** Makes the annotator of time expressions, which also infers the day on which a text was written when nobody gave it. */
@Extension
@Help("Time expressions and their place on the calendar, and the day on which a text was written.")
public final class DatesFactory implements AnnotatorFactory<DatesParameters> {
    @Override
    public String name() {
        return "dates";
    }

    @Override
    public DatesParameters defaults() {
        return DatesParameters.standard();
    }

    @Override
    public Set<Layer<?>> writes(DatesParameters parameters) {
        return Set.of(Layers.DATES, Layers.DOCUMENT_DATE);
    }

    /**
     * Of the families of rules: there are some two hundred, and two that meet are joined, as {@code time/part+month-day-year}. What fits the
     * words of a rule and not what stands beside them is refused by that rule.
     */
    @Override
    public Map<String, String> rules() {
        return Map.ofEntries(
                Map.entry("explicit/*", "a day, month or year that the words name"),
                Map.entry("relative/*", "counted from the day of writing: yesterday, two weeks ago, on Monday"),
                Map.entry("anaphoric/*", "counted from another time in the text: three days later, that year"),
                Map.entry("time/*", "a time of day, with its day where the text tells one"),
                Map.entry("period/*", "a named stretch of the calendar: a season, quarter, decade or century"),
                Map.entry("range/*", "from one day, month or year to another"),
                Map.entry("holiday/*", "a holiday, on the day on which it fell that year"),
                Map.entry("duration/*", "a length of time"),
                Map.entry("set/*", "times that come again: every Monday, twice a year"),
                Map.entry("reference/*", "a time without bounds: now, recently, in the future"),
                Map.entry("numeric/*", "a day or month in figures: 3/5/2024, 03.05.2024"),
                Map.entry("named/*", "a day that a name of history stands for: Black Friday, D-Day"),
                Map.entry("part/*", "a part of another time: the third day of the trial, the 10th of next month"),
                Map.entry("comparison/*", "a stretch that figures are compared with: the year-ago quarter"),
                Map.entry("borderline/*", "refused, but in a story: words of time that are mostly none: former, once"),
                Map.entry("word/*", "refused: a word or number of time with nothing beside it that makes a time of it"),
                Map.entry("document-date/*", "the day of writing, as the text itself tells it"));
    }

    @Override
    public boolean threadSafe() {
        return true;
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public Annotator create(DatesParameters parameters, Context context) {
        return new DatesAnnotator(parameters, new Stop(context));
    }

    /** Not a method reference: the first one in a virtual machine costs a tenth of this plugin's start. */
    private record Stop(Context context) implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            return context.stopRequested();
        }
    }
}
