package org.glossator.engine.query;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whether another finding of some kind stands in the same sentence, or so many characters away at most; what was rejected stands nowhere. What is known of a document is
 * kept until another one is asked for.
 */
final class Near implements Condition {

    private final Condition wanted;
    private final OptionalInt distance;
    private final Session session;
    private @Nullable String looked; // the document's id; null: none yet
    private List<Finding> there = List.of();
    private UnaryOperator<Span> around = span -> span;

    /** @param distance in UTF-16 code units between the two; empty: the same sentence */
    Near(Condition wanted, OptionalInt distance, Session session) {
        this.wanted = wanted;
        this.distance = distance;
        this.session = session;
    }

    @Override
    public boolean holds(Finding finding) {
        look(finding.entry());
        Span place = around.apply(finding.stored().span());
        return there.stream().anyMatch(other -> touches(place, other.stored().span()) && !isSame(finding, other));
    }

    private void look(Entry entry) {
        if (entry.id().equals(looked)) {
            return;
        }
        there = Found.in(entry, session).stream()
                .filter(Finding::stands)
                .filter(wanted::holds)
                .toList();
        if (distance.isPresent()) {
            int far = distance.getAsInt();
            around = span -> new Span(
                    Math.max(0, span.start() - far), (int) Math.min(Integer.MAX_VALUE, (long) span.end() + far));
        } else {
            around = Sentences.of(entry.document().orElseThrow().text())::around;
        }
        looked = entry.id();
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.number() == other.number()
                && one.layer().name().equals(other.layer().name());
    }

    /** Also where they only touch, when so many characters between them were allowed. */
    private boolean touches(Span place, Span other) {
        return distance.isPresent()
                ? place.start() <= other.end() && other.start() <= place.end()
                : place.overlaps(other) || other.isEmpty() && place.contains(other);
    }
}
