/**
 * The three doors: a prompt on a terminal, one command, a script. This package and those below it are the only code that prints, and this
 * one the only code that knows JLine. Start at {@link org.glossator.shell.Main}.
 */
@NullMarked
package org.glossator.shell;

import org.jspecify.annotations.NullMarked;
