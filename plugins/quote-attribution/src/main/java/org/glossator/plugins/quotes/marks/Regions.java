package org.glossator.plugins.quotes.marks;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.text.Characters;
import org.glossator.plugins.text.Paragraphs;

/**
 * The outermost quoted stretches of a text, in order and without overlap, and those nested in them. Takes double marks as primary, or
 * single ones where the document is written in that style. No region crosses a paragraph; one may continue another. Immutable.
 */
public final class Regions {

    private static final int UK_STYLE = 3;

    private final List<Region> outer;
    private final List<Region> nested;

    private Regions(List<Region> outer, List<Region> nested) {
        this.outer = List.copyOf(outer);
        this.nested = List.copyOf(nested);
    }

    /** @param verbs tell where a quote ends whose closing mark was lost */
    public static Regions of(String text, Paragraphs paragraphs, SpeechVerbs verbs) {
        MarkScanner scanner = new MarkScanner(text);
        List<List<Mark>> marks = new ArrayList<>();
        for (int p = 0; p < paragraphs.size(); p++) {
            marks.add(scanner.marks(paragraphs.start(p), paragraphs.end(p)));
        }
        RegionReader read = new RegionReader(text, paragraphs, marks, false, verbs).read();
        if (singlesLead(text, read.outer)) {
            read = new RegionReader(text, paragraphs, marks, true, verbs).read();
        }
        return new Regions(read.outer, read.nested);
    }

    public int size() {
        return outer.size();
    }

    public Region get(int region) {
        return outer.get(region);
    }

    /** The outermost regions in text order. */
    public List<Region> outer() {
        return outer;
    }

    /** What stands in marks inside an outermost region. */
    public List<Region> nested() {
        return nested;
    }

    /** At least three single pairs that look like speech, and more of them than double ones. */
    private static boolean singlesLead(String text, List<Region> regions) {
        long doubles = regions.stream().filter(region -> !region.single()).count();
        long spoken = regions.stream()
                .filter(region -> region.single() && looksSpoken(text, region))
                .count();
        return spoken >= UK_STYLE && spoken > doubles;
    }

    private static boolean looksSpoken(String text, Region pair) {
        boolean stopInside = ",.?!".indexOf(text.charAt(pair.wordsEnd() - 1)) >= 0;
        int before = Characters.trimEnd(text, 0, pair.start());
        return stopInside || before > 0 && ",:".indexOf(text.charAt(before - 1)) >= 0;
    }
}
