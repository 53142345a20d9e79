package org.glossator.plugins.dates.reading;

import java.util.List;

/**
 * What was read in a text.
 *
 * @param pieces the time expressions in text order; they do not overlap
 * @param refused words that a rule looked at and that turned out to be no expression of their own
 */
public record Reading(List<Piece> pieces, List<Piece> refused) {
    public Reading {
        pieces = List.copyOf(pieces);
        refused = List.copyOf(refused);
    }
}
