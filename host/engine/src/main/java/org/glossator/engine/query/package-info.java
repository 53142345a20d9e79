/**
 * A small language for conditions on findings, as in {@code quotes and person~"Xi" and confidence<.7}, the same for every command that
 * takes one. Start at {@link org.glossator.engine.query.Query}.
 */
@NullMarked
package org.glossator.engine.query;

import org.jspecify.annotations.NullMarked;
