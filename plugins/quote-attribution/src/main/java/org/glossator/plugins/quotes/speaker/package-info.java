/**
 * Who speaks the words between marks, and whether anybody does: a linear ranker over candidates, whose strongest features are
 * high-precision sieves. Start at {@link org.glossator.plugins.quotes.speaker.Speakers}.
 */
@NullMarked
package org.glossator.plugins.quotes.speaker;

import org.jspecify.annotations.NullMarked;
