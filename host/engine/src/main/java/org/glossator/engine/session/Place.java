package org.glossator.engine.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.glossator.text.Span;

/**
 * Where a finding stood when a person decided on it, told so that it is found again in a text that was changed since.
 *
 * @param span in that text
 * @param words there
 * @param before up to 32 UTF-16 units in front of them; fewer only at the beginning of the text and at half a character
 * @param after up to 32 behind them, in the same way
 * @param text which text it was: the first sixteen digits of its SHA-256, as UTF-8
 */
public record Place(Span span, String words, String before, String after, String text) {

    private static final int CONTEXT = 32;

    static Place of(Span span, String text, String hash) {
        int from = Math.max(0, span.start() - CONTEXT);
        int to = Math.min(text.length(), span.end() + CONTEXT);
        return new Place(
                span,
                span.in(text),
                text.substring(isSplit(text, from) ? from + 1 : from, span.start()),
                text.substring(span.end(), isSplit(text, to) ? to - 1 : to),
                hash);
    }

    private static boolean isSplit(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** What a text is known by. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
