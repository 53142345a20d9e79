package org.glossator.shell.command;

import java.util.List;
import org.glossator.engine.session.Quoting;

/** A line as the session keeps it for its script: it means the same in another folder, and without the aliases of this one. */
final class Kept {

    private static final String SESSION = "--session";

    private Kept() {}

    /** Whether the line says where its session is kept. */
    static boolean isElsewhere(List<String> words) {
        return words.stream().anyMatch(Kept::names);
    }

    private static boolean names(String word) {
        return word.equals(SESSION) || word.startsWith(SESSION + "=");
    }

    /** The words without where the session is kept, each so quoted that it is one word. */
    static String line(List<String> words) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (!names(words.get(i))) {
                line.append(line.isEmpty() ? "" : " ").append(Quoting.word(words.get(i)));
            } else if (words.get(i).equals(SESSION)) {
                i++;
            }
        }
        return line.toString();
    }
}
