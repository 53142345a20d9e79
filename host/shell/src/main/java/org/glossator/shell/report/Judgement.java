package org.glossator.shell.report;

import org.glossator.engine.session.Finding;
import org.glossator.shell.view.VerdictSign;

/**
 * What a person decided on a finding, as the page tells it.
 *
 * @param sign one character, as at the terminal; empty where nothing was decided
 * @param word the same as a word: {@code accepted}, {@code fixed}, {@code added}, {@code in conflict}; or empty
 * @param before what the annotator said, where a person said better; else empty
 */
record Judgement(String sign, String word, String before) {

    static final Judgement NONE = new Judgement("", "", "");

    static Judgement of(Finding finding) {
        return VerdictSign.isDecided(finding)
                ? new Judgement(VerdictSign.sign(finding), VerdictSign.word(finding), VerdictSign.before(finding))
                : NONE;
    }

    boolean isMade() {
        return !word.isEmpty();
    }
}
