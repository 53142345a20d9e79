package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.NumericDate;
import org.glossator.plugins.dates.meaning.NumericDay;
import org.glossator.plugins.text.Lexicon;
import org.jspecify.annotations.Nullable;

/** Dates in numbers alone whose order differs by country. */
final class NumericRules extends Family {

    private static final Lexicon PARTS =
            Lexicon.of(1, "of inch inches point points mile miles percent % cup cups acre acres");
    private static final Lexicon DATED =
            Lexicon.of(1, "in since until till from by published dated updated issued of : (");
    private static final Lexicon SINCE = Lexicon.of(1, "after before since on until pre post following");
    private static final Lexicon ATTACKS = Lexicon.of(
            1, "attack attacks terrorist terrorists hijacker hijackers commission memorial victims museum anniversary");

    @Override
    List<Rule> rules() {
        return List.of(
                rule(
                        "numeric/slashes",
                        "( WEEKDAYANY ,? )? DIGITS ~/ ~DIGITS ~/ ( ~DIGITS4 | ~DIGITS2 )",
                        "Due [[04/26/2024|2024-04-26]].",
                        "Due [[26/04/24|2024-04-26]] in either order.",
                        "Due [[Friday, 03/05/2024|2024-05-03]].",
                        "Never on 31/31/2024, nor 1/2/3."),
                rule(
                        "numeric/dots",
                        "DIGITS ~. ~DIGITS ~. ~DIGITS4",
                        "Due [[26.04.2024|2024-04-26]] and [[05.03.2024|2024-03-05]]; version 1.2.3 is out."),
                rule(
                        "numeric/hyphens",
                        "DIGITS ~- ~DIGITS ~- ~DIGITS4",
                        "Due [[26-04-2024|2024-04-26]], or [[4-16-2024|2024-04-16]].",
                        "Dial 26-44-2024 or 1-04-04-2024."),
                many(
                        "numeric/month-day",
                        "on|until|till|since|dated|through DIGITS ~/ ~DIGITS",
                        "He came on [[4/26|2024-04-26]], or on [[26/4|2024-04-26]].",
                        "It rests on 3/4 of them, on 31/31, on 9/10 points."),
                rule(
                        "numeric/month-year",
                        "DIGITS2 ~/ ~DIGITS4",
                        "Published in [[06/2004|2004-06]].",
                        "Part 06/2004, in 13/2004."),
                rule(
                        "numeric/nine-eleven",
                        "DIGITS1 ~/ ~DIGITS2",
                        "The world changed after [[9/11|2001-09-11]].",
                        "She scored 9/11 in the test."));
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        return switch (rule) {
            case "numeric/slashes", "numeric/hyphens" -> date(m);
            case "numeric/dots" -> dotted(m);
            case "numeric/month-year" -> monthYear(m);
            case "numeric/nine-eleven" -> isAttack(m) ? Build.day(2001, 9, 11) : null;
            default -> null;
        };
    }

    @Override
    List<Piece> pieces(String rule, Match m) {
        NumericDay day = new NumericDay(m.number("DIGITS", 1), m.number("DIGITS", 2));
        boolean goesOn = m.tokens().touches(m.to() - 1)
                && "/.-%".indexOf(m.tokens().first(m.to())) >= 0
                && m.tokens().isNumber(m.to() + 1);
        boolean free = !goesOn && PARTS.classes(m.tokens(), m.to()) == 0;
        return free && day.isPossible() ? List.of(new Piece(m.from() + 1, m.to(), rule, day, false)) : List.of();
    }

    private static @Nullable Expression monthYear(Match m) {
        int year = m.number("DIGITS4");
        boolean introduced =
                DATED.classes(m.tokens(), m.from() - 1) != 0 && !m.tokens().touches(m.from() - 1) || m.isAfter("(");
        boolean goesOn = m.tokens().touches(m.to() - 1) && m.isBefore("/");
        return introduced && !goesOn && year >= 1900 && year <= 2100 ? Build.month(year, m.number("DIGITS2")) : null;
    }

    /** The day of 2001: behind a word of time, or before a word for what happened. */
    private static boolean isAttack(Match m) {
        boolean figures = m.number("DIGITS1") == 9 && m.number("DIGITS2") == 11;
        boolean goesOn = m.tokens().touches(m.to() - 1) && m.tokens().is(m.to(), '/');
        boolean told = SINCE.classes(m.tokens(), m.from() - 1) != 0 || ATTACKS.classes(m.tokens(), m.to()) != 0;
        return figures && told && !goesOn;
    }

    /** With dots the day comes first; where it cannot, the month. */
    private static @Nullable Expression dotted(Match m) {
        Expression date = date(m);
        Expression dayFirst =
                date == null ? null : Build.day(m.number("DIGITS4"), m.number("DIGITS", 2), m.number("DIGITS", 1));
        return dayFirst == null ? date : dayFirst;
    }

    private static @Nullable Expression date(Match m) {
        int first = m.number("DIGITS", 1);
        int second = m.number("DIGITS", 2);
        boolean joined = m.from() > 0
                && m.tokens().touches(m.from() - 1)
                && "/.-".indexOf(m.tokens().first(m.from() - 1)) >= 0;
        boolean goesOn = m.tokens().touches(m.to() - 1)
                && "/-".indexOf(m.tokens().first(m.to())) >= 0
                && m.tokens().touches(m.to())
                && m.tokens().isNumber(m.to() + 1)
                && m.tokens().number(m.to() + 1) > 31;
        boolean figure = m.tokens().touches(m.to() - 1)
                && m.tokens().is(m.to(), '.')
                && m.tokens().touches(m.to())
                && m.tokens().isNumber(m.to() + 1);
        int year = m.has("DIGITS4") ? m.number("DIGITS4") : Build.twoDigits(m.number("DIGITS2"));
        if (joined || goesOn || figure || year < 1000 || year > 2200) {
            return null;
        }
        NumericDate date = new NumericDate(first, second, year);
        return m.has("WEEKDAYANY") ? date.on(m.weekday("WEEKDAYANY")) : date.isPossible() ? date : null;
    }
}
