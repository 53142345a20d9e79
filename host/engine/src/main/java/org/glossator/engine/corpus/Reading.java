package org.glossator.engine.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How documents are read.
 *
 * @param charset of the bytes
 * @param date of documents that bring none
 * @param maxDocument the most UTF-16 code units of text that a document may have; a longer one is failed, never cut
 * @param asWritten whether a native record brings its status and its problems along too; a run leaves them behind, since it makes its own
 */
public record Reading(Charset charset, Optional<LocalDate> date, long maxDocument, boolean asWritten) {

    public static final long MAX_DOCUMENT = 64L << 20;

    public Reading {
        if (maxDocument < 1) {
            throw new IllegalArgumentException("max document [" + maxDocument + "]; expected 1 or more");
        }
        maxDocument = Math.min(maxDocument, Integer.MAX_VALUE); // no String is longer
    }

    /** For a run. */
    public Reading(Charset charset, Optional<LocalDate> date, long maxDocument) {
        this(charset, date, maxDocument, false);
    }

    /** The same, with what a run said of the documents. */
    public Reading asWritten(boolean wanted) {
        return new Reading(charset, date, maxDocument, wanted);
    }

    public static Reading standard() {
        return new Reading(StandardCharsets.UTF_8, Optional.empty(), MAX_DOCUMENT);
    }
}
