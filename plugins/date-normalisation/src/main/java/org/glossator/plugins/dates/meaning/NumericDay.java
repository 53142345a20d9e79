package org.glossator.plugins.dates.meaning;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.dates.meaning.Recurring.MonthDay;
import org.glossator.text.Timex;

/** A day in numbers without a year, whose order the document must tell: {@code 03/05}. */
public record NumericDay(int first, int second) implements Expression {

    /** Whether one of the two orders makes it a day of some year. */
    public boolean isPossible() {
        return exists(true) || exists(false);
    }

    private boolean exists(boolean dayFirst) {
        return MonthDay.exists(dayFirst ? second : first, dayFirst ? first : second);
    }

    @Override
    public Resolution resolve(Context context) {
        boolean dayFirst = exists(context.dayFirst()) == context.dayFirst();
        Resolution chosen = day(dayFirst).resolve(context);
        if (!exists(!dayFirst) || first == second) {
            return chosen;
        }
        List<Timex> rejected = new ArrayList<>(chosen.rejected());
        rejected.add(0, day(!dayFirst).resolve(context).timex());
        String note = chosen.note() + "; " + (dayFirst ? "day before month" : "month before day");
        return new Resolution(chosen.timex(), chosen.on(), chosen.confidence() * 0.75, note, rejected);
    }

    private Expression day(boolean dayFirst) {
        return Occurrence.of(new MonthDay(dayFirst ? second : first, dayFirst ? first : second, null));
    }
}
