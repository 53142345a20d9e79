package org.glossator.plugins.dates;

import java.util.BitSet;
import org.glossator.plugins.text.Paragraphs;
import org.glossator.plugins.text.Tokens;

/** The words in double quotation marks; a mark left open ends with its paragraph. */
final class Speech {

    private final BitSet inside;

    Speech(Tokens tokens) {
        inside = new BitSet(tokens.size());
        Paragraphs paragraphs = Paragraphs.of(tokens.source());
        boolean open = false;
        int paragraph = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (paragraph < paragraphs.size() && tokens.start(i) >= paragraphs.end(paragraph)) {
                open = false;
                paragraph++;
            }
            char first = tokens.first(i);
            open = first == '"' ? !open : first == '\u201c' || open && first != '\u201d';
            inside.set(i, open);
        }
    }

    boolean holds(int token) {
        return inside.get(token);
    }
}
