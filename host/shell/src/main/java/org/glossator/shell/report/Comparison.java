package org.glossator.shell.report;

import java.util.List;
import org.glossator.shell.view.WordDifference;

/**
 * Two texts in two columns, word by word: what both have is marked, what only one has stands out. Of long stretches that are the same the
 * middle is left out, and there a new row begins, so that the columns stay beside each other.
 */
final class Comparison implements WordDifference.Reader {

    private static final int LONG = 70;
    private static final int ENDS = 25;

    /** Words of a row, after which the next sentence begins another. */
    private static final int ROW = 30;

    private final Html rows = new Html();
    private Html left = new Html();
    private Html right = new Html();
    private int inRow;

    private Comparison() {}

    /** @param shared says of both columns what they are, for who cannot see them */
    static Html of(String id, String here, String otherId, String there, String shared) {
        WordDifference difference = WordDifference.of(here, there);
        if (difference.isTooLong()) {
            return new Html().element("p", difference.sizes() + ": too many to show side by side", "class", "aside");
        }
        Comparison comparison = new Comparison();
        difference.read(comparison);
        comparison.row();
        Html table = new Html()
                .open("table", "class", "pair")
                .element("caption", shared)
                .open("thead")
                .open("tr");
        head(id, table);
        head(otherId, table);
        table.close("tr").close("thead").open("tbody").add(comparison.rows);
        return table.close("tbody").close("table").line();
    }

    private static void head(String id, Html table) {
        table.open("th", "scope", "col").open("a", "href", "#" + DocumentName.anchor(id));
        table.apart(id).close("a").close("th");
    }

    @Override
    public void same(List<String> words) {
        if (words.size() <= LONG) {
            shared(words);
            return;
        }
        shared(words.subList(0, ENDS));
        row();
        String rest = (words.size() - 2 * ENDS) + " words the same";
        rows.open("tr").element("td", rest, "colspan", "2", "class", "rest").close("tr");
        shared(words.subList(words.size() - ENDS, words.size()));
    }

    @Override
    public void differs(List<String> here, List<String> there) {
        only(left, here);
        only(right, there);
    }

    /** Where both have the end of a sentence, the next one may begin a row. */
    private void shared(List<String> words) {
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            inRow++;
            if (inRow >= ROW && isEnd(words.get(i))) {
                mark(words.subList(from, i + 1));
                row();
                from = i + 1;
            }
        }
        mark(words.subList(from, words.size()));
    }

    private static boolean isEnd(String word) {
        int last = word.length() - 1;
        while (last > 0 && "\"'\u201d\u2019)".indexOf(word.charAt(last)) >= 0) {
            last--;
        }
        return ".?!".indexOf(word.charAt(last)) >= 0;
    }

    private void mark(List<String> words) {
        if (!words.isEmpty()) {
            String joined = String.join(" ", words);
            left.element("mark", joined).text(" ");
            right.element("mark", joined).text(" ");
        }
    }

    private void only(Html side, List<String> words) {
        if (!words.isEmpty()) {
            inRow += words.size();
            side.element("b", String.join(" ", words)).text(" ");
        }
    }

    private void row() {
        if (!left.isEmpty() || !right.isEmpty()) {
            rows.open("tr").open("td", "dir", "auto").add(left).close("td");
            rows.open("td", "dir", "auto").add(right).close("td").close("tr");
            left = new Html();
            right = new Html();
        }
        inRow = 0;
    }
}
