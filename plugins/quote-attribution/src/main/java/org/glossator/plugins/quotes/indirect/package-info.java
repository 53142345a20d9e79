/**
 * Reported speech without quotation marks, found by surface patterns that are safe enough. Start at
 * {@link org.glossator.plugins.quotes.indirect.Reports}.
 */
@NullMarked
package org.glossator.plugins.quotes.indirect;

import org.jspecify.annotations.NullMarked;
