/**
 * What a plugin implements. Start at {@link org.glossator.annotator.AnnotatorFactory}, the one extension point.
 */
@NullMarked
package org.glossator.annotator;

import org.jspecify.annotations.NullMarked;
