package org.glossator.plugins.quotes.speaker;

import java.util.Locale;

/** What words in quotation marks are that nobody is said to have uttered, by the names of the guideline. */
enum Unspoken {
    SCARE("words that the writer keeps away from"),
    TERM("a term or a phrase that is spoken of"),
    TITLE("the title of a work"),
    NAME("a name or a nickname"),
    HEADING("a heading");

    private final String words;

    Unspoken(String words) {
        this.words = words;
    }

    /** The id of the rule by which they are refused. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }
}
