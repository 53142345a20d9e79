/**
 * A plugin while it is being written: its project is compiled, loaded and run over documents, again after each change. The project's own
 * build has the first word; see decision 36.
 */
@NullMarked
package org.glossator.engine.development;

import org.jspecify.annotations.NullMarked;
