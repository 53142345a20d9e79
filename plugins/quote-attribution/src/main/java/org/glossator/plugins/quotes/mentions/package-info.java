/**
 * Who and what could speak: names, pronouns, roles, groups and organisations outside of quotation marks. Start at
 * {@link org.glossator.plugins.quotes.mentions.Mentions}.
 */
@NullMarked
package org.glossator.plugins.quotes.mentions;

import org.jspecify.annotations.NullMarked;
