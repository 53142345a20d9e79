/**
 * What is annotated and what is found: a {@link org.glossator.text.Document} carries a text and layers of
 * {@link org.glossator.text.Annotation}s. Start at {@link org.glossator.text.Document}; the layers of the three annotators that come
 * with Glossator are named in {@link org.glossator.text.Layers}.
 */
@NullMarked
package org.glossator.text;

import org.jspecify.annotations.NullMarked;
