package org.glossator.engine.run;

import java.time.Duration;

/**
 * A call into an annotator that has not come back yet.
 *
 * @param annotator the name of its step
 * @param document the id of the document that it is about; empty when it is about all of them
 * @param time since it began
 * @param limited whether it is given up when it takes too long
 */
public record OpenCall(String annotator, String document, Duration time, boolean limited) {}
