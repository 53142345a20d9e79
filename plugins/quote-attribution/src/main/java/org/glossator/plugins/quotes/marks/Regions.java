package org.glossator.plugins.quotes.marks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
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

    public static Regions of(String text, Paragraphs paragraphs) {
        List<Region> nested = new ArrayList<>();
        List<Region> doubles = DoubleMarks.regions(text, paragraphs, nested);
        List<Region> singles = singles(text, paragraphs);
        if (isSingleStyle(text, singles, doubles)) {
            List<Region> rest = without(doubles, singles, nested);
            return new Regions(merged(singles, rest), nested);
        }
        List<Region> free = without(singles, doubles, nested);
        return new Regions(merged(doubles, free), nested);
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

    static Region region(String text, int start, int end, Region.Repair repair, boolean single) {
        int from = start;
        while (from < end && Place.isMark(text.charAt(from))) {
            from++;
        }
        int to = end;
        while (to > from && Place.isMark(text.charAt(to - 1))) {
            to--;
        }
        int wordsStart = Characters.trimStart(text, from, to);
        return new Region(start, end, wordsStart, Characters.trimEnd(text, wordsStart, to), repair, single, -1);
    }

    private static List<Region> singles(String text, Paragraphs paragraphs) {
        List<Region> singles = new ArrayList<>();
        for (int p = 0; p < paragraphs.size(); p++) {
            singles.addAll(Singles.in(text, paragraphs.start(p), paragraphs.end(p)));
        }
        return singles;
    }

    /** At least three single pairs that look like speech, and no double marks outside of single ones. */
    private static boolean isSingleStyle(String text, List<Region> singles, List<Region> doubles) {
        long speech = singles.stream().filter(pair -> looksSpoken(text, pair)).count();
        return speech >= UK_STYLE
                && without(doubles, singles, new ArrayList<>()).isEmpty();
    }

    private static boolean looksSpoken(String text, Region pair) {
        boolean stopInside =
                pair.wordsEnd() > pair.wordsStart() && ",.?!".indexOf(text.charAt(pair.wordsEnd() - 1)) >= 0;
        int before = Characters.trimEnd(text, 0, pair.start());
        return stopInside || before > 0 && ",:".indexOf(text.charAt(before - 1)) >= 0;
    }

    /** The regions that touch none of the others, which are in order; those inside another go to the nested ones. */
    private static List<Region> without(List<Region> regions, List<Region> others, List<Region> nested) {
        List<Region> free = new ArrayList<>();
        Deque<Region> ahead = new ArrayDeque<>(others);
        for (Region region : regions) {
            while (!ahead.isEmpty() && ahead.getFirst().end() <= region.start()) {
                ahead.removeFirst();
            }
            if (ahead.isEmpty() || ahead.getFirst().start() >= region.end()) {
                free.add(region);
            } else if (ahead.getFirst().start() <= region.start()
                    && region.end() <= ahead.getFirst().end()) {
                nested.add(region);
            }
        }
        return free;
    }

    /** Both in text order, with the places of the first list's regions in {@code continues} brought up to date. */
    private static List<Region> merged(List<Region> primary, List<Region> others) {
        if (others.isEmpty()) {
            return primary;
        }
        List<Region> all = new ArrayList<>(primary);
        all.addAll(others);
        all.sort(Comparator.comparingInt(Region::start));
        for (int i = 0; i < all.size(); i++) {
            Region region = all.get(i);
            if (region.continues() >= 0) {
                Region before = primary.get(region.continues());
                int at = Collections.binarySearch(all, before, Comparator.comparingInt(Region::start));
                all.set(i, region.continuing(at));
            }
        }
        return all;
    }
}
