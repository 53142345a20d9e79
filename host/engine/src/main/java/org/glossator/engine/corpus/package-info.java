/**
 * Documents in and out: text files, folders, JSON Lines and native records in, native records out; offsets and encodings are checked here,
 * at the border. Start at {@link org.glossator.engine.corpus.Sources}.
 */
@NullMarked
package org.glossator.engine.corpus;

import org.jspecify.annotations.NullMarked;
