package org.glossator.plugins.quotes.marks;

/**
 * One quotation mark or apostrophe, with what it costs to read it as opening, closing or no mark at all, in tenths of a contradicted
 * glyph. The neighbours weigh more than the glyph: in real news {@code ”} opens too.
 *
 * @param start its first code unit
 * @param end after its last; a doubled mark is one mark
 * @param single whether it is a single mark
 * @param doubled whether the same mark stands twice
 * @param opens the cost of reading it as an opening mark
 * @param closes the cost of reading it as a closing mark
 * @param skips the cost of reading it as no quotation mark
 * @param firm whether it can hardly be an apostrophe
 * @param endsClause whether the words before it could end a quote without an opening mark: they end in {@code , . ? !}
 */
record Mark(
        int start,
        int end,
        boolean single,
        boolean doubled,
        int opens,
        int closes,
        int skips,
        boolean firm,
        boolean endsClause) {

    static final int CONTRADICTED_GLYPH = 10;
    static final int ORPHAN = 30;

    // above an orphan: a mark is more often missing its partner than no mark at all
    static final int STRAY = 34;
    static final int MEASURE = 3;
    static final int POSSESSIVE = 10;
    static final int HARDLY_POSSESSIVE = 3;
    private static final int CONTRADICTED_PLACE = 25;
    private static final int AMBIGUOUS_PLACE = 8;
    private static final int EITHER_PLACE = 3;

    static Mark ofDouble(int start, int end, boolean doubled, Glyph glyph, Place place) {
        int opens = opens(place) + (glyph == Glyph.CLOSING ? CONTRADICTED_GLYPH : 0);
        int closes = closes(place) + (glyph == Glyph.OPENING ? CONTRADICTED_GLYPH : 0);
        boolean measure = glyph == Glyph.NEUTRAL && Character.isDigit(place.before());
        boolean empty = doubled && place.spaceBefore() && place.spaceAfter();
        return new Mark(
                start,
                end,
                false,
                doubled,
                opens,
                closes,
                measure || empty ? MEASURE : STRAY,
                true,
                place.endsClause());
    }

    /** A double mark whose shape alone tells its side. */
    static Mark ofShape(int start, int end, boolean doubled, Glyph glyph) {
        int opens = glyph == Glyph.OPENING ? 0 : STRAY;
        return new Mark(start, end, false, doubled, opens, STRAY - opens, STRAY, true, false);
    }

    /** Whether it is more likely the apostrophe of {@code the players' lounge}. */
    boolean isPossessive() {
        return single && closes == POSSESSIVE;
    }

    /** What the place alone makes of an opening mark. */
    static int opens(Place place) {
        return placeCost(place.mayOpen(), place.mayClose());
    }

    /** What the place alone makes of a closing mark. */
    static int closes(Place place) {
        return placeCost(place.mayClose(), place.mayOpen());
    }

    private static int placeCost(boolean fits, boolean otherFits) {
        if (fits) {
            return otherFits ? EITHER_PLACE : 0;
        }
        return otherFits ? CONTRADICTED_PLACE : AMBIGUOUS_PLACE;
    }
}
