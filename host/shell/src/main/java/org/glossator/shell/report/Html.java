package org.glossator.shell.report;

import java.text.Bidi;
import org.glossator.shell.screen.Visible;
import org.jspecify.annotations.Nullable;

/**
 * A piece of HTML that grows. Tags and the names of attributes are ours; texts and values may come from anywhere: they are escaped, and what
 * a browser would obey (control characters, bidirectional controls, halves of surrogate pairs) is shown instead.
 */
final class Html {

    private final StringBuilder built = new StringBuilder();

    /** @param attributes names and values in turn; one whose value is null is left out */
    Html open(String tag, @Nullable String... attributes) {
        built.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                built.append(' ').append(attributes[i]).append("=\"");
                escape(Visible.line(value));
                built.append('"');
            }
        }
        built.append('>');
        return this;
    }

    Html close(String tag) {
        built.append("</").append(tag).append('>');
        return this;
    }

    /** With its line breaks and tabs as they are. */
    Html text(String text) {
        escape(Visible.lines(text));
        return this;
    }

    /** A tag, a text, and the tag's end. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    Html add(Html other) {
        built.append(other.built);
        return this;
    }

    Html line() {
        built.append('\n');
        return this;
    }

    /** Words from a text among words of ours: where they run from right to left, they move nothing around them. */
    Html apart(String words) {
        return Bidi.requiresBidi(words.toCharArray(), 0, words.length()) ? element("bdi", words) : text(words);
    }

    boolean isEmpty() {
        return built.length() == 0;
    }

    private void escape(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (!entity.isEmpty()) {
                built.append(text, from, i).append(entity);
                from = i + 1;
            }
        }
        built.append(text, from, text.length());
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }

    @Override
    public String toString() {
        return built.toString();
    }
}
