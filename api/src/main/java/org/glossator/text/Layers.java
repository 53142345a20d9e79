package org.glossator.text;

/** The layers of the three annotators that come with Glossator. */
public final class Layers {

    /** Who said what. */
    public static final Layer<Quote> QUOTES = new Layer<>("quotes", Quote.class);

    /** Time expressions and their values. */
    public static final Layer<Timex> DATES = new Layer<>("dates", Timex.class);

    /** The words that tell on which day the text was written, where it was not given with the text; at most one. */
    public static final Layer<Timex> DOCUMENT_DATE = new Layer<>("document-date", Timex.class);

    /** Copies, near-copies and repeated passages. */
    public static final Layer<Duplicate> DUPLICATES = new Layer<>("duplicates", Duplicate.class);

    private Layers() {}
}
