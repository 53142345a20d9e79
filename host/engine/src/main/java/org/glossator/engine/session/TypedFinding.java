package org.glossator.engine.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a person wants it: its components, and where it stands under {@code words}, {@code span}, {@code start} and {@code end},
 * unless the layer has components of these names.
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record TypedFinding(Span span, @Nullable Object[] row) {

    private static final Set<String> BOUNDS = Set.of("words", "span", "start", "end");

    static TypedFinding of(Finding finding, Map<String, String> typed) throws SessionException {
        Map<String, String> bounds = new LinkedHashMap<>();
        Map<String, String> components = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            boolean bound = BOUNDS.contains(name) && finding.layer().place(name) < 0;
            (bound ? bounds : components).put(name, value);
        });
        TypedValue reader =
                new TypedValue(finding.layer(), finding.text(), finding.stored().span());
        Span span = finding.stored().span();
        for (Map.Entry<String, String> bound : bounds.entrySet()) {
            span = bounded(reader, span, bound.getKey(), bound.getValue());
        }
        if (span.isEmpty()) {
            throw new SessionException("a finding from " + span.start() + " to " + span.end() + " holds no words");
        }
        return new TypedFinding(span, reader.row(finding.stored().value(), components));
    }

    private static Span bounded(TypedValue reader, Span span, String name, String typed) throws SessionException {
        return switch (name) {
            case "start" -> reader.span(name, typed + ":" + span.end());
            case "end" -> reader.span(name, span.start() + ":" + typed);
            default -> reader.span(name, typed);
        };
    }
}
