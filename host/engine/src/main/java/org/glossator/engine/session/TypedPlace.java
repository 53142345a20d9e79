package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.text.Span;

/**
 * Places of one text as a person types them: words as they stand there, {@code START:END} in UTF-16 units, or {@code @START:END}. A time of
 * day and a ratio look like {@code START:END}: where what was typed stands in the text itself, as whole words, it is words.
 */
public final class TypedPlace {

    /** The name under which the place of a finding is typed whatever the components of its layer are called; no component can be called so. */
    public static final String PLACE = "@";

    private static final Pattern OFFSETS = Pattern.compile("@?([0-9]{1,9}):([0-9]{1,9})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String text;

    public TypedPlace(String text) {
        this.text = text;
    }

    /** The span as it is typed where it is not to be taken for words. */
    public static String sure(Span span) {
        return "@" + span;
    }

    /** Whether it is an offset and another, and no words of the text. */
    public boolean isOffsets(String typed) {
        return OFFSETS.matcher(typed).matches() && (typed.startsWith("@") || !isThere(typed));
    }

    private boolean isThere(String typed) {
        Matcher found = words(typed);
        for (int from = 0; found.find(from); from = found.start() + 1) {
            if (isWhole(found.start(), found.end())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The span of two offsets.
     *
     * @throws IllegalArgumentException when it is none of this text; the message says what was expected
     */
    public Span offsets(String typed) {
        Matcher offsets = OFFSETS.matcher(typed);
        if (!offsets.matches()) {
            throw new IllegalArgumentException("START:END");
        }
        return between(Integer.parseInt(offsets.group(1)), Integer.parseInt(offsets.group(2)));
    }

    /** As {@link #offsets}. */
    Span between(int start, int end) {
        if (start > end) {
            throw new IllegalArgumentException("START:END, the smaller one first");
        }
        if (end > text.length()) {
            throw new IllegalArgumentException("START:END in a text of " + text.length() + " UTF-16 units");
        }
        if (isSplit(start) || isSplit(end)) {
            throw new IllegalArgumentException("START:END that cuts no character in two");
        }
        return new Span(start, end);
    }

    /** Where these words stand, whole ones, in text order; a blank stands for white space of any kind, and so for the end of a line. */
    public List<Span> places(String words) {
        return places(words, true);
    }

    /** Where they stand inside longer words. */
    public List<Span> placesInside(String words) {
        return places(words, false);
    }

    private List<Span> places(String words, boolean whole) {
        List<Span> places = new ArrayList<>();
        Matcher found = words(words);
        for (int from = 0; found.find(from); from = found.start() + 1) {
            if (isWhole(found.start(), found.end()) == whole) {
                places.add(new Span(found.start(), found.end()));
            }
        }
        return places;
    }

    /** Of the places of these words, whole ones, the one nearest to a span. */
    public Optional<Span> nearest(String words, Span to) {
        return nearest(places(words), to);
    }

    static Optional<Span> nearest(List<Span> places, Span to) {
        Span best = null;
        for (Span each : places) {
            best = best == null || distance(each, to) < distance(best, to) ? each : best;
        }
        return Optional.ofNullable(best);
    }

    private static int distance(Span span, Span to) {
        return span.overlaps(to) ? 0 : span.end() <= to.start() ? to.start() - span.end() : span.start() - to.end();
    }

    private Matcher words(String typed) {
        StringBuilder pattern = new StringBuilder(typed.isEmpty() ? "(?!)" : "");
        Matcher blanks = BLANKS.matcher(typed);
        int from = 0;
        while (blanks.find()) {
            pattern.append(quoted(typed.substring(from, blanks.start()))).append(BLANKS);
            from = blanks.end();
        }
        return Pattern.compile(pattern.append(quoted(typed.substring(from))).toString())
                .matcher(text);
    }

    private static String quoted(String words) {
        return words.isEmpty() ? "" : Pattern.quote(words);
    }

    private boolean isWhole(int start, int end) {
        return !WordBounds.isInside(text, start) && !WordBounds.isInside(text, end);
    }

    private boolean isSplit(int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
