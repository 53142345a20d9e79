package org.glossator.plugins.quotes.marks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Reads the marks of one paragraph as opening, closing, nested or stray, at the least cost of repair: a Viterbi search over three states
 * (outside, inside, inside a nested quote), so in time linear in the marks. An error never reaches beyond the paragraph.
 */
final class MarkAutomaton {

    /** What a mark turned out to be. */
    enum Role {
        /** No quotation mark. */
        STRAY,
        OPENS,
        CLOSES,
        /** Closes a quote whose opening mark is missing. */
        CLOSES_UNOPENED,
        /** Opens a quote while one is open, whose closing mark is missing. */
        REOPENS,
        NESTED
    }

    /** One step of the search, from a state before a mark to a state after it. */
    private enum Step {
        STRAY_OUT(0, 0, Role.STRAY),
        OPEN(0, 1, Role.OPENS),
        UNOPENED(0, 0, Role.CLOSES_UNOPENED),
        CLOSE(1, 0, Role.CLOSES),
        REOPEN(1, 1, Role.REOPENS),
        STRAY_IN(1, 1, Role.STRAY),
        NEST(1, 2, Role.NESTED),
        UNNEST(2, 1, Role.NESTED),
        STRAY_NESTED(2, 2, Role.STRAY);

        final int from;
        final int to;
        final Role role;

        Step(int from, int to, Role role) {
            this.from = from;
            this.to = to;
            this.role = role;
        }
    }

    private static final Step[] STEPS = Step.values();
    private static final int STATES = 3;
    private static final int IMPOSSIBLE = 1 << 29;
    private static final int LONG = 1200;
    private static final int TOO_LONG = 20;
    private static final int NESTING = 15;
    private static final int RARER = 4;

    private final List<Mark> marks;
    private int[] cost = {0, IMPOSSIBLE, IMPOSSIBLE};
    private int[] openedAt = new int[STATES];
    private final Step[][] chosen;

    private MarkAutomaton(List<Mark> marks) {
        this.marks = marks;
        this.chosen = new Step[marks.size()][];
    }

    /**
     * The role of each mark.
     *
     * @param unclosed the cost of ending with an open quote: less where the next paragraph goes on with it
     */
    static Deque<Role> read(List<Mark> marks, int unclosed) {
        MarkAutomaton automaton = new MarkAutomaton(marks);
        for (int i = 0; i < marks.size(); i++) {
            automaton.step(i);
        }
        return automaton.rolesFrom(automaton.cheapestEnd(unclosed));
    }

    private void step(int i) {
        Mark mark = marks.get(i);
        int[] next = {IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE};
        int[] opened = new int[STATES];
        Step[] best = new Step[STATES];
        for (Step step : STEPS) {
            int sum = cost[step.from] + costOf(step, mark);
            if (cost[step.from] < IMPOSSIBLE && sum < next[step.to]) {
                next[step.to] = sum;
                best[step.to] = step;
                opened[step.to] = step == Step.OPEN || step == Step.REOPEN ? mark.start() : openedAt[step.from];
            }
        }
        cost = next;
        openedAt = opened;
        chosen[i] = best;
    }

    private int costOf(Step step, Mark mark) {
        return switch (step) {
            case STRAY_OUT -> mark.skips();
            case STRAY_IN, STRAY_NESTED -> mark.skips() + (mark.opens() < mark.closes() ? RARER : 0);
            case OPEN -> mark.opens();
            case CLOSE -> mark.closes() + (mark.end() - openedAt[1] > LONG ? TOO_LONG : 0);
            case UNOPENED -> mark.closes() + (mark.ends() ? Mark.ORPHAN - 1 : Mark.ORPHAN + RARER);
            case REOPEN -> mark.opens() + Mark.ORPHAN;
            case NEST -> mark.opens() + NESTING;
            case UNNEST -> mark.closes();
        };
    }

    private int cheapestEnd(int unclosed) {
        int inside = cost[1] + unclosed;
        int nested = cost[2] + unclosed + NESTING;
        if (cost[0] <= inside && cost[0] <= nested) {
            return 0;
        }
        return inside <= nested ? 1 : 2;
    }

    private Deque<Role> rolesFrom(int endState) {
        Deque<Role> roles = new ArrayDeque<>();
        int state = endState;
        for (int i = marks.size() - 1; i >= 0; i--) {
            Step step = chosen[i][state];
            roles.addFirst(step.role);
            state = step.from;
        }
        return roles;
    }
}
