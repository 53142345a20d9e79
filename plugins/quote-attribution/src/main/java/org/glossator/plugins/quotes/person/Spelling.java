package org.glossator.plugins.quotes.person;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.person.Person.Gender;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** What the words of a name say: the name without titles, its parts, its initials, and the gender that they give away. */
final class Spelling {

    private static final long TITLE = WordClass.mask(WordClass.ADDRESS, WordClass.RANK, WordClass.ROLE);

    private final Reading reading;

    Spelling(Reading reading) {
        this.reading = reading;
    }

    /** The name without article and address title, on one line. */
    String name(Mention mention) {
        String words = oneLine(mention.words(reading.text()));
        int unit = first(mention);
        int proper = unit;
        while (proper < mention.to() - 1
                && (reading.has(proper, WordClass.ADDRESS)
                        || reading.is(proper, '.')
                        || reading.has(proper, WordClass.DETERMINER))) {
            proper++;
        }
        int cut = reading.start(proper) - mention.span().start();
        return cut > 0 && proper > unit
                ? oneLine(reading.text()
                        .substring(reading.start(proper), mention.span().end()))
                : words;
    }

    static String oneLine(String words) {
        return words.indexOf('\n') < 0 && !words.contains("  ") ? words : words.replaceAll("\\s+", " ");
    }

    /** The name with its address title, when it has one and only one word besides: {@code Mrs Lee}; else empty. */
    String titled(Mention mention) {
        int unit = first(mention);
        int proper = unit;
        while (proper < mention.to() - 1 && (reading.has(proper, WordClass.ADDRESS) || reading.is(proper, '.'))) {
            proper++;
        }
        return proper > unit ? oneLine(mention.words(reading.text())) : "";
    }

    /** The titles before the name, those left out of the mention's words too; folded. */
    List<String> titles(Mention mention) {
        List<String> titles = new ArrayList<>();
        for (int unit = mention.from(); unit < mention.to() - 1; unit++) {
            if (reading.isWord(unit) && reading.hasAny(unit, TITLE)) {
                titles.add(Folding.fold(reading.words(unit, unit + 1)));
            }
        }
        return titles;
    }

    /** The first unit of the mention's words. */
    private int first(Mention mention) {
        int unit = mention.from();
        while (unit < mention.to() - 1 && reading.start(unit) < mention.span().start()) {
            unit++;
        }
        return unit;
    }

    /** The gender that a title gives. */
    Gender genderOfTitle(Mention mention) {
        for (int unit = mention.from(); unit < mention.to(); unit++) {
            if (reading.hasAny(unit, TITLE) && unit < mention.to() - 1) {
                Gender gender = Genders.ofTitle(Folding.fold(reading.words(unit, unit + 1)));
                if (gender != Gender.UNKNOWN) {
                    return gender;
                }
            }
        }
        int before = mention.from() - 1;
        boolean title = reading.hasAny(before, TITLE) && reading.together(before, mention.from());
        return title ? Genders.ofTitle(Folding.fold(reading.words(before, before + 1))) : Gender.UNKNOWN;
    }

    /** The gender that the first names give; that of a name by itself counts only when no surname looks like it. */
    static Gender genderOf(FullName name) {
        Gender noun = name.isSingle() ? Genders.ofNoun(name.last()) : Gender.UNKNOWN; // Dad
        if (noun != Gender.UNKNOWN) {
            return noun;
        }
        int given = name.isSingle() ? 1 : name.words().size() - 1;
        for (int at = 0; at < given; at++) {
            Gender gender = Genders.ofName(name.words().get(at));
            if (gender != Gender.UNKNOWN) {
                return gender;
            }
        }
        return Gender.UNKNOWN;
    }

    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }
}
