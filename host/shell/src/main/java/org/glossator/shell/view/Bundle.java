package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.session.Finding;

/**
 * Findings that say the same of the same words, about one other place each, as one row: a passage that ten documents share.
 *
 * @param first the first of them
 * @param count how many there are
 */
record Bundle(Finding first, int count) {

    static List<Bundle> of(List<Finding> findings) {
        List<Bundle> bundles = new ArrayList<>();
        for (Finding finding : findings) {
            Bundle last = bundles.isEmpty() ? null : bundles.get(bundles.size() - 1);
            if (last != null && last.takes(finding)) {
                bundles.set(bundles.size() - 1, new Bundle(last.first, last.count + 1));
            } else {
                bundles.add(new Bundle(finding, 1));
            }
        }
        return bundles;
    }

    private boolean takes(Finding next) {
        return next.layer() == first.layer()
                && next.layer().place("there") >= 0
                && next.number() == first.number() + count
                && next.stored().span().equals(first.stored().span())
                && VerdictSign.word(next).equals(VerdictSign.word(first))
                && told().kind().equals(told(next).kind());
    }

    FindingText told() {
        return told(first);
    }

    private static FindingText told(Finding finding) {
        return new FindingText(
                finding.layer(),
                finding.stored(),
                finding.entry().document().orElseThrow().text());
    }

    /** {@code 3}, or {@code 3-12}. */
    String numbers() {
        return count == 1 ? "" + first.number() : first.number() + "-" + (first.number() + count - 1);
    }

    /** Rule, confidence, and what a person decided. */
    String evidence(boolean wide) {
        String evidence = wide ? told().evidence() : told().confidence();
        String decided = VerdictSign.word(first);
        return decided.isEmpty() ? evidence : evidence.isEmpty() ? decided : evidence + ", " + decided;
    }

    String summary() {
        return told().summary() + (count == 1 ? "" : ", and " + (count - 1) + " more");
    }
}
