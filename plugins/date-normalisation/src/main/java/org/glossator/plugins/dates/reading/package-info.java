/**
 * From words to expressions: {@link org.glossator.plugins.dates.reading.Reader} finds the time expressions of a text in one pass, by
 * {@link org.glossator.plugins.dates.reading.Rule}s over classes of words.
 */
@NullMarked
package org.glossator.plugins.dates.reading;

import org.jspecify.annotations.NullMarked;
