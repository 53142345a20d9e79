package org.glossator.shell.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.glossator.engine.session.Verdict;
import org.jspecify.annotations.Nullable;

/** How many findings a person accepted, rejected, fixed, added. */
final class Decided {

    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    /** @param verdict null: nothing was decided, which is not counted */
    void count(@Nullable Verdict verdict) {
        if (verdict != null) {
            counts.merge(verdict, 1, Integer::sum);
        }
    }

    void count(Decided more) {
        more.counts.forEach((verdict, count) -> counts.merge(verdict, count, Integer::sum));
    }

    boolean isNothing() {
        return counts.isEmpty();
    }

    /** {@code by a person: 2 accepted, 1 fixed}. */
    String told() {
        return counts.entrySet().stream()
                .map(each -> Page.number(each.getValue()) + " " + each.getKey().word())
                .collect(Collectors.joining(", ", "by a person: ", ""));
    }
}
