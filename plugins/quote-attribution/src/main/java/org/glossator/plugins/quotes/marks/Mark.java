package org.glossator.plugins.quotes.marks;

/**
 * One quotation mark, with what it costs to read it as opening, closing or no mark at all, in tenths of a contradicted glyph. The
 * neighbours weigh more than the glyph: in real news {@code ”} opens too.
 *
 * @param start its first code unit
 * @param end after its last; a doubled mark is one mark
 * @param opens the cost of reading it as an opening mark
 * @param closes the cost of reading it as a closing mark
 * @param skips the cost of reading it as no quotation mark
 * @param odd whether the mark is doubled or contradicts itself
 * @param ends whether the words before it could end a quote without an opening mark: they end in {@code , . ? !}
 */
record Mark(int start, int end, int opens, int closes, int skips, boolean odd, boolean ends) {

    static final int CONTRADICTED_GLYPH = 10;
    static final int ORPHAN = 30;

    // above an orphan: a mark is more often missing its partner than no mark at all
    private static final int STRAY = 34;
    private static final int CONTRADICTED_PLACE = 25;
    private static final int AMBIGUOUS_PLACE = 8;
    private static final int EITHER_PLACE = 3;
    private static final int MEASURE = 3;

    /** What the shape of a mark says of its side. */
    enum Glyph {
        OPENING,
        CLOSING,
        NEUTRAL
    }

    static Mark of(CharSequence text, int start, int end, Glyph glyph, boolean odd) {
        Place place = Place.of(text, start, end);
        int opens = placeCost(place.mayOpen(), place.mayClose()) + (glyph == Glyph.CLOSING ? CONTRADICTED_GLYPH : 0);
        int closes = placeCost(place.mayClose(), place.mayOpen()) + (glyph == Glyph.OPENING ? CONTRADICTED_GLYPH : 0);
        boolean measure = glyph == Glyph.NEUTRAL && start > 0 && Character.isDigit(text.charAt(start - 1));
        return new Mark(start, end, opens, closes, measure ? MEASURE : STRAY, odd, place.endsClause());
    }

    private static int placeCost(boolean fits, boolean otherFits) {
        if (fits) {
            return otherFits ? EITHER_PLACE : 0;
        }
        return otherFits ? CONTRADICTED_PLACE : AMBIGUOUS_PLACE;
    }
}
