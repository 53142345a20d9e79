/**
 * The annotator "dates": time expressions and what they mean on the calendar. Start at {@link
 * org.glossator.plugins.dates.DatesFactory}.
 */
@NullMarked
package org.glossator.plugins.dates;

import org.jspecify.annotations.NullMarked;
