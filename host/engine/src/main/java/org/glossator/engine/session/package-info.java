/**
 * Documents that stay open while a person works on them: what annotators found, by an id that can be typed. Start at
 * {@link org.glossator.engine.session.Session}.
 */
@NullMarked
package org.glossator.engine.session;

import org.jspecify.annotations.NullMarked;
