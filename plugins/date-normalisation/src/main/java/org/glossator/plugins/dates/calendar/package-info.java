/**
 * Stretches of the calendar and how TIMEX3 writes them. Start at {@link org.glossator.plugins.dates.calendar.CalendarValue}.
 */
@NullMarked
package org.glossator.plugins.dates.calendar;

import org.jspecify.annotations.NullMarked;
