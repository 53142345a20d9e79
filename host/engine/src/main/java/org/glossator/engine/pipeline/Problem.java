package org.glossator.engine.pipeline;

import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong that a person should know: who, what was found, what was expected, what can be done.
 *
 * @param severity whether something was lost
 * @param code as {@code E2104}; explained by {@code gloss help E2104}
 * @param who the annotator, plugin or file that it is about
 * @param span where in the document; null when it is not about a place
 * @param message what was found and what was expected, in one sentence in lower case
 * @param hint what can be done; may be empty
 */
public record Problem(
        Severity severity,
        String code,
        String who,
        @Nullable Span span,
        String message,
        String hint) {

    /** Whether something was lost. */
    public enum Severity {
        /** Worth a look; nothing was lost. */
        WARNING,
        /** Something was not done. */
        ERROR
    }

    public static Problem error(String code, String who, String message, String hint) {
        return new Problem(Severity.ERROR, code, who, null, message, hint);
    }

    public static Problem warning(String code, String who, String message, String hint) {
        return new Problem(Severity.WARNING, code, who, null, message, hint);
    }

    /** One line: the code, who, the message and the hint. */
    @Override
    public String toString() {
        return code + " " + (who.isEmpty() ? "" : who + " ") + message + (hint.isEmpty() ? "" : "; " + hint);
    }
}
