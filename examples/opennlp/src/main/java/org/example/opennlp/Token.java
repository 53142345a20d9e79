package org.example.opennlp;

/**
 * A word or a mark.
 *
 * @param sentence the place of its sentence in the text, from 0
 */
public record Token(int sentence) {}
