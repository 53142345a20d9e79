/**
 * The annotator {@code quotes}: who said what in English news. Start at {@link org.glossator.plugins.quotes.Quotes}, the factory, and
 * {@link org.glossator.plugins.quotes.QuoteAnnotator}, which says in which order the parts work.
 */
@NullMarked
package org.glossator.plugins.quotes;

import org.jspecify.annotations.NullMarked;
