/** Holds the api to {@code api/signatures.txt}. */
@NullMarked
package org.glossator.signatures;

import org.jspecify.annotations.NullMarked;
