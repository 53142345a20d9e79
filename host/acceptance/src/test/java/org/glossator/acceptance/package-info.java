/**
 * What was built, used as a person uses it: the launcher as a process, the plugins as zips, the shell in a terminal. Start at
 * {@link org.glossator.acceptance.Gloss}, which starts the launcher, and {@link org.glossator.acceptance.ArchitectureTest}.
 */
@NullMarked
package org.glossator.acceptance;

import org.jspecify.annotations.NullMarked;
