package org.glossator.engine.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glossator.engine.session.Conflict.Reason;
import org.glossator.engine.session.Place.Sign;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a text, which may have been changed, what a decision was about. It answers only where no other place could be meant: a decision
 * on the wrong words is worse than one that a person is asked about.
 */
final class Locator {

    private static final int LONG = 12; // words of so many units are seldom in a text twice by chance
    private static final int FAMILIAR = 16; // units of context that are still there
    private static final int FEW = 64; // units, of words that came in
    private static final int NEAR = 64;

    private final String text;
    private final Occurrences occurrences;
    private @Nullable String hash; // null: nobody asked yet
    private @Nullable FoldedText folded; // null: nobody asked yet

    /**
     * Either a span or a reason.
     *
     * @param near where a person may look, if there is a reason; null: nobody knows
     */
    record Located(
            @Nullable Span span,
            @Nullable Reason reason,
            @Nullable Span near) {
        Located(@Nullable Span span, @Nullable Reason reason) {
            this(span, reason, null);
        }
    }

    Locator(String text) {
        this.text = text;
        this.occurrences = new Occurrences(text);
    }

    String text() {
        return text;
    }

    String hash() {
        String known = hash;
        if (known == null) {
            known = Place.hash(text);
            hash = known;
        }
        return known;
    }

    /** Whether the place was told of this very text; where it does not say of which, whether all that it says is so here. */
    boolean isHere(Place place) {
        if (!place.text().isEmpty()) {
            return place.text().equals(hash()) && covers(place.span(), place.words());
        }
        int from = place.span().start() - place.before().length();
        return covers(place.span(), place.words())
                && text.startsWith(place.before(), from)
                && text.startsWith(place.after(), place.span().end());
    }

    boolean covers(Span span, String words) {
        return span.length() == words.length() && text.startsWith(words, span.start());
    }

    /** The place of this span; as a decision tells it already that was made on this very text, since to tell it anew is slow. */
    Place place(Span span, @Nullable Decision known) {
        if (known != null) {
            Place told = known.place();
            boolean whole = !told.told().isEmpty() && !told.text().isEmpty();
            if (whole && told.span().equals(span) && isHere(told)) {
                return told;
            }
        }
        return Place.of(span, text, hash(), occurrences, () -> folded().occurrences);
    }

    Located locate(Place place) {
        if (isHere(place)) {
            return new Located(place.span(), null);
        }
        int whole = occurrences.only(place.before() + place.words() + place.after());
        if (whole != Occurrences.NONE) {
            int start = whole + place.before().length();
            return place.isToldBy(Sign.AROUND) && whole >= 0
                    ? new Located(new Span(start, start + place.words().length()), null)
                    : new Located(null, Reason.SEVERAL_PLACES);
        }
        Span folded = place.isToldBy(Sign.FOLDED) ? folded().locate(place) : null;
        return folded == null ? byOneSide(place) : new Located(folded, null);
    }

    private FoldedText folded() {
        FoldedText made = folded;
        if (made == null) {
            made = new FoldedText(Folded.of(text));
            folded = made;
        }
        return made;
    }

    /** The text without what an editor changes unasked. */
    private static final class FoldedText {
        private final Folded text;
        private final Occurrences occurrences;

        FoldedText(Folded text) {
            this.text = text;
            this.occurrences = new Occurrences(text.text());
        }

        /** Null where it stands nowhere, or in several places. */
        @Nullable
        Span locate(Place place) {
            Folded whole = Folded.of(place.before() + place.words() + place.after());
            int at = occurrences.only(whole.text());
            int start = place.before().length();
            return at < 0
                    ? null
                    : text.original(
                            at + whole.place(start),
                            at + whole.place(start + place.words().length()));
        }
    }

    /** The text on one side was changed: the other side tells the place, where it did so before. */
    private Located byOneSide(Place place) {
        String words = place.words();
        int front = place.isToldBy(Sign.BEFORE) ? occurrences.only(place.before() + words) : Occurrences.NONE;
        int back = place.isToldBy(Sign.AFTER) ? occurrences.only(words + place.after()) : Occurrences.NONE;
        if (front >= 0 && back >= 0) {
            return new Located(null, Reason.SEVERAL_PLACES); // in one place, the whole would stand there
        }
        int start = front >= 0 ? front + place.before().length() : back;
        return start >= 0 ? new Located(new Span(start, start + words.length()), null) : byWords(place);
    }

    /** The text beside the words was changed: long words that stand in one place only are known all the same. */
    private Located byWords(Place place) {
        String words = place.words();
        int only = occurrences.only(words);
        if (only == Occurrences.NONE) {
            return new Located(null, Reason.WORDS_GONE, between(place));
        }
        if (only < 0 || !place.isToldBy(Sign.WORDS)) {
            return new Located(null, Reason.SEVERAL_PLACES);
        }
        int known = sameBefore(place.before(), only) + sameAfter(place.after(), only + words.length());
        return words.length() >= LONG && known >= FAMILIAR
                ? new Located(new Span(only, only + words.length()), null)
                : new Located(null, Reason.OTHER_SURROUNDINGS, new Span(only, only + words.length()));
    }

    /** What stands now between the two sides, where each of them stands once and no more than a few words came in; null where not. */
    private @Nullable Span between(Place place) {
        int before = occurrences.only(place.before());
        int end = occurrences.only(place.after());
        int start = before < 0 ? before : before + place.before().length();
        boolean near = start >= 0 && end > start && end - start <= place.words().length() + FEW;
        return near ? new Span(start, end) : null;
    }

    private int sameBefore(String before, int at) {
        int same = 0;
        while (same < before.length()
                && same < at
                && before.charAt(before.length() - 1 - same) == text.charAt(at - 1 - same)) {
            same++;
        }
        return same;
    }

    private int sameAfter(String after, int at) {
        int same = 0;
        while (same < after.length() && at + same < text.length() && after.charAt(same) == text.charAt(at + same)) {
            same++;
        }
        return same;
    }

    /** The value on this text, after the finding has moved by so many units; null when words that it names cannot be found for sure. */
    @Nullable
    Value moved(Value value, Place place, int by) {
        Map<String, Span> spans = new LinkedHashMap<>();
        for (Map.Entry<String, String> named : value.words().entrySet()) {
            Span span = Value.span(value.components().get(named.getKey()));
            Span moved = span == null ? null : moved(span, named.getValue(), place, by);
            if (moved == null) {
                return null;
            }
            spans.put(named.getKey(), moved);
        }
        return value.with(spans, text);
    }

    /** These words, moved with the finding; else where they stand near that, if they do so once only. */
    @Nullable
    Span moved(Span span, String words, Place place, int by) {
        int expected = span.start() + by;
        if (isMovedTo(expected, span, words, place)) {
            return new Span(expected, expected + words.length());
        }
        Span found = null;
        int from = Math.max(0, expected - NEAR);
        for (int at = text.indexOf(words, from); at >= 0 && at <= expected + NEAR; at = text.indexOf(words, at + 1)) {
            if (isMovedTo(at, span, words, place)) {
                if (found != null) {
                    return null;
                }
                found = new Span(at, at + words.length());
            }
        }
        return found == null ? movedFolded(words, expected) : found;
    }

    /** These words with other white space or marks, where they stand near that once only. */
    private @Nullable Span movedFolded(String words, int expected) {
        Folded near = folded().text;
        String wanted = Folded.fold(words);
        int from = near.place(Math.max(0, Math.min(text.length(), expected - NEAR)));
        int to = near.place(Math.max(0, Math.min(text.length(), expected + NEAR)));
        Span found = null;
        for (int at = near.text().indexOf(wanted, from);
                at >= 0 && at <= to && !wanted.isEmpty();
                at = near.text().indexOf(wanted, at + 1)) {
            Span span = near.original(at, at + wanted.length());
            if (!WordBounds.isInside(text, span.start()) && !WordBounds.isInside(text, span.end())) {
                if (found != null) {
                    return null;
                }
                found = span;
            }
        }
        return found;
    }

    /** Whether the words stand there, and in no longer word than they did. */
    private boolean isMovedTo(int at, Span was, String words, Place place) {
        if (at < 0 || words.isEmpty() || !text.startsWith(words, at)) {
            return false;
        }
        int end = at + words.length();
        return (!WordBounds.isInside(text, at) || isSame(place, was.start() - 1, at - 1))
                && (!WordBounds.isInside(text, end) || isSame(place, was.end(), end));
    }

    /** Whether the same unit stood there, as far as the place tells. */
    private boolean isSame(Place place, int was, int now) {
        String known = place.before() + place.words() + place.after();
        int index = was - place.span().start() + place.before().length();
        return index >= 0 && index < known.length() && known.charAt(index) == text.charAt(now);
    }
}
