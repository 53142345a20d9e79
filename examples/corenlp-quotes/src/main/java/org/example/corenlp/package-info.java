/** Stanford CoreNLP's quotes as a layer. */
@NullMarked
package org.example.corenlp;

import org.jspecify.annotations.NullMarked;
