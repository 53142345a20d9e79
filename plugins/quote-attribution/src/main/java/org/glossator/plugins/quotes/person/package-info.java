/**
 * Who a mention is: the fullest name that the document has for it. Start at {@link org.glossator.plugins.quotes.person.Cast}.
 */
@NullMarked
package org.glossator.plugins.quotes.person;

import org.jspecify.annotations.NullMarked;
