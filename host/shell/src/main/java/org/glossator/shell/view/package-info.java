/** How documents and findings look, as lines. Start at {@link org.glossator.shell.view.DocumentView}. */
@NullMarked
package org.glossator.shell.view;

import org.jspecify.annotations.NullMarked;
