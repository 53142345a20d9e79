/** The case tables of other projects as questions of TIMEX3: start at {@link CaseTablesTest}. */
@NullMarked
package org.glossator.plugins.dates.tables;

import org.jspecify.annotations.NullMarked;
