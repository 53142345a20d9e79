package org.glossator.plugins.dates.meaning;

/**
 * Where in a text a date stands.
 *
 * @param section how many headings stand before it
 * @param paragraph the number of its paragraph
 * @param sentence the number of its sentence
 */
public record Setting(int section, int paragraph, int sentence) {
    public static final Setting START = new Setting(0, 0, 0);
}
