package org.glossator.engine.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.glossator.text.Span;

/**
 * Where a finding stood when a person decided on it, told so that it is found again in a text that was changed since.
 *
 * @param span in that text
 * @param words there
 * @param before up to 32 UTF-16 units in front of them; fewer only at the beginning of the text and at half a character
 * @param after up to 32 behind them, in the same way
 * @param text which text it was: the first sixteen digits of its SHA-256, as UTF-8
 * @param told by what the place was told from every other one of that text. What stood there twice tells nothing later, since the other
 *     one may be left alone
 */
public record Place(Span span, String words, String before, String after, String text, Set<Sign> told) {

    private static final int CONTEXT = 32;
    private static final int SEARCHED = 1 << 18; // longer texts are searched once only for each decision

    /** What tells a place. */
    enum Sign {
        WORDS,
        AROUND,
        BEFORE,
        AFTER,
        /** By all of it, whatever white space and marks stand there. */
        FOLDED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Place {
        told = told.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(told));
    }

    /**
     * The place of a span.
     *
     * @param occurrences of the text
     * @param folded those of the text as {@link Folded} has it
     */
    static Place of(Span span, String text, String hash, Occurrences occurrences, Supplier<Occurrences> folded) {
        int from = Math.max(0, span.start() - CONTEXT);
        int to = Math.min(text.length(), span.end() + CONTEXT);
        String words = span.in(text);
        String before = text.substring(isSplit(text, from) ? from + 1 : from, span.start());
        String after = text.substring(span.end(), isSplit(text, to) ? to - 1 : to);
        Set<Sign> told = told(words, before, after, text.length(), occurrences);
        if (told.contains(Sign.AROUND)
                && text.length() <= SEARCHED
                && folded.get().isOnce(Folded.fold(before + words + after))) {
            told.add(Sign.FOLDED);
        }
        return new Place(span, words, before, after, hash, told);
    }

    private static Set<Sign> told(String words, String before, String after, int length, Occurrences all) {
        Set<Sign> told = EnumSet.noneOf(Sign.class);
        if (all.isOnce(before + words + after)) {
            told.add(Sign.AROUND);
        }
        if (length <= SEARCHED && told.contains(Sign.AROUND)) {
            if (all.isOnce(words)) {
                told.add(Sign.WORDS);
            }
            if (before.length() >= CONTEXT - 1 && all.isOnce(before + words)) {
                told.add(Sign.BEFORE);
            }
            if (after.length() >= CONTEXT - 1 && all.isOnce(words + after)) {
                told.add(Sign.AFTER);
            }
        }
        return told;
    }

    boolean isToldBy(Sign sign) {
        return told.contains(sign);
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
