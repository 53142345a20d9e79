/**
 * The text as the other packages read it: tokens with their word classes, every quoted stretch shut away as one unit. Start at
 * {@link org.glossator.plugins.quotes.reading.Reading}.
 */
@NullMarked
package org.glossator.plugins.quotes.reading;

import org.jspecify.annotations.NullMarked;
