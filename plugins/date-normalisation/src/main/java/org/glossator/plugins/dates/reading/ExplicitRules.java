package org.glossator.plugins.dates.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Years;
import org.glossator.plugins.dates.meaning.DayOfMonth;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.Fixed;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Pointer;
import org.glossator.plugins.dates.meaning.Recurring.MonthDay;
import org.glossator.plugins.dates.meaning.Recurring.MonthName;
import org.glossator.plugins.dates.meaning.Vague;
import org.glossator.plugins.dates.meaning.WeekdayDate;
import org.jspecify.annotations.Nullable;

/** Dates that name a day, month or year. */
final class ExplicitRules extends Family {

    private static final Element ERA = Elements.named("bc|bce|b.c.|b.c.e.|ad|ce|a.d.|c.e.");

    @Override
    List<Rule> rules() {
        return List.of(
                rule(
                        "explicit/month-day-year",
                        "( WEEKDAYANY ,? )? ( MONTH the? DAY | the? DAY of? MONTH ) ,? of? YEAR",
                        "Closed until [[Friday|2024-05-17]]\n[[September 18, 2008|2008-09-18]]\nThe exchange is closed.",
                        "Signed on [[April 26, 2024|2024-04-26]] in Basel.",
                        "Signed on [[Friday, 26 April 2024|2024-04-26]] in Basel.",
                        "It was [[the 3rd of March 1999|1999-03-03]].",
                        "Born [[Feb. 29, 2000|2000-02-29]].",
                        "Filed [[Sept. 3rd, 2019|2019-09-03]].",
                        "He was born [[June 5 of 1967|1967-06-05]].",
                        "On February 30, 2024, or 31 April, nothing happened."),
                rule(
                        "explicit/month-day-short-year",
                        "( ( MONTH DAY ,? | DAY MONTH ) ' ~DIGITS2 | DAY MONTH DIGITS2 )",
                        "Sealed on [[June 5 '87|1987-06-05]] and [[3 Aug 96|1996-08-03]]."),
                rule(
                        "explicit/day-era",
                        "( MONTH DAY ,? | DAY MONTH ,? ) ( DIGITS bc|bce|b.c.|b.c.e.|ad|ce|a.d.|c.e. | ad|a.d. DIGITS )",
                        "Slain on [[15 March 44 BC|BC0044-03-15]]; buried on [[24 August 79 AD|0079-08-24]].",
                        "Slain on 31 June [[44 BC|BC0044]]."),
                rule(
                        "explicit/year-month-day",
                        "YEAR ( MONTH DAY | ~- ~MONTH ~- ~DAY | ~/ ~MONTH ~/ ~DAY )",
                        "Stamped [[2018 March 18|2018-03-18]] and [[2019-Sep-01|2019-09-01]].",
                        "In [[2018|2018]] March on 18 towns."),
                rule(
                        "explicit/iso-basic",
                        "DIGITS8 ( ~t ~DIGITS4 ~z? | ~t ~DIGITS6 ~z? )?",
                        "Stamped [[20240426|2024-04-26]] and [[20240426T1030Z|2024-04-26T10:30Z]].",
                        "Number 20241350, or 1-20240426, or 20240426-7."),
                rule(
                        "explicit/day-month-hyphens",
                        "( DAY ~- ~MONTH ~- ( ~YEAR | ~DIGITS2 ) | DAY ~/ ~MONTH ~/ ~YEAR | MONTH ~- ~DAY ~- ~YEAR )",
                        "Stamped [[19-Nov-12|2012-11-19]] and [[3-May-2024|2024-05-03]], [[3/May/2024|2024-05-03]].",
                        "Stamped 31-Feb-2024."),
                rule(
                        "explicit/month-day",
                        "( ( this coming | this | next | last )? WEEKDAYANY ,? )? ( the? DAY of? MONTH | MONTH the? DAY )",
                        "It opened on [[April 26|2024-04-26]].",
                        "It opened on [[Friday, April 26|2024-04-26]].",
                        "It opened on [[the 26th of April|2024-04-26]].",
                        "It opens on [[June 5th|2024-06-05]].",
                        "Director dies aged 26\n[[October 6, 2011|2011-10-06]]\nHe was ill.",
                        "Sales in [[June|2024-06]] 30 percent higher."),
                weak(
                        "explicit/impossible",
                        "( MONTH ( DIGITS | ORD ) ( ,? YEAR )? | ( DIGITS | ORD ) of? MONTH YEAR? )",
                        "On February 30 nothing happened; [[2024|2024]] too."),
                rule(
                        "explicit/month-year",
                        "( MONTH ,? of? ( YEAR | ' ~DIGITS2 ) )",
                        "In [[October 2018|2018-10]] they met.",
                        "By [[May, 1968|1968-05]] it was over.",
                        "Out in [[March '82|1982-03]]."),
                rule(
                        "explicit/month",
                        "MONTH",
                        "They met in [[November|2023-11]] and again in [[March|2024-03]].",
                        "May I see it?",
                        "The march on the capital. He may go. Theresa May resigned."),
                rule(
                        "explicit/weekday-of-month",
                        "( WEEKDAYANY ,? the DAY | WEEKDAYANY ORD )",
                        "It was [[Friday the 17th|2024-05-17]].",
                        "Prices fell [[Friday|2024-05-10]], the fourth day.",
                        "It was [[Friday the 13th|2024-09-13]]."),
                rule(
                        "explicit/day-of-month",
                        "the DAY",
                        "It began on [[May 3|2024-05-03]] and ended on [[the 17th|2024-05-17]].",
                        "It was on the 17th hole and on the first."),
                rule(
                        "explicit/weekday",
                        "WEEKDAY",
                        "He spoke on [[Monday|2024-05-13]].",
                        "He spoke on [[Wednesday|2024-05-15]].",
                        "The Sun shines; they sat; Mon Repos; Bloody Sunday and Super Tuesday."),
                rule(
                        "explicit/year",
                        "( the year )? YEAR",
                        "Since [[2018|2018]] he has led it.",
                        "It fell in [[nineteen ninety-six|1996]].",
                        "The [[1614|1614]] treaty and its [[2006|2006]] heirs; the 1347 patients, its 1155 square feet.",
                        "It cost $1999 and drew 1200 people, or 2,000 people.",
                        "A Boeing 737 and flight 1549."),
                rule("explicit/spoken-year", "the year NUMBER", "By [[the year two thousand|2000]] it will be over."),
                rule("explicit/short-year", "' ~DIGITS2", "Back in [['82|1982]] it rained; iLife '11 came out."),
                rule(
                        "explicit/era",
                        "( the year )? ( DIGITS ( bc|bce|b.c.|b.c.e. | b ~. ~c ) | ad|a.d. DIGITS | DIGITS ad|ce|a.d.|c.e. )",
                        "Kings of the north ([[231 B.C|BC0231]] and later).",
                        "The fleet of [[480 BC|BC0480]] was lost.",
                        "Vesuvius erupted in [[AD 79|0079]]."),
                rule(
                        "explicit/iso-day",
                        "DIGITS4 ~- ~DIGITS2 ~- ~DIGITS2",
                        "Dated [[2024-04-26|2024-04-26]]. Not a date: 2024-13-26."),
                rule("explicit/iso-week", "DIGITS4 ~- ~w ~DIGITS2", "Planned for [[2024-W17|2024-W17]]."),
                rule("explicit/iso-month", "DIGITS4 ~- ~DIGITS2", "The issue of [[2024-04|2024-04]]."),
                rule("explicit/year-slashes", "DIGITS4 ~/ ~DIGITS ~/ ~DIGITS", "Dated [[2024/04/26|2024-04-26]]."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "explicit/month-day-year" -> day(m);
            case "explicit/month-day-short-year" ->
                !m.has("'") && m.number("DIGITS2") < 32 || ERA.read(m.tokens(), m.to()) > 0
                        ? null
                        : Build.day(Build.twoDigits(m.number("DIGITS2")), m.number("MONTH"), m.number("DAY"));
            case "explicit/day-era" -> dayOfEra(m);
            case "explicit/year-month-day" ->
                m.tokens().number(m.tokens().is(m.to(), ',') ? m.to() + 1 : m.to()) > 1000
                                || Surroundings.isLineEnd(m.tokens(), m.from() + 1)
                        ? null
                        : Build.day(m.number("YEAR"), m.number("MONTH"), m.number("DAY"));
            case "explicit/iso-basic" -> basic(m);
            case "explicit/day-month-hyphens" ->
                Build.day(
                        m.has("YEAR") ? m.number("YEAR") : Build.twoDigits(m.number("DIGITS2")),
                        m.number("MONTH"),
                        m.number("DAY"));
            case "explicit/month-day" -> monthDay(m);
            case "explicit/impossible" ->
                Surroundings.allowDay(m.tokens(), m.to()) && isImpossible(m) && !isCountBefore(m) ? Vague.PAST : null;
            case "explicit/month-year" ->
                Build.month(m.has("YEAR") ? m.number("YEAR") : Build.twoDigits(m.number("DIGITS2")), m.number("MONTH"));
            case "explicit/month" ->
                Surroundings.allowMonth(m.tokens(), m.from(), m.to())
                        ? Occurrence.of(new MonthName(m.number("MONTH")))
                        : null;
            case "explicit/weekday-of-month" -> weekdayOfMonth(m);
            case "explicit/day-of-month" ->
                Surroundings.isDayOfMonth(m.tokens(), m.from(), m.to()) ? new DayOfMonth(m.number("DAY"), null) : null;
            case "explicit/weekday" ->
                Surroundings.isEvent(m.tokens(), m.from() - 1) || Surroundings.isTitle(m.tokens(), m.to())
                        ? null
                        : new WeekdayDate(m.weekday("WEEKDAY"), Pointer.UNSTATED);
            case "explicit/year" ->
                m.has("year")
                                || YearSense.allows(m.tokens(), m.start("YEAR", 1), m.to())
                                        && !YearSense.isCode(m.tokens(), m.to())
                        ? Build.year(m.number("YEAR"))
                        : null;
            case "explicit/spoken-year" ->
                m.number("NUMBER") >= 1000 && m.number("NUMBER") < 2200 ? Build.year(m.number("NUMBER")) : null;
            case "explicit/short-year" ->
                m.tokens().touches(m.to() - 1) && Character.isLetter(m.tokens().first(m.to()))
                                || !apart(m)
                                || !YearSense.introduces(m.tokens(), m.from() - 1)
                        ? null
                        : Build.year(Build.twoDigits(m.number("DIGITS2")));
            case "explicit/era" -> era(m);
            case "explicit/iso-day" ->
                Build.day(Math.max(1, m.number("DIGITS4")), m.number("DIGITS2", 1), m.number("DIGITS2", 2));
            case "explicit/iso-week" -> isoWeek(m);
            case "explicit/iso-month" -> isMonth(m) ? Build.month(m.number("DIGITS4"), m.number("DIGITS2")) : null;
            case "explicit/year-slashes" ->
                m.number("DIGITS4") < 1000
                        ? null
                        : Build.day(m.number("DIGITS4"), m.number("DIGITS", 1), m.number("DIGITS", 2));
            default -> null;
        };
    }

    private static @Nullable Expression weekdayOfMonth(Match m) {
        String step = m.has("DAY") ? "DAY" : "ORD";
        int day = m.number(step);
        boolean possible = m.tokens().isNumber(m.start(step, 1)) && day >= 1 && day <= 31;
        return possible ? new DayOfMonth(day, m.weekday("WEEKDAYANY")) : null;
    }

    private static boolean apart(Match m) {
        return m.from() == 0 || !m.tokens().touches(m.from() - 1);
    }

    private static @Nullable Expression day(Match m) {
        return isOtherLine(m) ? null : Build.day(m.number("YEAR"), m.number("MONTH"), m.number("DAY"));
    }

    /** Whether the weekday ends a line, with no comma, and so belongs to the headline above a dateline. */
    private static boolean isOtherLine(Match m) {
        if (!m.has("WEEKDAYANY")) {
            return false;
        }
        int end = m.end("WEEKDAYANY", 1);
        String gap = m.tokens()
                .source()
                .substring(m.tokens().end(end - 1), m.tokens().start(end));
        return gap.indexOf('\n') >= 0;
    }

    /** Whether the number before the month is a count, and the day stands behind it: {@code aged 56}, then {@code October 6, 2011}. */
    private static boolean isCountBefore(Match m) {
        boolean dayLast = m.start("MONTH", 1) == m.from();
        int next = m.tokens().number(m.to());
        boolean year = m.tokens().number(m.to() + 1) > 1000
                || m.tokens().is(m.to() + 1, ',') && m.tokens().number(m.to() + 2) > 1000;
        return !dayLast && next > 0 && next < 32 && year;
    }

    private static @Nullable Expression monthDay(Match m) {
        if (!Surroundings.allowDay(m.tokens(), m.end("DAY", 1)) || isWord(m) || isOtherLine(m) || isCountBefore(m)) {
            return null;
        }
        DayOfWeek weekday = m.has("WEEKDAYANY") ? m.weekday("WEEKDAYANY") : null;
        return Build.monthDay(m.number("MONTH"), m.number("DAY"), weekday);
    }

    /** {@code May first became}: an ordinal in words straight after the month is rarely its day. */
    private static boolean isWord(Match m) {
        int day = m.start("DAY", 1);
        return m.start("MONTH", 1) < day
                && m.tokens().isWord(day)
                && m.start("MONTH", 1) == day - 1
                && (m.tokens().is(day, "second") || m.tokens().is(day, "first"))
                && m.tokens().is(day - 1, "may");
    }

    /** A day that the month, or the month of that year, does not have. */
    private static boolean isImpossible(Match m) {
        int day = m.has("DIGITS") ? m.number("DIGITS") : m.number("ORD");
        boolean inMonth = MonthDay.exists(m.number("MONTH"), day);
        boolean inYear = inMonth && (!m.has("YEAR") || Build.day(m.number("YEAR"), m.number("MONTH"), day) != null);
        return day > 0 && day < 40 && !inYear;
    }

    private static @Nullable Expression era(Match m) {
        int number = m.number("DIGITS");
        if (number < 1) {
            return null;
        }
        boolean before = m.has("bc|bce|b.c.|b.c.e.") || m.has("b");
        return Build.year(before ? Years.beforeChrist(number) : number);
    }

    private static @Nullable Expression dayOfEra(Match m) {
        int year = m.number("DIGITS");
        boolean before = m.has("bc|bce|b.c.|b.c.e.|ad|ce|a.d.|c.e.")
                && m.value("bc|bce|b.c.|b.c.e.|ad|ce|a.d.|c.e.")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("b");
        return year < 1
                ? null
                : Build.day(before ? Years.beforeChrist(year) : year, m.number("MONTH"), m.number("DAY"));
    }

    /** {@code 20240426T1030Z}. */
    private static @Nullable Expression basic(Match m) {
        int number = m.number("DIGITS8");
        boolean joined =
                m.from() > 0 && m.tokens().touches(m.from() - 1) && m.tokens().first(m.from() - 1) != '(';
        boolean goesOn = m.tokens().touches(m.to() - 1)
                && (Character.isLetterOrDigit(m.tokens().first(m.to()))
                        || "-/_".indexOf(m.tokens().first(m.to())) >= 0);
        if (joined || goesOn || number / 10000 < 1900 || number / 10000 > 2100 || !YearSense.ends(m.tokens(), m.to())) {
            return null;
        }
        Expression day = Build.day(number / 10000, number / 100 % 100, number % 100);
        String clock = m.value("DIGITS4") + m.value("DIGITS6");
        return day == null || clock.isEmpty() ? day : TimeRules.basic(clock, m.has("z"), day);
    }

    private static @Nullable Expression isoWeek(Match m) {
        int week = m.number("DIGITS2");
        int year = m.number("DIGITS4");
        if (week < 1 || week > 53 || year < 1) {
            return null;
        }
        LocalDate monday =
                CalendarValue.Week.of(LocalDate.of(year, 1, 4)).first().plusWeeks(week - 1L);
        return new Fixed(new CalendarValue.Week(monday));
    }

    /** {@code 2001-02} is rather a span of two years. */
    private static boolean isMonth(Match m) {
        int year = m.number("DIGITS4");
        int month = m.number("DIGITS2");
        boolean goesOn = m.tokens().touches(m.to() - 1) && m.tokens().is(m.to(), '-');
        return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && year % 100 >= month && !goesOn;
    }
}
