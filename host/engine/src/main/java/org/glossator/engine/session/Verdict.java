package org.glossator.engine.session;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person says of a finding. */
public enum Verdict {
    /** It is right as the annotator found it. */
    ACCEPTED,
    /** It is wrong, and no finding. */
    REJECTED,
    /** It is one, with another value or other bounds. */
    FIXED,
    /** The annotator missed it. */
    ADDED;

    /** As written in a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verdict> of(String word) {
        return Stream.of(values()).filter(v -> v.word().equals(word)).findFirst();
    }
}
