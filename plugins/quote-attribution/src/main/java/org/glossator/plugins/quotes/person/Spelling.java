package org.glossator.plugins.quotes.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.person.Person.Gender;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** What the words of a name say: the name without titles, its parts, its initials, and the gender that they give away. */
final class Spelling {

    private final Reading reading;

    Spelling(Reading reading) {
        this.reading = reading;
    }

    /** The name without article and address title, on one line. */
    String name(Mention mention) {
        String words = oneLine(mention.words(reading.text()));
        int unit = mention.from();
        while (unit < mention.to() - 1 && reading.start(unit) < mention.span().start()) {
            unit++;
        }
        int proper = unit;
        while (proper < mention.to() - 1
                && (reading.has(proper, WordClass.ADDRESS)
                        || reading.is(proper, '.')
                        || reading.has(proper, WordClass.DETERMINER))) {
            proper++;
        }
        int cut = reading.start(proper) - mention.span().start();
        return cut > 0 && proper > unit
                ? reading.text()
                        .substring(reading.start(proper), mention.span().end())
                        .replaceAll("\\s+", " ")
                : words;
    }

    static String oneLine(String words) {
        return words.indexOf('\n') < 0 && !words.contains("  ") ? words : words.replaceAll("\\s+", " ");
    }

    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
            String plain = word.replace(".", "").replace(",", "");
            if (!plain.isEmpty() && !plain.equals("jr") && !plain.equals("sr")) {
                words.add(plain);
            }
        }
        return words.isEmpty() ? List.of(name) : words;
    }

    Gender gender(Mention mention) {
        for (int unit = mention.from(); unit < mention.to(); unit++) {
            if (reading.is(unit, "mr")
                    || reading.is(unit, "sir")
                    || reading.is(unit, "king")
                    || reading.is(unit, "prince")) {
                return Gender.MALE;
            }
            if (reading.is(unit, "mrs")
                    || reading.is(unit, "ms")
                    || reading.is(unit, "miss")
                    || reading.is(unit, "queen")) {
                return Gender.FEMALE;
            }
        }
        for (int unit = mention.from(); unit < mention.to() - 1; unit++) {
            boolean male = reading.has(unit, WordClass.MALE);
            if (male != reading.has(unit, WordClass.FEMALE)) {
                return male ? Gender.MALE : Gender.FEMALE;
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
