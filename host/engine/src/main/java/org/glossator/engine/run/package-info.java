/**
 * Runs a pipeline over documents: workers, one transaction for each annotator and document, output in input order. Start at
 * {@link org.glossator.engine.run.Run}.
 */
@NullMarked
package org.glossator.engine.run;

import org.jspecify.annotations.NullMarked;
