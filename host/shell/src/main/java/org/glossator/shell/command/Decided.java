package org.glossator.shell.command;

import java.util.List;
import org.glossator.engine.session.Change;
import org.glossator.engine.session.Decision;
import org.glossator.engine.session.DecisionStep;

/** What was decided, in a line. */
final class Decided {

    private static final int WORDS = 50;

    private Decided() {}

    /** {@code quotes/3 of 003 “The bridge …”}, or how many they are. */
    static String what(DecisionStep step) {
        List<Change> changes = step.changes();
        if (changes.size() == 1) {
            Decision about = changes.get(0).about();
            return about.id() + " " + words(about);
        }
        long documents =
                changes.stream().map(c -> c.about().document()).distinct().count();
        return Texts.count(changes.size(), "finding")
                + (documents > 1
                        ? " in " + documents + " documents"
                        : " of " + changes.get(0).about().document());
    }

    private static String words(Decision decision) {
        String words =
                decision.to() == null ? decision.place().words() : decision.to().words();
        String folded = words.strip().replaceAll("\\s+", " ");
        return "["
                + (folded.codePointCount(0, folded.length()) <= WORDS
                        ? folded
                        : folded.substring(0, folded.offsetByCodePoints(0, WORDS)) + "…")
                + "]";
    }
}
