package org.glossator.plugins.dates.meaning;

import java.util.List;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.meaning.Sides.Kind;
import org.jspecify.annotations.Nullable;

/** Which of two readings news mean: what holds today, else by the words around it, else the usual one of its kind. */
final class Outlook {

    /** How often the usual reading is right where no words are known; set by hand. */
    private static final double USUAL = 0.8;

    private static final double NOW = 0.93;

    private Outlook() {}

    static Resolution inNews(Sides sides, Context context) {
        if (sides.isNow()) {
            return resolution(sides, false, context, NOW, "", false);
        }
        if (context.clues().isEmpty()) {
            return resolution(sides, isUsuallyAhead(sides), context, USUAL, "", false);
        }
        if (context.clues().contains(Clue.SINCE)) {
            return resolution(sides, false, context, NOW, "; since looks back", false);
        }
        DirectionModel model = DirectionModel.news();
        double chance = model.ahead(sides, context.clues());
        boolean ahead = chance > 0.5;
        double confidence = ahead ? chance : 1 - chance;
        String why = reason(sides, model.strongest(context.clues(), ahead), ahead, confidence);
        return resolution(
                sides,
                ahead,
                context,
                confidence,
                why + "; confidence from " + model.learnedFrom() + " mentions of our own",
                true);
    }

    /** Whether the words around a mention look ahead, whichever of its readings is nearer. */
    static boolean wordsLookAhead(Context context) {
        return DirectionModel.news().words(context.clues()) > 0;
    }

    /** A weekday or part of the year is the latest one, all else the nearest. */
    static boolean isUsuallyAhead(Sides sides) {
        boolean latest = sides.kind() == Kind.WEEKDAY || sides.kind() == Kind.PART;
        return !latest && sides.nearness() > 0;
    }

    private static String reason(Sides sides, @Nullable Clue clue, boolean ahead, double confidence) {
        boolean nearer = sides.nearness() > 0 == ahead;
        String why = clue != null ? clue.phrase() : nearer ? "the nearer one" : "the usual one";
        return "; " + why + ": looked " + (ahead ? "ahead" : "back") + " (" + percent(confidence) + " %)";
    }

    /** Never 100: a model is not certain. */
    private static long percent(double confidence) {
        return Math.min(99, Math.round(confidence * 100));
    }

    private static Resolution resolution(
            Sides sides, boolean ahead, Context context, double confidence, String why, boolean learned) {
        CalendarValue chosen = ahead ? sides.ahead() : sides.behind();
        CalendarValue other = ahead ? sides.behind() : sides.ahead();
        return new Resolution(
                Resolution.timex(chosen),
                chosen,
                confidence * context.trust(),
                context.anchorNote() + why + "; rejected " + other.timex3(),
                List.of(Resolution.timex(other)),
                learned);
    }
}
