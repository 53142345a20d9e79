/** Begins a project of a plugin: start at {@link org.glossator.shell.project.NewPlugin}. */
@NullMarked
package org.glossator.shell.project;

import org.jspecify.annotations.NullMarked;
