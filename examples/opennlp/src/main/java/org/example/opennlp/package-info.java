/** Apache OpenNLP's sentences, tokens and parts of speech as layers. */
@NullMarked
package org.example.opennlp;

import org.jspecify.annotations.NullMarked;
