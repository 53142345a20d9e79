package org.glossator.engine.run;

import org.glossator.text.Evidence;
import org.glossator.text.Span;

/** Words that an annotator looked at and said no to. */
public record Refusal(String document, String layer, Span span, Evidence evidence) {}
