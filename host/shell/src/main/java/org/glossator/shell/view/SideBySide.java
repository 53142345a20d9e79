package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.jspecify.annotations.Nullable;

/**
 * Two texts side by side, word by word: what stands in one of them only is in brackets, and of long stretches that are the same only the ends
 * are shown.
 */
final class SideBySide implements WordDifference.Reader {

    private static final int NARROW = 40;
    private static final String BETWEEN = " \u2502 ";

    /** Stretches of more words are shortened to their ends. */
    private static final int LONG = 30;

    private static final int ENDS = 8;

    private final int column;
    private final List<Line> lines = new ArrayList<>();
    private Flow left = new Flow();
    private Flow right = new Flow();

    private SideBySide(int width) {
        column = (width - BETWEEN.length()) / 2;
    }

    /** Nothing where the finding names no copy, or one whose words are the same, or one that is not open. */
    static List<Line> of(Finding finding, FindingText told, Session session, int width) {
        String document = told.string("document");
        if (document == null || width < NARROW) {
            return List.of();
        }
        Entry entry = session.exactly(document).orElse(null);
        if (entry == null) {
            return List.of();
        }
        String other = entry.document().orElseThrow().text();
        String there = told.value("there") == null
                ? other
                : new FindingText(told.layer(), told.finding(), other).words("there");
        String here = told.words();
        return there == null || there.equals(here)
                ? List.of()
                : of(finding.entry().id(), here, document, there, width);
    }

    static List<Line> of(String id, String here, String otherId, String there, int width) {
        SideBySide view = new SideBySide(width);
        WordDifference difference = WordDifference.of(here, there);
        if (difference.isTooLong()) {
            return List.of(Line.of("  " + difference.sizes() + ": too many to show side by side", Style.FAINT));
        }
        view.lines.add(Line.of(""));
        view.row(Line.of(id, Style.TITLE), Line.of(otherId, Style.TITLE));
        difference.read(view);
        view.flush();
        return view.lines;
    }

    @Override
    public void same(List<String> words) {
        if (words.size() <= LONG) {
            add(words);
            return;
        }
        add(words.subList(0, ENDS));
        flush();
        String rest = "\u2026 " + (words.size() - 2 * ENDS) + " words the same \u2026";
        row(Line.of(rest, Style.FAINT), Line.of(rest, Style.FAINT));
        add(words.subList(words.size() - ENDS, words.size()));
    }

    @Override
    public void differs(List<String> here, List<String> there) {
        only(left, here);
        only(right, there);
    }

    private void add(List<String> words) {
        for (String word : words) {
            left.add(left.isEmpty() ? word : " " + word, Style.PLAIN);
            right.add(right.isEmpty() ? word : " " + word, Style.PLAIN);
        }
    }

    private static void only(Flow flow, List<String> words) {
        if (!words.isEmpty()) {
            flow.add(flow.isEmpty() ? "" : " ", Style.PLAIN);
            flow.add("[" + String.join(" ", words) + "]", Style.MARK);
        }
    }

    private void flush() {
        List<Line> here = left.lines(column, "");
        List<Line> there = right.lines(column, "");
        for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
            row(i < here.size() ? here.get(i) : null, i < there.size() ? there.get(i) : null);
        }
        left = new Flow();
        right = new Flow();
    }

    private void row(@Nullable Line here, @Nullable Line there) {
        Line line = here == null ? Line.of("") : here;
        line.add(" ".repeat(Math.max(0, column - line.width()))).add(BETWEEN, Style.FAINT);
        lines.add(there == null ? line.stripTrailing() : line.add(there).stripTrailing());
    }
}
