package org.glossator.shell.view;

import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Verdict;
import org.jspecify.annotations.Nullable;

/** What a person decided on a finding, as a sign in the text and as a word. */
public final class VerdictSign {

    /** What the signs mean, for below a list. */
    public static final String LEGEND = "\u2713 accepted, \u2717 rejected, * fixed, + added, ! in conflict";

    private static final int WORDS = 160;

    private VerdictSign() {}

    /** Whether anything was decided on it. */
    public static boolean isDecided(Finding finding) {
        return finding.verdict() != null || finding.conflict();
    }

    /** One column; empty where nothing was decided. */
    public static String sign(Finding finding) {
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
    public static String word(Finding finding) {
        @Nullable Verdict verdict = finding.verdict();
        return verdict != null ? verdict.word() : finding.conflict() ? "in conflict" : "";
    }

    /** What the annotator said, and of which words where these were others; empty unless a person said better. */
    public static String before(Finding finding) {
        StoredFinding machine = finding.machine();
        if (machine == null || finding.verdict() != Verdict.FIXED) {
            return "";
        }
        String text = finding.entry().document().orElseThrow().text();
        FindingText said = new FindingText(finding.layer(), machine, text);
        boolean moved = !machine.span().equals(finding.stored().span());
        String of = moved ? ", on [" + FindingText.shortened(said.words(), WORDS) + "]" : "";
        return said.kind() + ": " + said.summary() + of;
    }
}
