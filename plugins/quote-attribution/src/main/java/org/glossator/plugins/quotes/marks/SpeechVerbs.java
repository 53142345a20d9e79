package org.glossator.plugins.quotes.marks;

/** Knows the verbs of saying and the offices of those who speak; the marks need them only where one is missing. */
public interface SpeechVerbs {

    /** Whether the word from start to end is a form of such a verb. */
    boolean has(CharSequence text, int start, int end);

    /** Whether the word names an office or a part that can stand before a name: {@code mayor}. */
    default boolean isRole(CharSequence text, int start, int end) {
        return false;
    }

    /** Whether it can be the verb of {@code Ann Lee said}: in the past, or the third person of the present. */
    boolean hasFinite(CharSequence text, int start, int end);
}
