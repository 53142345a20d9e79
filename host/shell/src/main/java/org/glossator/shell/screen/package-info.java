/** Text on a terminal or in a pipe: what is safe to send, how wide it is, how it looks. Start at {@link org.glossator.shell.screen.Screen}. */
@NullMarked
package org.glossator.shell.screen;

import org.jspecify.annotations.NullMarked;
