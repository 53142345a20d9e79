/** The commands, one class each, with picocli; the same for the prompt, a script and the command line. Start at {@link GlossCommand}. */
@NullMarked
package org.glossator.shell.command;

import org.jspecify.annotations.NullMarked;
