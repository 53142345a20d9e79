package org.glossator.plugins.quotes.marks;

/** Knows the verbs of saying; the marks need them only where one is missing. */
@FunctionalInterface
public interface SpeechVerbs {

    /** Whether the word from start to end can be the verb of {@code Ann Lee said}: in the past, or the third person of the present. */
    boolean has(CharSequence text, int start, int end);
}
