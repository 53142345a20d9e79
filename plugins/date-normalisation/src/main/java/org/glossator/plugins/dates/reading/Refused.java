package org.glossator.plugins.dates.reading;

/**
 * Words that look like a time expression and were not taken for one.
 *
 * @param from the first token
 * @param to the token after the last
 * @param rule the id of the rule that came nearest
 * @param why for a person
 */
public record Refused(int from, int to, String rule, String why) {}
