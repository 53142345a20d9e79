package org.glossator.shell.report;

import java.util.ArrayList;
import java.util.List;

/** A paragraph of a text: lines that belong together, from its first character to the one behind its last. */
record Block(int start, int end) {

    /** Lines that are longer were not broken by hand, so each is a paragraph. */
    private static final int LONG = 120;

    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        int begun = -1; // -1: between two
        int last = 0;
        for (int start = 0; start < text.length(); ) {
            int feed = text.indexOf('\n', start);
            int stop = feed < 0 ? text.length() : feed;
            int end = stop > start && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
            boolean blank = text.substring(start, end).isBlank();
            if (begun >= 0 && (blank || end - start > LONG)) {
                blocks.add(new Block(begun, last));
                begun = -1;
            }
            if (!blank) {
                begun = begun < 0 ? start : begun;
                last = end;
            }
            if (begun >= 0 && end - start > LONG) {
                blocks.add(new Block(begun, last));
                begun = -1;
            }
            start = stop + 1;
        }
        if (begun >= 0) {
            blocks.add(new Block(begun, last));
        }
        return blocks;
    }
}
