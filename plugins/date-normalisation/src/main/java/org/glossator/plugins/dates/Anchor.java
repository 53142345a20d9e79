package org.glossator.plugins.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.text.Document;

/**
 * The day of writing and where it was found.
 *
 * @param origin for a person
 * @param trust how sure it is, from 0 to 1; set by hand
 */
record Anchor(LocalDate day, String origin, double trust) {

    private static final double URL_TRUST = 0.85;

    /** A day in a web address or file name: {@code /2024/04/26/}, {@code 2024-04-26}. */
    private static final Pattern IN_URL =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-/_])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");

    static Anchor given(LocalDate day) {
        return new Anchor(day, "given with the document", 1);
    }

    static Anchor inferred(DocumentDate date, String text) {
        return new Anchor(date.day(), date.origin(text), date.confidence());
    }

    /** The day that the document's web address names, or its id. */
    static Optional<Anchor> inAddress(Document document) {
        String url = document.metadata().getOrDefault("url", "");
        return dayIn(url)
                .map(day -> new Anchor(day, "in the web address", URL_TRUST))
                .or(() -> dayIn(document.id()).map(day -> new Anchor(day, "in the document's id", URL_TRUST)));
    }

    private static Optional<LocalDate> dayIn(String address) {
        Matcher matcher = IN_URL.matcher(address);
        while (matcher.find()) {
            int year = Integer.parseInt(matcher.group(1));
            int month = Integer.parseInt(matcher.group(3));
            int day = Integer.parseInt(matcher.group(4));
            if (month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth()) {
                return Optional.of(LocalDate.of(year, month, day));
            }
        }
        return Optional.empty();
    }
}
