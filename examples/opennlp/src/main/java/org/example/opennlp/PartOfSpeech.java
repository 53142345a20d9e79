package org.example.opennlp;

/**
 * The part of speech of a token.
 *
 * @param tag of Universal Dependencies, as {@code NOUN}
 */
public record PartOfSpeech(String tag) {}
