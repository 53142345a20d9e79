package org.glossator.plugins.quotes.marks;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.glossator.plugins.quotes.marks.MarkAutomaton.Role;
import org.glossator.plugins.quotes.marks.Region.Repair;
import org.glossator.plugins.text.Characters;
import org.glossator.plugins.text.Paragraphs;

/** Turns the double marks of each paragraph into regions, and joins those that go on from one paragraph to the next. */
final class DoubleMarks {

    private static final int GOES_ON = 2;

    private final String text;
    private final Paragraphs paragraphs;
    private final List<Region> nested;
    private final List<Region> regions = new ArrayList<>();
    private int carriedFrom = -1; // the region that the paragraph before left open; -1: none

    private DoubleMarks(String text, Paragraphs paragraphs, List<Region> nested) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.nested = nested;
    }

    static List<Region> regions(String text, Paragraphs paragraphs, List<Region> nested) {
        DoubleMarks marks = new DoubleMarks(text, paragraphs, nested);
        for (int p = 0; p < paragraphs.size(); p++) {
            marks.paragraph(p);
        }
        return marks.regions;
    }

    private void paragraph(int p) {
        int start = paragraphs.start(p);
        int end = paragraphs.end(p);
        List<Mark> marks = MarkScanner.scan(text, start, end);
        if (marks.isEmpty()) {
            carriedFrom = -1;
            return;
        }
        boolean goesOn =
                p + 1 < paragraphs.size() && MarkScanner.opensAt(text, paragraphs.start(p + 1), paragraphs.end(p + 1));
        Deque<Role> roles = MarkAutomaton.read(marks, goesOn ? GOES_ON : Mark.ORPHAN);
        new Paragraph(start, end).read(marks, roles);
    }

    /** One paragraph, read from left to right. */
    private final class Paragraph {
        private final int start;
        private final int end;
        private final int first = regions.size();
        private int free; // where the words after the last region begin
        private int opened = -1; // where the open region begins; -1: none is open
        private boolean odd;
        private int nestedAt = -1; // where the open nested one begins; -1: none is open

        Paragraph(int start, int end) {
            this.start = start;
            this.end = end;
            this.free = start;
        }

        void read(List<Mark> marks, Deque<Role> roles) {
            int i = 0;
            for (Role role : roles) {
                take(marks.get(i++), role, marks.size() == 1);
            }
            int carried = -1;
            if (opened >= 0) {
                add(opened, Characters.trimEnd(text, opened, end), Repair.UNCLOSED);
                carried = regions.size() - 1;
            }
            carriedFrom = carried;
        }

        private void take(Mark mark, Role role, boolean only) {
            switch (role) {
                case STRAY -> {}
                case OPENS -> open(mark);
                case CLOSES -> close(opened, mark, odd || isOdd(mark, mark.closes()) ? Repair.WRONG_MARK : Repair.NONE);
                case CLOSES_UNOPENED -> close(unopenedStart(mark, only), mark, Repair.UNOPENED);
                case REOPENS -> {
                    int to = lastSentenceEnd(opened, mark.start());
                    add(opened, to, Repair.UNCLOSED);
                    open(mark);
                }
                case NESTED -> nest(mark);
            }
        }

        private void open(Mark mark) {
            opened = mark.start();
            odd = isOdd(mark, mark.opens());
        }

        private void close(int from, Mark mark, Repair repair) {
            add(from, mark.end(), repair);
            free = mark.end();
            opened = -1;
        }

        private void nest(Mark mark) {
            if (nestedAt < 0) {
                nestedAt = mark.start();
            } else {
                nested.add(Regions.region(text, nestedAt, mark.end(), Repair.NONE, false));
                nestedAt = -1;
            }
        }

        private boolean isOdd(Mark mark, int cost) {
            return mark.odd() || cost >= Mark.CONTRADICTED_GLYPH;
        }

        private void add(int from, int to, Repair repair) {
            Region region = Regions.region(text, from, to, repair, false);
            if (region.wordsStart() >= region.wordsEnd()) {
                return;
            }
            boolean goesOn = carriedFrom >= 0 && regions.size() == first && from == start;
            regions.add(goesOn ? region.continuing(carriedFrom) : region);
        }

        /** A quote that lost its opening mark begins with its paragraph where that goes on a quote, else with its sentence. */
        private int unopenedStart(Mark mark, boolean only) {
            boolean goesOn = carriedFrom >= 0 && only && mark.end() >= end - 1;
            int from = goesOn ? start : sentenceStart(free, mark.start());
            return Characters.trimStart(text, from, mark.start());
        }

        private int sentenceStart(int from, int before) {
            for (int at = before - 3; at > from; at--) {
                if (endsSentence(at) && Characters.isSpace(text.charAt(at + 1))) {
                    return at + 1;
                }
            }
            return from;
        }

        private int lastSentenceEnd(int from, int before) {
            for (int at = before - 1; at > from; at--) {
                if (endsSentence(at)) {
                    return at + 1;
                }
            }
            return Characters.trimEnd(text, from, before);
        }

        private boolean endsSentence(int at) {
            char c = text.charAt(at);
            boolean initial = c == '.' && at > 1 && !Character.isLetterOrDigit(text.charAt(at - 2));
            return (c == '.' || c == '?' || c == '!') && !initial;
        }
    }
}
