package org.glossator.engine.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a person wants it: its components, and where it stands under {@code words}, {@code span}, {@code start} and {@code end},
 * unless the layer has components of these names; under {@code @} always.
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record TypedFinding(Span span, @Nullable Object[] row) {

    private static final Set<String> BOUNDS = Set.of(TypedPlace.PLACE, "words", "span", "start", "end");

    static TypedFinding of(Finding finding, Map<String, String> typed) throws SessionException {
        Map<String, String> bounds = new LinkedHashMap<>();
        Map<String, String> components = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            boolean bound = BOUNDS.contains(name) && finding.layer().place(name) < 0;
            (bound ? bounds : components).put(name, value);
        });
        TypedValue reader =
                new TypedValue(finding.layer(), finding.text(), finding.stored().span());
        Span span = span(reader, finding.stored().span(), bounds);
        if (span.isEmpty()) {
            throw new SessionException("a finding from " + span.start() + " to " + span.end() + " holds no words");
        }
        return new TypedFinding(span, reader.row(finding.stored().value(), components));
    }

    /** In whatever order they were typed: start and end are each an end of the words, and of the finding where no words are typed. */
    private static Span span(TypedValue reader, Span before, Map<String, String> bounds) throws SessionException {
        Span span = before;
        for (String name : List.of("words", "span", TypedPlace.PLACE)) {
            String typed = bounds.get(name);
            span = typed == null ? span : reader.span(name.equals(TypedPlace.PLACE) ? "span" : name, typed);
        }
        String start = bounds.get("start");
        String end = bounds.get("end");
        if (start == null && end == null) {
            return span;
        }
        int from = start == null ? span.start() : reader.unit("start", start);
        int to = end == null ? span.end() : reader.unit("end", end);
        return reader.between(start == null ? "end" : end == null ? "start" : "span", from, to);
    }
}
