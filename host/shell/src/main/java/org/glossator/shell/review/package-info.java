/**
 * One finding at a time before a person, who decides on it by single keys, or by words where the terminal has none. Start at {@link
 * org.glossator.shell.review.Review}, which knows nothing of terminals.
 */
@NullMarked
package org.glossator.shell.review;

import org.jspecify.annotations.NullMarked;
