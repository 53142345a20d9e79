/** What a check of a plugin found, whoever made it. Start at {@link org.glossator.engine.check.CheckResult}. */
@NullMarked
package org.glossator.engine.check;

import org.jspecify.annotations.NullMarked;
