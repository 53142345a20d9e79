package org.glossator.shell.view;

import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Verdict;
import org.jspecify.annotations.Nullable;

/** What a person decided on a finding, as a sign in the text and as a word. */
public final class VerdictSign {

    /** What the signs mean, for below a list. */
    public static final String LEGEND = "\u2713 accepted, \u2717 rejected, * fixed, + added, ! in conflict";

    private VerdictSign() {}

    /** Whether anything was decided on it. */
    public static boolean isDecided(Finding finding) {
        return finding.verdict() != null || finding.conflict();
    }

    /** One column; empty where nothing was decided. */
    static String sign(Finding finding) {
        @Nullable Verdict verdict = finding.verdict();
        if (verdict == null) {
            return finding.conflict() ? "!" : "";
        }
        return switch (verdict) {
            case ACCEPTED -> "\u2713";
            case REJECTED -> "\u2717";
            case FIXED -> "*";
            case ADDED -> "+";
        };
    }

    /** Empty where nothing was decided. */
    static String word(Finding finding) {
        @Nullable Verdict verdict = finding.verdict();
        return verdict != null ? verdict.word() : finding.conflict() ? "in conflict" : "";
    }
}
