package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What was read in a text.
 *
 * @param pieces the time expressions in text order; they do not overlap
 * @param weak pieces that count only as a part of a larger expression, and became none
 */
public record Reading(List<Piece> pieces, List<Piece> weak) {
    public Reading {
        pieces = List.copyOf(pieces);
        weak = List.copyOf(weak);
    }

    /** Without the words that stories mark and the guideline does not, which then count for nothing. */
    public Reading withoutBorderline() {
        List<Piece> left = new ArrayList<>(weak);
        pieces.stream().filter(Piece::isBorderline).forEach(left::add);
        return new Reading(
                pieces.stream().filter(piece -> !piece.isBorderline()).toList(), left);
    }
}
