/**
 * What was learned from text of our own: weights of features, and how far a probability can be trusted. The texts and the trainer are among
 * the tests.
 */
@NullMarked
package org.glossator.plugins.quotes.model;

import org.jspecify.annotations.NullMarked;
