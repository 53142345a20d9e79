package org.glossator.plugins.quotes.marks;

/** Knows the verbs of saying; the marks need them only where one is missing. */
public interface SpeechVerbs {

    /** Whether the word from start to end is a form of such a verb. */
    boolean has(CharSequence text, int start, int end);

    /** Whether it can be the verb of {@code Ann Lee said}: in the past, or the third person of the present. */
    boolean hasFinite(CharSequence text, int start, int end);
}
