package org.glossator.plugins.quotes.marks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glossator.plugins.quotes.marks.MarkAutomaton.Role;
import org.glossator.plugins.quotes.marks.Region.Repair;
import org.glossator.plugins.text.Characters;
import org.glossator.plugins.text.Paragraphs;
import org.jspecify.annotations.Nullable;

/** Turns the marks of each paragraph into regions, and joins those that go on from one paragraph to the next. */
final class RegionReader {

    private static final int GOES_ON = 2;
    private static final int GOES_ON_SINGLE = 8; // what looks like an open single quote is often an apostrophe
    private static final int SPEECH_GOES_ON = 5; // so that a possessive inside it does not close it

    private final String text;
    private final Paragraphs paragraphs;
    private final List<List<Mark>> marks;
    private final boolean singlesLead;
    private final MarkAutomaton automaton;
    private final LostMarks lost;
    final List<Region> outer = new ArrayList<>();
    final List<Region> nested = new ArrayList<>();
    private int carriedFrom = -1; // the region that the paragraph before left open; -1: none

    /** @param marks those of each paragraph */
    RegionReader(String text, Paragraphs paragraphs, List<List<Mark>> marks, boolean singlesLead, SpeechVerbs verbs) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.marks = marks;
        this.singlesLead = singlesLead;
        automaton = new MarkAutomaton(singlesLead);
        lost = new LostMarks(text, verbs);
    }

    RegionReader read() {
        for (int p = 0; p < paragraphs.size(); p++) {
            paragraph(p);
        }
        return this;
    }

    private void paragraph(int p) {
        List<Mark> here = marks.get(p);
        if (here.isEmpty()) {
            carriedFrom = -1;
            return;
        }
        boolean doubles = reopens(p + 1, false);
        boolean singles = reopens(p + 1, true);
        boolean speaks = singles && endsSentence(p) && opensSpeech(p);
        int openDouble = doubles ? GOES_ON : Mark.ORPHAN;
        int openSingle = singles ? GOES_ON_SINGLE : Mark.ORPHAN;
        if (!singlesLead) {
            openSingle = MarkAutomaton.IMPOSSIBLE;
        }
        Role[] roles = automaton.read(here, openDouble, speaks ? SPEECH_GOES_ON : openSingle, speaks);
        boolean goesOn = doubles || singles || closesOnly(p + 1);
        new Paragraph(paragraphs.start(p), paragraphs.end(p), here, roles).read(goesOn);
    }

    /** Whether the paragraph begins with an opening mark, as one does that goes on with the quote before. */
    private boolean reopens(int paragraph, boolean single) {
        if (paragraph >= paragraphs.size() || marks.get(paragraph).isEmpty()) {
            return false;
        }
        Mark first = marks.get(paragraph).get(0);
        return first.start() == paragraphs.start(paragraph)
                && first.single() == single
                && first.opens() <= Mark.CONTRADICTED_GLYPH;
    }

    /** Whether a single mark stands where a speech begins: before a capital letter, at the paragraph's start or behind a colon. */
    private boolean opensSpeech(int paragraph) {
        int start = paragraphs.start(paragraph);
        for (Mark mark : marks.get(paragraph)) {
            int before = Characters.trimEnd(text, start, mark.start());
            boolean set = before == start || text.charAt(before - 1) == ':';
            boolean opens = mark.single() && mark.firm() && mark.opens() < mark.closes();
            if (set && opens && mark.end() < text.length() && Character.isUpperCase(text.charAt(mark.end()))) {
                return true;
            }
        }
        return false;
    }

    private boolean endsSentence(int paragraph) {
        return ".?!\u2026".indexOf(text.charAt(paragraphs.end(paragraph) - 1)) >= 0;
    }

    /** Whether the paragraph's only mark closes at its end a quote that does not begin in it. */
    private boolean closesOnly(int paragraph) {
        if (paragraph >= paragraphs.size()) {
            return false;
        }
        @Nullable Mark last = null;
        for (Mark mark : marks.get(paragraph)) {
            if (mark.firm() && last != null) {
                return false;
            }
            last = mark.firm() ? mark : last;
        }
        return last != null && last.closes() == 0 && last.end() >= paragraphs.end(paragraph) - 1;
    }

    /** One paragraph, read from left to right. */
    private final class Paragraph {
        private final int start;
        private final int end;
        private final List<Mark> here;
        private final Role[] roles;
        private final int first = outer.size();
        private int free; // where the words after the last region begin
        private Mark opened; // the mark that opened the outermost region; meaningless while none is open
        private boolean open;
        private Mark nestedAt;

        Paragraph(int start, int end, List<Mark> here, Role[] roles) {
            this.start = start;
            this.end = end;
            this.here = here;
            this.roles = roles;
            this.free = start;
            this.opened = here.get(0);
            this.nestedAt = opened;
        }

        /** @param goesOn whether the next paragraph looks as if it carried on an open quote */
        void read(boolean goesOn) {
            for (int i = 0; i < roles.length; i++) {
                take(here.get(i), roles[i]);
            }
            int carried = -1;
            if (open) {
                int cut = lost.endBeforeAttribution(opened.end(), end);
                boolean cuts = cut >= 0 && (!goesOn || lost.isInLastSentence(cut, end));
                int to = cuts ? cut : goesOn ? end : lost.latestEnd(opened.end(), end);
                boolean added = addUnclosed(to);
                carried = added && to == end ? outer.size() - 1 : -1;
            }
            carriedFrom = carried;
        }

        private void take(Mark mark, Role role) {
            switch (role) {
                case STRAY -> {}
                case OPENS -> open(mark);
                case CLOSES -> close(mark);
                case CLOSES_UNOPENED -> {
                    int from = unopenedStart(mark);
                    add(Region.of(text, from, from, mark.start(), mark.end(), Repair.UNOPENED, mark.single()));
                    free = mark.end();
                }
                case REOPENS -> {
                    int cut = lost.endBeforeAttribution(opened.end(), mark.start());
                    int to = cut >= 0 ? cut : lost.lastSentenceEnd(opened.start(), mark.start());
                    addUnclosed(to);
                    open(mark);
                }
                case NESTS -> nestedAt = mark;
                case UNNESTS -> unnest(mark);
                case CLOSES_BOTH -> {
                    unnest(mark);
                    close(mark);
                }
            }
        }

        private void open(Mark mark) {
            opened = mark;
            open = true;
        }

        private void close(Mark mark) {
            boolean odd = opened.doubled() || opened.opens() >= Mark.CONTRADICTED_GLYPH;
            odd |= mark.doubled() || mark.closes() >= Mark.CONTRADICTED_GLYPH || mark.single() != opened.single();
            add(between(opened, mark, odd ? Repair.WRONG_MARK : Repair.NONE));
            free = mark.end();
            open = false;
        }

        private void unnest(Mark mark) {
            nested.add(between(nestedAt, mark, Repair.NONE));
        }

        private Region between(Mark from, Mark to, Repair repair) {
            return Region.of(text, from.start(), from.end(), to.start(), to.end(), repair, from.single());
        }

        private boolean addUnclosed(int to) {
            return add(Region.of(text, opened.start(), opened.end(), to, to, Repair.UNCLOSED, opened.single()));
        }

        /** Leaves out marks with nothing between them. */
        private boolean add(Region region) {
            if (region.wordsStart() >= region.wordsEnd()) {
                return false;
            }
            boolean goesOn = carriedFrom >= 0 && outer.size() == first && region.start() == start;
            return outer.add(goesOn ? region.continuing(carriedFrom) : region);
        }

        /** A quote that lost its opening mark begins with its paragraph where that goes on a quote, else with its sentence. */
        private int unopenedStart(Mark mark) {
            boolean goesOn = carriedFrom >= 0 && isOnlyMark() && mark.end() >= end - 1;
            return goesOn ? Characters.trimStart(text, start, mark.start()) : lost.start(free, mark.start());
        }

        private boolean isOnlyMark() {
            return Arrays.stream(roles).filter(role -> role != Role.STRAY).count() == 1;
        }
    }
}
