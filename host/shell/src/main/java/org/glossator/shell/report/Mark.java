package org.glossator.shell.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.shell.view.FindingText;

/**
 * A finding on the page; or several of a layer that say the same of the same words, each about another document, as a passage that ten share.
 *
 * @param key names the finding on the page: the document's number, the layer's, the finding's
 * @param tag what a person calls it, as {@code q1} or {@code du1-10}
 * @param layer the layer
 * @param told the first of them in words
 * @param place of the first of them in the layer, from 0
 * @param count how many there are
 * @param judgement what a person decided on all of them
 */
record Mark(String key, String tag, LayerKeys.Key layer, FindingText told, int place, int count, Judgement judgement) {

    StoredFinding finding() {
        return told.finding();
    }

    /** All of them. */
    List<FindingText> each() {
        return told.layer().findings().subList(place, place + count).stream()
                .map(finding -> new FindingText(told.layer(), finding, told.text()))
                .toList();
    }

    int start() {
        return finding().span().start();
    }

    int end() {
        return finding().span().end();
    }

    /** Whether it speaks of the whole document, and not of some of its words. */
    boolean isOfWhole() {
        return told.layer().place("there") >= 0
                && start() == 0
                && end() == told.text().length();
    }

    boolean isQuote() {
        return told.layer().place("person") >= 0 && told.layer().place("continues") >= 0;
    }

    boolean isDate() {
        return told.layer().place("value") >= 0 && told.layer().place("begin") >= 0;
    }

    boolean isCopy() {
        return told.layer().place("relation") >= 0 && told.layer().place("jaccard") >= 0;
    }

    /** For the filter, which compares it with two digits; empty where there is none. */
    String confidence() {
        return finding().evidence().confidence().isPresent()
                ? new BigDecimal(finding().evidence().confidence().getAsDouble())
                        .setScale(4, RoundingMode.HALF_EVEN)
                        .toPlainString()
                : "";
    }
}
