package org.glossator.shell.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.text.Span;

/** Words of a text that a person may mean who has typed their beginning: one word, and the name that it begins. */
final class TextWords {

    private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}]+(?:['\u2019.-][\\p{L}\\p{M}\\p{N}]+)*";
    private static final String CAPITAL = "(?<![\\p{L}\\p{N}])\\p{Lu}(?:" + LETTERS + ")?";
    private static final Pattern WORD = Pattern.compile(LETTERS);

    /** Words with a capital in a row, with what may stand between two of them in a name. */
    private static final Pattern NAME =
            Pattern.compile(CAPITAL + "(?:\\.? (?:(?:of|de|van|von|der|al) ){0,2}" + CAPITAL + ")+");

    private TextWords() {}

    /**
     * Those that begin so, in any case of letters, the nearest ones first, each once.
     *
     * @param typed empty: names only
     * @param near what they are sought for
     */
    static List<String> beginning(String typed, String text, Span near) {
        List<Span> found = new ArrayList<>();
        collect(NAME, text, found);
        if (!typed.isEmpty()) {
            collect(WORD, text, found);
        }
        String wanted = typed.toLowerCase(Locale.ROOT);
        return found.stream()
                .filter(span -> span.in(text).toLowerCase(Locale.ROOT).startsWith(wanted))
                .sorted(Comparator.comparingInt(span -> distance(span, near)))
                .map(span -> span.in(text))
                .distinct()
                .toList();
    }

    private static void collect(Pattern pattern, String text, List<Span> found) {
        for (Matcher each = pattern.matcher(text); each.find(); ) {
            found.add(new Span(each.start(), each.end()));
        }
    }

    private static int distance(Span span, Span near) {
        return Math.max(0, Math.max(span.start() - near.end(), near.start() - span.end()));
    }
}
