package org.glossator.shell.view;

import org.glossator.engine.session.Change;
import org.glossator.engine.session.Decision;

/** A decision in a few words. */
public final class DecisionText {

    private static final int WORDS = 50;

    private DecisionText() {}

    /** What it is about: {@code 003/quotes/3 [The bridge …]}. */
    public static String about(Decision decision) {
        return decision.id() + " [" + words(decision) + "]";
    }

    /** What was done: {@code accepted 003/quotes/3 [The bridge …]}. */
    public static String of(Change change) {
        Decision after = change.after();
        return (after == null ? "taken back" : after.verdict().word()) + " " + about(change.about());
    }

    private static String words(Decision decision) {
        String words =
                decision.to() == null ? decision.place().words() : decision.to().words();
        String folded = FindingText.fold(words);
        return folded.codePointCount(0, folded.length()) <= WORDS
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, WORDS)) + "…";
    }
}
