/**
 * All that can be looked up, as one Markdown page: commands, formats, annotators, problems. Start at
 * {@link org.glossator.shell.reference.Reference}.
 */
@NullMarked
package org.glossator.shell.reference;

import org.jspecify.annotations.NullMarked;
