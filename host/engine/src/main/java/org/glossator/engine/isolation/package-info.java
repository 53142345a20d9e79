/**
 * Annotators in processes of their own. An annotator that never comes back, ends the virtual machine or fills the memory takes its
 * process along and one document's findings, and nothing else: the process is started anew.
 *
 * <p>The host's side begins at {@link org.glossator.engine.isolation.Children}, the process's at {@link
 * org.glossator.engine.isolation.Service}. Both speak in {@link org.glossator.engine.isolation.Frame}s over the process's standard input
 * and output; documents and findings cross as native records.
 *
 * <p>{@link org.glossator.engine.isolation.JavaProcess} is a process that a plugin is tried in, before it is trusted.
 */
@NullMarked
package org.glossator.engine.isolation;

import org.jspecify.annotations.NullMarked;
