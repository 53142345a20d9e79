/** A program that runs annotators without the shell. Start at {@link org.example.embedding.WhoSaidWhat}. */
@NullMarked
package org.example.embedding;

import org.jspecify.annotations.NullMarked;
