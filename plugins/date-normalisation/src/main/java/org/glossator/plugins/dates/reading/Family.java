package org.glossator.plugins.dates.reading;

import java.util.List;
import org.glossator.plugins.dates.meaning.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Rules of one kind. They are listed with their patterns and examples; what a match means is told by a switch over their ids. A lambda in
 * each rule would stand closer, but the virtual machine links every one of them before the first text is read: 175 were half of the
 * plugin's start.
 */
abstract class Family {

    private final Rule.Meaning whole = new Whole(this, false);
    private final Rule.Meaning part = new Whole(this, true);
    private final Rule.Meaning several = new Several(this);

    /** In the order of their precedence. */
    abstract List<Rule> rules();

    /** What a match of a {@link #rule} or {@link #weak} one means; null when the rule does not hold after all. */
    @Nullable
    Expression meaning(String rule, Match m) {
        return null;
    }

    /** What a match of one that finds {@link #many} means; none when the rule does not hold after all. */
    List<Piece> pieces(String rule, Match m) {
        return List.of();
    }

    /** A rule whose match is one expression. */
    final Rule rule(String id, String pattern, String... examples) {
        return new Rule(id, pattern, whole, List.of(examples));
    }

    /** A rule whose match counts only as a part of a larger expression. */
    final Rule weak(String id, String pattern, String... examples) {
        return new Rule(id, pattern, part, List.of(examples));
    }

    /** A rule whose match holds several expressions. */
    final Rule many(String id, String pattern, String... examples) {
        return new Rule(id, pattern, several, List.of(examples));
    }

    private record Whole(Family family, boolean weak) implements Rule.Meaning {
        @Override
        public List<Piece> of(String rule, Match match) {
            Expression expression = family.meaning(rule, match);
            return expression == null
                    ? List.of()
                    : List.of(new Piece(match.from(), match.to(), rule, expression, weak));
        }
    }

    private record Several(Family family) implements Rule.Meaning {
        @Override
        public List<Piece> of(String rule, Match match) {
            return family.pieces(rule, match);
        }
    }
}
