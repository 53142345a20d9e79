package org.glossator.plugins.dates;

import org.glossator.plugins.dates.meaning.Setting;
import org.glossator.plugins.text.Paragraphs;
import org.glossator.plugins.text.Sentences;
import org.glossator.plugins.text.Tokens;

/** The headings, paragraphs and sentences of a text. */
final class Layout {

    private static final int LONGEST_HEADING = 100;

    private final Tokens tokens;
    private final Paragraphs paragraphs;
    private final Sentences sentences;
    /** For every paragraph, how many headings there are up to it. */
    private final int[] headings;

    Layout(Tokens tokens) {
        this.tokens = tokens;
        paragraphs = Paragraphs.of(tokens.source());
        sentences = Sentences.of(tokens, paragraphs);
        headings = new int[paragraphs.size()];
        int seen = 0;
        for (int i = 0; i < headings.length; i++) {
            seen += isHeading(i) ? 1 : 0;
            headings[i] = seen;
        }
    }

    Setting setting(int token) {
        int paragraph = paragraphs.at(tokens.start(token));
        return new Setting(headings[paragraph], paragraph, sentences.at(tokens.start(token)));
    }

    boolean isHeading(Setting setting) {
        return isHeading(setting.paragraph());
    }

    /** How many tokens stand before this one in its sentence. */
    int tokensBefore(int token, Setting setting) {
        return token - tokens.at(sentences.start(setting.sentence()));
    }

    /** A short line that does not end as a sentence does. */
    private boolean isHeading(int paragraph) {
        int start = paragraphs.start(paragraph);
        int end = paragraphs.end(paragraph);
        char last = tokens.source().charAt(end - 1);
        return end - start <= LONGEST_HEADING && ".?!:;,\"\u201d".indexOf(last) < 0;
    }
}
