package org.glossator.plugins.dates.reading;

import java.util.List;
import java.util.Locale;
import org.glossator.plugins.dates.calendar.Holiday;
import org.glossator.plugins.dates.calendar.Unit;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.dates.meaning.In;
import org.glossator.plugins.dates.meaning.Occurrence;
import org.glossator.plugins.dates.meaning.Pointer;
import org.glossator.plugins.dates.meaning.Recurring.HolidayOf;
import org.glossator.plugins.dates.meaning.WeekOf;
import org.glossator.plugins.text.Lexicon;
import org.jspecify.annotations.Nullable;

/** Holidays by name. */
final class HolidayRules extends Family {

    private static final String FAMILY = "holiday/";

    private static final Lexicon CLEAR = Lexicon.of(1, "christmas xmas easter halloween juneteenth pentecost");

    @Override
    List<Rule> rules() {
        return List.of(
                holiday(Holiday.CHRISTMAS, "christmas|xmas day?", "They met on [[Christmas Day|2023-12-25]]."),
                holiday(Holiday.CHRISTMAS_EVE, "christmas eve", "They met on [[Christmas Eve|2023-12-24]]."),
                holiday(Holiday.BOXING_DAY, "boxing day", "They met on [[Boxing Day|2023-12-26]]."),
                holiday(Holiday.NEW_YEARS_DAY, "new year 's day", "They met on [[New Year's Day|2024-01-01]]."),
                holiday(Holiday.NEW_YEARS_EVE, "new year 's eve", "They met on [[New Year's Eve|2023-12-31]]."),
                holiday(Holiday.THANKSGIVING, "thanksgiving day?", "They met on [[Thanksgiving|2023-11-23]]."),
                holiday(Holiday.HALLOWEEN, "halloween", "They meet on [[Halloween|2024-10-31]]."),
                holiday(
                        Holiday.EASTER,
                        "easter ( sunday | day )?",
                        "They met on [[Easter Sunday|2024-03-31]], in [[Easter week|2024-W13]] and over [[Easter weekend|2024-W13-WE]]."),
                holiday(Holiday.EASTER_MONDAY, "easter monday", "They met on [[Easter Monday|2024-04-01]]."),
                holiday(Holiday.GOOD_FRIDAY, "good friday", "They met on [[Good Friday|2024-03-29]]."),
                holiday(Holiday.PALM_SUNDAY, "palm sunday", "They met on [[Palm Sunday|2024-03-24]]."),
                holiday(Holiday.ASH_WEDNESDAY, "ash wednesday", "They met on [[Ash Wednesday|2024-02-14]]."),
                holiday(Holiday.MAUNDY_THURSDAY, "maundy|holy thursday", "They met on [[Maundy Thursday|2024-03-28]]."),
                holiday(
                        Holiday.PENTECOST,
                        "( pentecost | whit sunday )",
                        "They will meet on [[Whit Sunday|2024-05-19]]."),
                holiday(Holiday.ASCENSION, "ascension day", "They met on [[Ascension Day|2024-05-09]]."),
                holiday(
                        Holiday.VALENTINES_DAY,
                        "( saint | st .? )? valentine 's day",
                        "They met on [[Valentine's Day|2024-02-14]]."),
                holiday(
                        Holiday.SAINT_PATRICKS_DAY,
                        "( saint | st .? ) patrick 's day",
                        "They met on [[St. Patrick's Day|2024-03-17]]."),
                holiday(
                        Holiday.INDEPENDENCE_DAY,
                        "( independence day | the fourth of july )",
                        "They meet on [[Independence Day|2024-07-04]]."),
                holiday(Holiday.MEMORIAL_DAY, "memorial day", "They will meet on [[Memorial Day|2024-05-27]]."),
                holiday(Holiday.LABOR_DAY, "labor|labour day", "They meet on [[Labor Day|2024-09-02]]."),
                holiday(
                        Holiday.VETERANS_DAY,
                        "( veterans day | veterans ' day | armistice day )",
                        "They meet on [[Veterans Day|2024-11-11]]."),
                holiday(Holiday.REMEMBRANCE_DAY, "remembrance day", "They meet on [[Remembrance Day|2024-11-11]]."),
                holiday(Holiday.COLUMBUS_DAY, "columbus day", "They meet on [[Columbus Day|2024-10-14]]."),
                holiday(
                        Holiday.PRESIDENTS_DAY,
                        "( presidents day | presidents ' day | president 's day )",
                        "They met on [[Presidents' Day|2024-02-19]]."),
                holiday(
                        Holiday.MARTIN_LUTHER_KING_DAY,
                        "( martin luther king day | mlk day )",
                        "They met on [[MLK Day|2024-01-15]]."),
                holiday(
                        Holiday.MOTHERS_DAY,
                        "( mother 's | mothers '? ) day",
                        "They met on [[Mother's Day|2024-05-12]]."),
                holiday(
                        Holiday.FATHERS_DAY,
                        "( father 's | fathers '? ) day",
                        "They meet on [[Father's Day|2024-06-16]]."),
                holiday(Holiday.JUNETEENTH, "juneteenth", "They meet on [[Juneteenth|2024-06-19]]."),
                holiday(Holiday.CANADA_DAY, "canada day", "They meet on [[Canada Day|2024-07-01]]."),
                holiday(Holiday.BASTILLE_DAY, "bastille day", "They meet on [[Bastille Day|2024-07-14]]."),
                holiday(Holiday.MAY_DAY, "may day", "They met on [[May Day|2024-05-01]]."),
                holiday(Holiday.EARTH_DAY, "earth day", "They met on [[Earth Day|2024-04-22]]."),
                holiday(Holiday.GROUNDHOG_DAY, "groundhog day", "They met on [[Groundhog Day|2024-02-02]]."),
                holiday(
                        Holiday.APRIL_FOOLS_DAY,
                        "( april fools ' day | april fool 's day )",
                        "They met on [[April Fools' Day|2024-04-01]]."),
                holiday(
                        Holiday.ALL_SAINTS_DAY,
                        "( all saints ' day | all saints day )",
                        "They meet on [[All Saints' Day|2024-11-01]]."),
                holiday(
                        Holiday.GUY_FAWKES_NIGHT,
                        "( guy fawkes night | bonfire night )",
                        "They meet on [[Bonfire Night|2024-11-05]]."),
                holiday(Holiday.EPIPHANY, "epiphany day?", "They met at [[Epiphany|2024-01-06]]; she had an epiphany."),
                holiday(Holiday.BLACK_FRIDAY, "black friday", "They met on [[Black Friday|2023-11-24]]."),
                holiday(Holiday.ELECTION_DAY, "election day", "They meet on [[Election Day|2024-11-05]]."),
                holiday(Holiday.CINCO_DE_MAYO, "cinco de mayo", "They met on [[Cinco de Mayo|2024-05-05]]."),
                holiday(Holiday.FLAG_DAY, "flag day", "They meet on [[Flag Day|2024-06-14]]."),
                holiday(
                        Holiday.SAINT_ANDREWS_DAY,
                        "( saint | st .? ) andrew 's day",
                        "They met on [[St Andrew's Day|2023-11-30]]."),
                holiday(Holiday.CANDLEMAS, "candlemas", "They met at [[Candlemas|2024-02-02]]."),
                holiday(
                        Holiday.WOMENS_DAY,
                        "international women 's day",
                        "They met on [[International Women's Day|2024-03-08]]."),
                holiday(Holiday.ANZAC_DAY, "anzac day", "They met on [[Anzac Day|2024-04-25]]."),
                holiday(Holiday.AUSTRALIA_DAY, "australia day", "They met on [[Australia Day|2024-01-26]]."),
                holiday(Holiday.WAITANGI_DAY, "waitangi day", "They met on [[Waitangi Day|2024-02-06]]."),
                holiday(Holiday.BURNS_NIGHT, "burns night", "They met on [[Burns Night|2024-01-25]]."),
                holiday(
                        Holiday.SAINT_DAVIDS_DAY,
                        "( saint | st .? ) david 's day",
                        "They met on [[St David's Day|2024-03-01]]."),
                holiday(
                        Holiday.SAINT_GEORGES_DAY,
                        "( saint | st .? ) george 's day",
                        "They met on [[St George's Day|2024-04-23]]."),
                holiday(Holiday.MICHAELMAS, "michaelmas", "They met at [[Michaelmas|2023-09-29]]."),
                holiday(
                        Holiday.ALL_SOULS_DAY,
                        "( all souls ' day | all souls day )",
                        "They met on [[All Souls' Day|2023-11-02]]."),
                holiday(Holiday.WORLD_AIDS_DAY, "world aids day", "They met on [[World AIDS Day|2023-12-01]]."),
                holiday(
                        Holiday.SHROVE_TUESDAY,
                        "( shrove tuesday | mardi gras | pancake day )",
                        "They met on [[Shrove Tuesday|2024-02-13]]."),
                holiday(Holiday.HOLY_SATURDAY, "holy saturday", "They met on [[Holy Saturday|2024-03-30]]."),
                holiday(
                        Holiday.WHIT_MONDAY,
                        "( whit monday | pentecost monday )",
                        "They will meet on [[Whit Monday|2024-05-20]]."),
                holiday(Holiday.TRINITY_SUNDAY, "trinity sunday", "They will meet on [[Trinity Sunday|2024-05-26]]."),
                holiday(
                        Holiday.CORPUS_CHRISTI,
                        "feast of corpus christi",
                        "They will meet on the [[Feast of Corpus Christi|2024-05-30]]."),
                holiday(
                        Holiday.ORTHODOX_EASTER,
                        "orthodox easter ( sunday | day )?",
                        "They met on [[Orthodox Easter|2024-05-05]]."),
                holiday(
                        Holiday.ORTHODOX_GOOD_FRIDAY,
                        "orthodox good friday",
                        "They met on [[Orthodox Good Friday|2024-05-03]]."),
                holiday(
                        Holiday.ORTHODOX_EASTER_MONDAY,
                        "orthodox easter monday",
                        "They met on [[Orthodox Easter Monday|2024-05-06]]."),
                holiday(
                        Holiday.CANADIAN_THANKSGIVING,
                        "canadian thanksgiving day?",
                        "They met on [[Canadian Thanksgiving|2023-10-09]]."),
                holiday(Holiday.CYBER_MONDAY, "cyber monday", "They met on [[Cyber Monday|2023-11-27]]."),
                holiday(Holiday.VICTORIA_DAY, "victoria day", "They will meet on [[Victoria Day|2024-05-20]]."),
                holiday(
                        Holiday.PATRIOTS_DAY,
                        "( patriots day | patriots ' day )",
                        "They met on [[Patriots' Day|2024-04-15]]."),
                holiday(Holiday.EID_AL_FITR, "eid al|ul -? fitr", "They met on [[Eid al-Fitr|2024-04-10]]."),
                holiday(Holiday.EID_AL_ADHA, "eid al|ul -? adha|azha", "They met on [[Eid al-Adha 2024|2024-06-16]]."),
                holiday(
                        Holiday.ISLAMIC_NEW_YEAR,
                        "islamic new year",
                        "They met on [[Islamic New Year 2023|2023-07-19]]."));
    }

    private Rule holiday(Holiday holiday, String names, String... examples) {
        String id = FAMILY + holiday.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return rule(id, "( last | next | this )? ( " + names + " ) ,? YEAR? ( week | weekend )?", examples);
    }

    @Override
    @Nullable
    Expression meaning(String rule, Match m) {
        boolean pointed = m.has("last") || m.has("next") || m.has("this");
        boolean capital = m.tokens().isCapitalised(pointed ? m.from() + 1 : m.from());
        boolean article = m.tokens().is(m.from(), "the");
        if (!capital && !article && !isClear(m, pointed ? m.from() + 1 : m.from()) || m.has(",") && !m.has("YEAR")) {
            return null;
        }
        String name = rule.substring(FAMILY.length()).toUpperCase(Locale.ROOT).replace('-', '_');
        Expression day = expression(Holiday.valueOf(name), m);
        return m.has("week") ? new WeekOf(Unit.WEEK, day) : m.has("weekend") ? new WeekOf(Unit.WEEKEND, day) : day;
    }

    /** A name of more than one word, or one that is no other word, needs no capital. */
    private static boolean isClear(Match m, int from) {
        int words = m.to() - from - (m.has("YEAR") ? 1 : 0) - (m.has(",") ? 1 : 0);
        return words > 1 && !m.has("election") && !m.has("flag") && !m.has("independence")
                || CLEAR.classes(m.tokens(), from) != 0;
    }

    private static Expression expression(Holiday holiday, Match m) {
        if (m.has("YEAR")) {
            return new In(new HolidayOf(holiday), Build.year(m.number("YEAR")));
        }
        Pointer pointer = m.has("last")
                ? Pointer.LAST
                : m.has("next") ? Pointer.NEXT : m.has("this") ? Pointer.THIS : Pointer.UNSTATED;
        return new Occurrence(new HolidayOf(holiday), pointer);
    }
}
