/** Ties what was said to a time. Start at {@link org.example.whosaidwhen.WhoSaidWhen}. */
@NullMarked
package org.example.whosaidwhen;

import org.jspecify.annotations.NullMarked;
