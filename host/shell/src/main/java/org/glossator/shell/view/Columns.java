package org.glossator.shell.view;

import java.util.Locale;
import org.glossator.shell.screen.Width;

/** Numbers in columns. */
final class Columns {

    private Columns() {}

    /** At the right of so many columns, with at least one blank before it. */
    static String right(String text, int columns) {
        return " ".repeat(Math.max(1, columns - Width.of(text))) + text;
    }

    static String right(long number, int columns) {
        return right(String.format(Locale.ROOT, "%,d", number), columns);
    }

    /** {@code 1 document}, {@code 1,234 documents}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
