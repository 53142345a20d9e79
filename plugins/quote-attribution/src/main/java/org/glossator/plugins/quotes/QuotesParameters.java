package org.glossator.plugins.quotes;

import org.glossator.annotator.Help;
import org.glossator.annotator.Range;

/**
 * What a person may choose about quotes.
 *
 * @param indirect whether reported speech without marks is looked for
 * @param confidence the least confidence of a finding that is reported
 */
@Help("Who said what: direct, mixed and indirect quotes with their speakers.")
public record QuotesParameters(
        @Help("look for reported speech without quotation marks too")
        boolean indirect,

        @Help("the least confidence of a reported quote; 0 reports all") @Range(min = 0, max = 1)
        double confidence) {

    /** Everything is looked for and reported. */
    static final QuotesParameters DEFAULTS = new QuotesParameters(true, 0);
}
