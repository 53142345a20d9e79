/** The commands and the terminal; the only code that prints. Start at Main. */
@NullMarked
package org.glossator.shell;

import org.jspecify.annotations.NullMarked;
