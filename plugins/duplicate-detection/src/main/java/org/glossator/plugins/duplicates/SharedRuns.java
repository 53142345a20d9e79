package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The maximal runs of words that two texts share which are not linked as a whole. Complete from {@link DuplicateParameters#run} words on,
 * but for limits that keep a passage of ten thousand documents from making a hundred million pairs: a text names at most so many documents
 * for one passage, and where more than {@value #MANY} texts hold the same words only the first of them are looked at; and a budget in
 * proportion to the text, which only contrived ones exhaust. A run is taken at its first window only, where the words before differ.
 */
final class SharedRuns {

    private static final int MANY = 200;

    private static final Comparator<Run> ORDER = Comparator.comparingInt(Run::start)
            .thenComparing(Comparator.comparingInt(Run::length).reversed())
            .thenComparingInt(Run::text)
            .thenComparingInt(Run::there);

    private final Texts texts;
    private final Links links;
    private final Families families;
    private final Windows windows;
    private final int window;
    private final int partners;
    private final int[] documents;
    private final int[] sources;
    private final int[] linked;
    private long budget;

    private SharedRuns(Texts texts, Grams grams, Links links, Families families, DuplicateParameters parameters) {
        this.texts = texts;
        this.links = links;
        this.families = families;
        this.window = parameters.run();
        this.partners = parameters.partners();
        windows = Windows.of(grams.at(), window);
        documents = new int[windows.size()];
        sources = new int[windows.size()];
        linked = new int[texts.size()];
        weigh();
    }

    /** The runs of each text. */
    static TextRuns find(
            Texts texts, Grams grams, Links links, Families families, DuplicateParameters parameters, StopSign stop) {
        SharedRuns shared = new SharedRuns(texts, grams, links, families, parameters);
        TextRuns runs = new TextRuns(texts.size());
        for (int text = 0; text < texts.size(); text++) {
            stop.check();
            runs.set(text, shared.named(shared.runs(text)), shared.budget > 0);
        }
        return runs;
    }

    /** In how many documents, and in how many families, each window stands. */
    private void weigh() {
        int[] last = new int[texts.size()];
        for (int number = 0; number < windows.size(); number++) {
            int text = -1;
            for (int copy = windows.first(number); copy < windows.end(number); copy++) {
                if (windows.text(copy) == text) {
                    continue;
                }
                text = windows.text(copy);
                documents[number] += texts.documents(text).length;
                int family = families.family(text);
                sources[number] += last[family] == number + 1 ? 0 : 1;
                last[family] = number + 1;
            }
        }
    }

    private List<Run> runs(int text) {
        linked[text] = text + 1;
        for (int link = links.first(text); link < links.end(text); link++) {
            linked[links.neighbour(link)] = text + 1;
        }
        budget = 1_000_000 + 1000L * texts.words(text).length;
        List<Run> runs = new ArrayList<>();
        int[] numbers = windows.numbers(text);
        for (int place = 0; place < numbers.length && budget > 0; place++) {
            if (numbers[place] >= 0) {
                begin(text, place, numbers[place], runs);
            }
        }
        return runs;
    }

    private void begin(int text, int place, int number, List<Run> runs) {
        int[] words = texts.words(text);
        boolean many = windows.end(number) - windows.first(number) > MANY;
        int left = Math.max(MANY, partners);
        for (int copy = windows.first(number); copy < windows.end(number) && left > 0 && budget > 0; copy++) {
            int other = windows.text(copy);
            if (linked[other] == text + 1 || many && families.family(other) == families.family(text)) {
                continue;
            }
            left--;
            int there = windows.place(copy);
            int[] words2 = texts.words(other);
            if (place == 0 || there == 0 || words[place - 1] != words2[there - 1]) {
                runs.add(run(text, place, other, there));
            }
        }
    }

    private Run run(int text, int start, int other, int there) {
        int[] words = texts.words(text);
        int[] others = texts.words(other);
        int length = window;
        while (start + length < words.length
                && there + length < others.length
                && words[start + length] == others[there + length]) {
            length++;
        }
        budget -= length;
        int rarest = start;
        int[] numbers = windows.numbers(text);
        for (int place = start; place + window <= start + length; place++) {
            rarest = documents[numbers[place]] < documents[numbers[rarest]] ? place : rarest;
        }
        return new Run(start, there, length, other, 0, documents[numbers[rarest]] - 1, sources[numbers[rarest]]);
    }

    /** Drops what longer runs over the same words name already: the same text, or as many documents as may be named. */
    private List<Run> named(List<Run> runs) {
        runs.sort(ORDER);
        List<Run> open = new ArrayList<>();
        List<Run> kept = new ArrayList<>();
        for (Run run : runs) {
            open.removeIf(before -> before.end() <= run.start());
            int left = partners;
            for (Run before : open) {
                if (before.end() >= run.end()) {
                    left = before.text() == run.text() ? 0 : left - before.naming();
                }
            }
            if (left > 0) {
                int naming = Math.min(left, texts.documents(run.text()).length);
                Run named = new Run(
                        run.start(), run.there(), run.length(), run.text(), naming, run.documents(), run.sources());
                open.add(named);
                kept.add(named);
            }
        }
        return kept;
    }
}
