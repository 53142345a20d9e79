package org.glossator.shell.screen;

import java.util.ArrayList;
import java.util.List;

/** A message in rows that end between words; a word wider than a row, as a path may be, stays whole, so that it can be copied. */
public final class Rows {

    private Rows() {}

    /** @return one row at least; the blanks that the text begins with go before each */
    public static List<String> of(String text, int columns) {
        String safe = Visible.line(text);
        if (Width.of(safe) <= columns) {
            return List.of(safe);
        }
        String margin = safe.substring(0, safe.length() - safe.stripLeading().length());
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        int width = 0;
        for (String word : safe.strip().split(" ", -1)) {
            int more = Width.of(word);
            if (row.length() > 0 && width + 1 + more > columns) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(row.length() == 0 ? margin : " ").append(word);
            width = Width.of(row.toString());
        }
        rows.add(row.toString());
        return rows;
    }
}
