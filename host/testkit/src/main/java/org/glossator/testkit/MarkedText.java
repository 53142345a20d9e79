package org.glossator.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.text.Span;

/**
 * A text with expectations inside: {@code [[words|value]]} says that the words are found and what they hold. Expectations do not nest; a
 * value holds no {@code ]]}.
 *
 * @param text without the marks
 * @param expected in text order
 */
record MarkedText(String text, List<Expected> expected) {

    /** Words and what they hold, as text. */
    record Expected(Span span, String value) {}

    private static final Pattern MARK = Pattern.compile("\\[\\[(?<words>.*?)\\|(?<value>[^|]*?)]]", Pattern.DOTALL);

    static MarkedText parse(String marked) {
        StringBuilder text = new StringBuilder();
        List<Expected> expected = new ArrayList<>();
        Matcher matcher = MARK.matcher(marked);
        int at = 0;
        while (matcher.find()) {
            text.append(marked, at, matcher.start());
            int start = text.length();
            text.append(matcher.group("words"));
            expected.add(new Expected(new Span(start, text.length()), matcher.group("value")));
            at = matcher.end();
        }
        return new MarkedText(text.append(marked.substring(at)).toString(), expected);
    }

    /** The text with these findings marked; overlapping ones follow the text, each on a line. */
    static String render(String text, List<Expected> findings) {
        StringBuilder marked = new StringBuilder();
        StringBuilder overlapping = new StringBuilder();
        int at = 0;
        for (Expected finding : findings) {
            if (finding.span.start() < at) {
                overlapping
                        .append("\nalso [[")
                        .append(finding.span.in(text))
                        .append('|')
                        .append(finding.value)
                        .append("]]");
                continue;
            }
            marked.append(text, at, finding.span.start());
            marked.append("[[")
                    .append(finding.span.in(text))
                    .append('|')
                    .append(finding.value)
                    .append("]]");
            at = finding.span.end();
        }
        return marked.append(text.substring(at)).append(overlapping).toString();
    }
}
