/**
 * One HTML file with documents, what was found in them, and what that adds up to; it needs nothing beside it and asks no network. Start at
 * {@link org.glossator.shell.report.Report}.
 */
@NullMarked
package org.glossator.shell.report;

import org.jspecify.annotations.NullMarked;
