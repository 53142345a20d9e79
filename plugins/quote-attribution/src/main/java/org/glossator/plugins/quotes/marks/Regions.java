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

    private static final int UK_STYLE = 4;

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
        boolean singlesLead = singlesLead(text, paragraphs, marks);
        RegionReader read = new RegionReader(text, paragraphs, marks, singlesLead, verbs).read();
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

    /** Whether more single marks than double ones, and at least four, look like those of speech. */
    private static boolean singlesLead(String text, Paragraphs paragraphs, List<List<Mark>> marks) {
        int singles = 0;
        int doubles = 0;
        for (int p = 0; p < paragraphs.size(); p++) {
            for (Mark mark : marks.get(p)) {
                if (looksSpoken(text, paragraphs.start(p), mark)) {
                    singles += mark.single() ? 1 : 0;
                    doubles += mark.single() ? 0 : 1;
                }
            }
        }
        return singles >= UK_STYLE && singles > doubles;
    }

    /** A closing mark behind a comma or the like, or an opening one behind a comma, a colon, or nothing. */
    private static boolean looksSpoken(String text, int paragraph, Mark mark) {
        if (mark.endsClause() && mark.closes() < mark.opens()) {
            return true;
        }
        if (mark.opens() > mark.closes() || mark.opens() > Mark.CONTRADICTED_GLYPH) {
            return false;
        }
        int before = Characters.trimEnd(text, paragraph, mark.start());
        boolean parted = mark.opens() == mark.closes(); // from the words by white space, so of either side
        return before == paragraph || (parted ? ",:.?!" : ",:").indexOf(text.charAt(before - 1)) >= 0;
    }
}
