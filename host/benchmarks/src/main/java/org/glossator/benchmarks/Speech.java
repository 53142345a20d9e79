package org.glossator.benchmarks;

/** How much of a generated text is somebody's words. */
public enum Speech {
    /** Nothing: what it costs to look. */
    NONE,
    /** Of ten sentences three hold words in marks, and two or three report speech without marks. */
    NEWS,
    /** Every sentence is a quote, or holds one. */
    ALL,
    /** As in news, but the whole text is one paragraph. */
    ONE_PARAGRAPH,
    /** No article at all: marks of every sort, with words and spaces strewn in. */
    MARKS
}
