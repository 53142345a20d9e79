/**
 * How good an output is, and how two outputs differ: figures against gold, and differences finding by finding. Start at {@link
 * org.glossator.engine.measure.Evaluation} and {@link org.glossator.engine.measure.RecordDifference}.
 */
@NullMarked
package org.glossator.engine.measure;

import org.jspecify.annotations.NullMarked;
