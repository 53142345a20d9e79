package org.glossator.testkit;

import java.util.ArrayList;
import java.util.List;
import org.glossator.text.Span;

/**
 * A text with expectations inside: {@code [[words|value]]} says that the words are found and what they hold. Expectations do not nest;
 * words and value hold no {@code ]]}, a value no bar. A bracket behind a backslash is one of the text: {@code \[[} stands for two.
 *
 * @param text without the marks
 * @param expected in text order
 */
record MarkedText(String text, List<Expected> expected) {

    private static final String OPEN = "[[";
    private static final String CLOSE = "]]";
    private static final String ESCAPED = "\\[";

    /** Words and what they hold, as text. */
    record Expected(Span span, String value) {}

    /** @throws IllegalArgumentException when a mark has no value, is not closed, or holds another one */
    static MarkedText parse(String marked) {
        StringBuilder text = new StringBuilder();
        List<Expected> expected = new ArrayList<>();
        int at = 0;
        while (at < marked.length()) {
            if (marked.startsWith(OPEN, at)) {
                int close = marked.indexOf(CLOSE, at);
                if (close < 0) {
                    throw wrong(marked.substring(at), "is not closed");
                }
                expected.add(mark(marked.substring(at, close + CLOSE.length()), text));
                at = close + CLOSE.length();
            } else {
                at = copy(marked, at, text);
            }
        }
        return new MarkedText(text.toString(), expected);
    }

    /** Appends the words of the mark to the text. */
    private static Expected mark(String mark, StringBuilder text) {
        String inside = mark.substring(OPEN.length(), mark.length() - CLOSE.length());
        int start = text.length();
        int bar = inside.lastIndexOf('|');
        int at = 0;
        while (at < Math.max(bar, 0)) {
            if (inside.startsWith(OPEN, at)) {
                throw wrong(mark, "holds another one");
            }
            at = copy(inside, at, text);
        }
        if (bar < 0) {
            throw wrong(mark, "has no value");
        }
        if (inside.indexOf(OPEN, bar) >= 0) {
            throw wrong(mark, "holds another one");
        }
        return new Expected(new Span(start, text.length()), inside.substring(bar + 1));
    }

    /** Appends the character there, or the one that is escaped there; returns where the next one stands. */
    private static int copy(String marked, int at, StringBuilder text) {
        int from = marked.startsWith(ESCAPED, at) ? at + 1 : at;
        text.append(marked.charAt(from));
        return from + 1;
    }

    private static IllegalArgumentException wrong(String mark, String what) {
        return new IllegalArgumentException("the mark " + mark + " " + what
                + "; expected [[words|value]], and \\[[ for two brackets that stand in the text");
    }

    /** The text with these findings marked; overlapping ones follow the text, each on a line. */
    static String render(String text, List<Expected> findings) {
        StringBuilder marked = new StringBuilder();
        StringBuilder overlapping = new StringBuilder();
        int at = 0;
        for (Expected finding : findings) {
            if (finding.span.start() < at) {
                mark(finding, text, overlapping.append("\nalso "));
                continue;
            }
            escape(text.substring(at, finding.span.start()), true, marked);
            mark(finding, text, marked);
            at = finding.span.end();
        }
        escape(text.substring(at), false, marked);
        return marked.append(overlapping).toString();
    }

    private static void mark(Expected finding, String text, StringBuilder marked) {
        escape(finding.span.in(text), false, marked.append(OPEN));
        marked.append('|').append(finding.value).append(CLOSE);
    }

    /** Escapes each bracket that would open a mark or be taken for an escaped one. */
    private static void escape(String text, boolean beforeMark, StringBuilder marked) {
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            boolean last = i + 1 == text.length();
            boolean opens = last ? beforeMark : text.charAt(i + 1) == '[';
            boolean behindBackslash = i > 0 && text.charAt(i - 1) == '\\';
            if (here == '[' && (opens || behindBackslash)) {
                marked.append('\\');
            }
            marked.append(here);
        }
    }
}
