/**
 * Documents that stay open while a person works on them: what annotators found, by an id that can be typed, and beside it what the person
 * decided, kept in a folder from which nothing is lost. Start at {@link org.glossator.engine.session.Session}; sessions on the disk begin
 * at {@link org.glossator.engine.session.SessionHome}.
 */
@NullMarked
package org.glossator.engine.session;

import org.jspecify.annotations.NullMarked;
