/**
 * What a time expression says, apart from its words, and what that comes to in a context: {@link
 * org.glossator.plugins.dates.meaning.Expression#resolve} is a pure function, so that a text may be resolved again with another date
 * without being read again.
 */
@NullMarked
package org.glossator.plugins.dates.meaning;

import org.jspecify.annotations.NullMarked;
