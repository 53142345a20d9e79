package org.glossator.plugins.quotes.person;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is.
 *
 * @param name the fullest name in the document, or the description where there is no name; null when that stays open
 * @param certainty how likely the name is the right one, from 0 to 1; 0 when it stays open
 * @param runnerUp who else it could be; null when nobody else comes close
 */
public record Identity(
        @Nullable String name, double certainty, @Nullable String runnerUp) {

    static final Identity OPEN = new Identity(null, 0, null);
}
