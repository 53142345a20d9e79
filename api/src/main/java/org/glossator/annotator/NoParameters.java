package org.glossator.annotator;

/** The parameters of an annotator that has none. */
public record NoParameters() {}
