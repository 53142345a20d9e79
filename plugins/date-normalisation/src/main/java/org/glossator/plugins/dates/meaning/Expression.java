package org.glossator.plugins.dates.meaning;

/** The meaning of a time expression before it is placed on the calendar. Immutable; after SCATE (Bethard and Parker 2016). */
public sealed interface Expression
        permits Amount,
                Away,
                DayOfMonth,
                Fixed,
                HourShift,
                In,
                LatestWeekend,
                Modified,
                Nth,
                NumericDate,
                NumericDay,
                QuarterEnding,
                Occurrence,
                Repeated,
                SamePeriodOf,
                Shift,
                SpokenOf,
                TimeOf,
                Vague,
                WeekdayDate,
                WeekOf {

    /** Places the expression on the calendar. Depends on nothing but the arguments. */
    Resolution resolve(Context context);
}
