package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes runs of the copies of one sampled window after the other. Not for use by many threads. */
final class CopyRuns implements RunStarts.Reader {

    /** Where a window has more copies, only the first so many are compared with all others. */
    static final int MANY = 200;

    /** Of those, so many may be of one text. */
    private static final int MANY_OF_ONE = 8;

    /** Takes what one text shares at one window. */
    interface Found {
        void found(int text, List<Run> runs);
    }

    private final Texts texts;
    private final Links links;
    private final Families families;
    private final DuplicateParameters parameters;
    private final Crew crew;
    private final Found found;
    private final Recent words;
    private final IntList looked = new IntList();
    private RunStarts.Copies copies = RunStarts.Copies.NONE;
    private int from;
    private int to;
    private int[][] lookedWords = {};
    private int[] lefts = {};
    private int[] rights = {};
    private int documents;
    private int sources;

    CopyRuns(Texts texts, Links links, Families families, DuplicateParameters parameters, Crew crew, Found found) {
        this.texts = texts;
        this.links = links;
        this.families = families;
        this.parameters = parameters;
        this.crew = crew;
        this.found = found;
        words = Recent.words(texts);
    }

    @Override
    public void window(RunStarts.Copies ofWindow, int first, int end) {
        copies = ofWindow;
        from = first;
        to = end;
        if (isOneFamily() && (isMany() || areAllLinked())) {
            return;
        }
        look();
        lookedWords = new int[looked.size()][0]; // not yet fetched
        lefts = new int[looked.size()];
        rights = new int[looked.size()];
        if (isMany()) {
            count(0, 0);
        }
        for (int copy = from; copy < to; copy++) {
            crew.check(copy - from);
            runsOf(copy);
        }
    }

    private int text(int copy) {
        return copies.text(copy);
    }

    private boolean isMany() {
        return to - from > MANY;
    }

    private boolean isOneFamily() {
        int family = families.family(text(from));
        for (int copy = from + 1; copy < to; copy++) {
            if (families.family(text(copy)) != family) {
                return false;
            }
        }
        return true;
    }

    private boolean areAllLinked() {
        for (int one = from; one < to; one++) {
            for (int other = one + 1; other < to; other++) {
                if (text(one) != text(other) && !links.areLinked(text(one), text(other))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Chooses the copies that all are compared with. */
    private void look() {
        looked.clear();
        int ofOne = 0;
        for (int copy = from; copy < to && looked.size() < MANY; copy++) {
            ofOne = copy > from && text(copy) == text(copy - 1) ? ofOne + 1 : 1;
            if (!isMany() || ofOne <= MANY_OF_ONE) {
                looked.add(copy);
            }
        }
    }

    private void runsOf(int copy) {
        int text = text(copy);
        int place = copies.place(copy);
        int[] own = words.of(text);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < looked.size(); i++) {
            int other = looked.get(i);
            if (text(other) == text) {
                lefts[i] = other == copy ? place : -1;
                rights[i] = other == copy ? own.length : -1;
                continue;
            }
            int[] others = lookedWords[i].length == 0 ? words.of(text(other)) : lookedWords[i];
            if (others.length < Recent.LONG) {
                lookedWords[i] = others;
            }
            int there = copies.place(other);
            int left = before(own, place, others, there);
            int right = after(own, place, others, there);
            lefts[i] = left;
            rights[i] = right;
            if (left + right >= parameters.run() && copies.isStart(copy, left, right) && isWanted(text, text(other))) {
                runs.add(new Run(place - left, there - left, left + right, text(other), 0, 0, 0));
            }
        }
        if (!runs.isEmpty()) {
            found.found(text, counted(copy, Naming.of(runs, texts, parameters.partners())));
        }
    }

    private List<Run> counted(int copy, List<Run> runs) {
        int place = copies.place(copy);
        List<Run> counted = new ArrayList<>();
        for (Run run : runs) {
            if (!isMany()) {
                count(place - run.start(), run.end() - place);
            }
            counted.add(run.counted(documents - texts.copies(text(copy)), sources));
        }
        return counted;
    }

    private boolean isWanted(int text, int other) {
        boolean isFamily = families.family(text) == families.family(other);
        return isMany() || links.isCrowded(text) || links.isCrowded(other)
                ? !isFamily
                : !isFamily || !links.areLinked(text, other);
    }

    /** Counts the documents, and the families, that share so many words to both sides of the place; of many copies all. */
    private void count(int left, int right) {
        int[] ofFamilies = new int[to - from];
        int size = 0;
        documents = 0;
        int last = Texts.NONE;
        for (int copy = from; copy < to; copy++) {
            boolean whole = isMany() || lefts[copy - from] >= left && rights[copy - from] >= right;
            if (whole && text(copy) != last) {
                last = text(copy);
                documents += texts.copies(last);
                ofFamilies[size++] = families.family(last);
            }
        }
        Arrays.sort(ofFamilies, 0, size);
        sources = 0;
        for (int i = 0; i < size; i++) {
            sources += i == 0 || ofFamilies[i] != ofFamilies[i - 1] ? 1 : 0;
        }
    }

    /** How many words the two have in common from there on: real words, whatever the hashes said. */
    private static int after(int[] words, int place, int[] others, int there) {
        int most = Math.min(words.length - place, others.length - there);
        int mismatch = Arrays.mismatch(words, place, place + most, others, there, there + most);
        return mismatch < 0 ? most : mismatch;
    }

    /** How many words the two have in common just before. */
    private static int before(int[] words, int place, int[] others, int there) {
        int count = 0;
        while (count < place && count < there && words[place - 1 - count] == others[there - 1 - count]) {
            count++;
        }
        return count;
    }
}
