package org.glossator.plugins.dates;

import java.time.LocalDate;

/**
 * The day of writing and where it was found.
 *
 * @param origin for a person
 * @param trust how sure it is, from 0 to 1; set by hand
 */
record Anchor(LocalDate day, String origin, double trust) {

    static Anchor given(LocalDate day) {
        return new Anchor(day, "given with the document", 1);
    }

    static Anchor inferred(DocumentDate date, String text) {
        return new Anchor(date.day(), date.origin(text), date.confidence());
    }
}
