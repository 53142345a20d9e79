/**
 * What the annotators share for reading English text: tokens, sentences and paragraphs as int arrays over the untouched text, and word
 * lists that are looked up without making strings. Start at {@link org.glossator.plugins.text.Tokens}. All offsets are UTF-16 code units.
 */
@NullMarked
package org.glossator.plugins.text;

import org.jspecify.annotations.NullMarked;
