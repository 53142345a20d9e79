/**
 * What runs, in which order, and whether it can: annotators by name with their parameters, checked before any text is read. Start at
 * {@link org.glossator.engine.pipeline.Pipeline}.
 */
@NullMarked
package org.glossator.engine.pipeline;

import org.jspecify.annotations.NullMarked;
