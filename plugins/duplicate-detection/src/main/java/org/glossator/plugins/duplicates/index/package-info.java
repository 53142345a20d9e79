/**
 * The documents of earlier runs, kept in a folder and found again by what they have in common with a new one. An Apache Lucene index used
 * as an inverted index over keys that others compute; nothing else here knows Lucene.
 */
@NullMarked
package org.glossator.plugins.duplicates.index;

import org.jspecify.annotations.NullMarked;
