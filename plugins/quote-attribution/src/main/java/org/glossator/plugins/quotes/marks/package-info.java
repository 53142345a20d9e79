/**
 * Finds the stretches between quotation marks, also where marks are missing, doubled or of the wrong kind. Start at
 * {@link org.glossator.plugins.quotes.marks.Regions}.
 */
@NullMarked
package org.glossator.plugins.quotes.marks;

import org.jspecify.annotations.NullMarked;
