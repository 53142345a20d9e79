package org.glossator.engine.measure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A quote, or one marked part of a quote, of gold or of an output.
 *
 * @param span the piece
 * @param mark the whole finding
 */
record QuoteMark(Span span, Mark mark) {

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "i", "we", "it", "him", "her", "them", "who", "you");

    /** The parts in quotation marks: a corpus may give the whole clause as mixed and its parts beside it. */
    static List<QuoteMark> marked(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> Set.of("direct", "mixed").contains(mark.string("kind")))
                .flatMap(mark -> parts(mark).stream().map(part -> new QuoteMark(part, mark)))
                .toList();
    }

    private static List<Span> parts(Mark mark) {
        if (mark.values().get("directParts") instanceof List<?> parts && !parts.isEmpty()) {
            return parts.stream()
                    .flatMap(part -> Optional.ofNullable(PlainValue.span(part)).stream())
                    .toList();
        }
        return List.of(mark.span());
    }

    /** Without marks, and of at least five words: shorter pieces are too uncertain to measure by. */
    static List<QuoteMark> indirect(List<Mark> marks, String text) {
        return marks.stream()
                .filter(mark -> isIndirect(mark) && SamePerson.words(mark.span().in(text)) >= 5)
                .map(mark -> new QuoteMark(mark.span(), mark))
                .toList();
    }

    private static boolean isIndirect(Mark mark) {
        return mark.string("kind").equals("indirect");
    }

    String kind() {
        return mark.string("kind");
    }

    /** Whether the corpus calls the cue one of speech; where it says nothing it is. */
    boolean isSpeech() {
        return !mark.values().containsKey("cueClass") || mark.string("cueClass").equals("speech");
    }

    /** Whether this speaker is the one that gold has: they overlap, and it is not much longer; none where gold has none. */
    boolean hasSpeakerOf(QuoteMark gold) {
        @Nullable Span theirs = gold.mark.span("speaker");
        @Nullable Span mine = mark.span("speaker");
        if (theirs == null || mine == null) {
            return theirs == null && mine == null;
        }
        return theirs.overlaps(mine) && mine.length() <= 2 * theirs.length() + 30;
    }

    boolean namesPerson() {
        return !mark.string("person").isEmpty();
    }

    boolean isPronounIn(String text) {
        Span speaker = mark.span("speaker");
        return speaker != null
                && speaker.end() <= text.length()
                && PRONOUNS.contains(speaker.in(text).toLowerCase(Locale.ROOT));
    }

    boolean hasPersonOf(QuoteMark gold) {
        return SamePerson.anyOf(gold.mark.string("person"), mark.string("person"));
    }

    boolean hasFullPersonOf(QuoteMark gold) {
        return SamePerson.inFull(gold.mark.string("person"), mark.string("person"));
    }

    /** Kind, speaker and person, for a person to read. */
    String told(String text) {
        Span speaker = mark.span("speaker");
        String mention =
                speaker == null || speaker.end() > text.length() ? "no speaker" : "speaker [" + speaker.in(text) + "]";
        return kind() + ", " + mention + (namesPerson() ? ", person " + mark.string("person") : "");
    }
}
