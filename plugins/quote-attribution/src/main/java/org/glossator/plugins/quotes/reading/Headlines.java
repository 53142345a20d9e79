package org.glossator.plugins.quotes.reading;

/** Finds the paragraphs that are headlines: short, with a capital letter at nearly every long word. */
final class Headlines {

    private static final int LONGEST = 200;
    private static final int LEAST_WORDS = 4;
    private static final int LEAST_LONG = 2;
    private static final int LONG_WORD = 4;

    private Headlines() {}

    /** By paragraph. */
    static boolean[] of(Reading reading) {
        int[] words = new int[reading.paragraphs().size() + 1];
        int[] capitals = new int[words.length];
        int[] all = new int[words.length];
        for (int unit = 0; unit < reading.size(); unit++) {
            all[reading.paragraph(unit)] += reading.isWord(unit) ? 1 : 0;
            if (reading.isWord(unit) && reading.end(unit) - reading.start(unit) >= LONG_WORD) {
                words[reading.paragraph(unit)]++;
                capitals[reading.paragraph(unit)] += reading.isCapitalised(unit) ? 1 : 0;
            }
        }
        boolean[] headlines = new boolean[words.length];
        for (int paragraph = 0; paragraph < reading.paragraphs().size(); paragraph++) {
            int length =
                    reading.paragraphs().end(paragraph) - reading.paragraphs().start(paragraph);
            boolean capital = words[paragraph] >= LEAST_LONG && capitals[paragraph] * 5 >= words[paragraph] * 4;
            headlines[paragraph] = length <= LONGEST && all[paragraph] >= LEAST_WORDS && capital;
        }
        return headlines;
    }
}
