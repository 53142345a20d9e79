package org.example.opennlp;

/**
 * A sentence.
 *
 * @param tokens how many tokens it has
 */
public record Sentence(int tokens) {}
