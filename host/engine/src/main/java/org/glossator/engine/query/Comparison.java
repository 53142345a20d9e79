package org.glossator.engine.query;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.glossator.engine.session.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A name compared with what was typed. A finding that has no such thing never fits, whatever the operator; one where it is absent fits
 * {@code !=} alone. Of a list, one element that fits is enough.
 */
final class Comparison implements Condition {

    private final Field field;
    private final boolean negated;
    private final Map<Kind, Predicate<Object>> tests = new EnumMap<>(Kind.class);

    private Comparison(Field field, boolean negated) {
        this.field = field;
        this.negated = negated;
    }

    /** @throws QueryException when what was typed cannot be compared with any value that the field may have */
    static Comparison of(Field field, Operator operator, String typed) throws QueryException {
        boolean negated = operator == Operator.NOT_EQUAL;
        Operator asked = negated ? Operator.EQUAL : operator;
        Comparison comparison = new Comparison(field, negated);
        QueryException first = null;
        for (Kind kind : Kind.values()) {
            try {
                comparison.tests.put(kind, kind.of(asked, typed));
            } catch (QueryException e) {
                first = first == null && field.kinds().contains(kind) ? e : first;
            }
        }
        boolean fits = field.kinds().stream().anyMatch(comparison.tests::containsKey);
        if (!fits && first != null) {
            throw first;
        }
        return comparison;
    }

    @Override
    public boolean holds(Finding finding) {
        Reading reading = field.of(finding);
        return reading != null && negated != fits(reading);
    }

    private boolean fits(Reading reading) {
        @Nullable Predicate<Object> test = tests.get(reading.kind());
        return test != null && reading.values().stream().anyMatch(test);
    }
}
