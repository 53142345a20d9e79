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
 */
public record Reading(Charset charset, Optional<LocalDate> date, long maxDocument) {

    public static final long MAX_DOCUMENT = 64L << 20;

    public Reading {
        if (maxDocument < 1) {
            throw new IllegalArgumentException("max document [" + maxDocument + "]; expected 1 or more");
        }
        maxDocument = Math.min(maxDocument, Integer.MAX_VALUE); // no String is longer
    }

    public static Reading standard() {
        return new Reading(StandardCharsets.UTF_8, Optional.empty(), MAX_DOCUMENT);
    }
}
