/**
 * Copies, near-copies and repeated passages, with exact figures. Start at {@link org.glossator.plugins.duplicates.DuplicatePass}: it
 * reads words ({@code WordScanner}), compares texts ({@code Grams}, {@code Links}, {@code Families}), finds shared runs of words
 * ({@code SharedRuns}) and repeats within one text ({@code Repeats}, {@code NearRepeats}).
 */
@NullMarked
package org.glossator.plugins.duplicates;

import org.jspecify.annotations.NullMarked;
