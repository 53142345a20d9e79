package org.glossator.plugins.quotes.marks;

import java.util.Arrays;
import java.util.List;

/**
 * Reads the marks of one paragraph as opening, closing, nested or stray, at the least cost of repair: a Viterbi search over the ways in
 * which double and single quotes can stand in each other, so in time linear in the marks. An error never reaches beyond the paragraph.
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
        /** Opens a quote inside another. */
        NESTS,
        /** Closes a quote inside another. */
        UNNESTS,
        /** A doubled mark that closes both the nested quote and the one around it. */
        CLOSES_BOTH
    }

    // the states: outside of quotes, and in which marks one is
    private static final int OUT = 0;
    private static final int DOUBLE = 1;
    private static final int SINGLE_IN_DOUBLE = 2;
    private static final int DOUBLE_IN_DOUBLE = 3;
    private static final int SINGLE = 4;
    private static final int DOUBLE_IN_SINGLE = 5;
    private static final int SINGLE_IN_SINGLE = 6;
    private static final int STATES = 7;

    /** One step of the search, from a state before a mark to a state after it. */
    private record Step(Kind kind, int from, int to, Role role) {}

    /** What a step costs. */
    private enum Kind {
        SKIP_OUT,
        SKIP_IN,
        OPEN,
        CLOSE,
        UNOPENED,
        REOPEN,
        NEST,
        NEST_LIKE,
        UNNEST,
        CLOSE_BOTH,
        CROSS
    }

    private static final Step[] DOUBLE_STEPS =
            steps(DOUBLE, DOUBLE_IN_DOUBLE, SINGLE_IN_DOUBLE, SINGLE, DOUBLE_IN_SINGLE, SINGLE_IN_SINGLE);
    private static final Step[] SINGLE_STEPS =
            steps(SINGLE, SINGLE_IN_SINGLE, DOUBLE_IN_SINGLE, DOUBLE, SINGLE_IN_DOUBLE, DOUBLE_IN_DOUBLE);

    /** The cost of what may not be. */
    static final int IMPOSSIBLE = 1 << 29;

    private static final int LONG = 1200;
    private static final int TOO_LONG = 20;
    private static final int SHORT = 40;
    private static final int IN_SHORT = 7;
    private static final int NESTING = 15;
    private static final int OTHER_NESTING = 1;
    private static final int SECONDARY = 4;
    private static final int CROSSING = 24;
    private static final int RARER = 4;

    private final boolean singlesLead;
    private boolean possessives;
    private int[] cost = new int[STATES];
    private int[] nextCost = new int[STATES];
    private int[] openedAt = new int[STATES];
    private int[] nextOpenedAt = new int[STATES];
    private Step[] chosen = new Step[0]; // STATES for each mark; null where a state cannot be reached

    /** @param singlesLead whether single marks are the document's primary ones, so that a lone one is a quote's */
    MarkAutomaton(boolean singlesLead) {
        this.singlesLead = singlesLead;
    }

    /** The steps at one kind of mark: in its own state, with its like or the other kind nested; and in the other kind's states. */
    private static Step[] steps(int own, int likeInOwn, int otherInOwn, int other, int ownInOther, int otherInOther) {
        return new Step[] {
            new Step(Kind.SKIP_OUT, OUT, OUT, Role.STRAY),
            new Step(Kind.OPEN, OUT, own, Role.OPENS),
            new Step(Kind.UNOPENED, OUT, OUT, Role.CLOSES_UNOPENED),
            new Step(Kind.CLOSE, own, OUT, Role.CLOSES),
            new Step(Kind.REOPEN, own, own, Role.REOPENS),
            new Step(Kind.SKIP_IN, own, own, Role.STRAY),
            new Step(Kind.NEST_LIKE, own, likeInOwn, Role.NESTS),
            new Step(Kind.UNNEST, likeInOwn, own, Role.UNNESTS),
            new Step(Kind.CLOSE_BOTH, likeInOwn, OUT, Role.CLOSES_BOTH),
            new Step(Kind.SKIP_IN, likeInOwn, likeInOwn, Role.STRAY),
            new Step(Kind.SKIP_IN, otherInOwn, otherInOwn, Role.STRAY),
            new Step(Kind.NEST, other, ownInOther, Role.NESTS),
            new Step(Kind.UNNEST, ownInOther, other, Role.UNNESTS),
            new Step(Kind.CROSS, other, OUT, Role.CLOSES),
            new Step(Kind.SKIP_IN, other, other, Role.STRAY),
            new Step(Kind.SKIP_IN, ownInOther, ownInOther, Role.STRAY),
            new Step(Kind.SKIP_IN, otherInOther, otherInOther, Role.STRAY)
        };
    }

    /**
     * The role of each mark.
     *
     * @param openDouble the cost of ending with an open double quote: less where the next paragraph goes on with it
     * @param openSingle the same of a single one
     * @param possessives whether a mark behind an s is an apostrophe even where it could close a short quote
     */
    Role[] read(List<Mark> marks, int openDouble, int openSingle, boolean possessives) {
        this.possessives = possessives;
        Arrays.fill(cost, IMPOSSIBLE);
        cost[OUT] = 0;
        if (chosen.length < marks.size() * STATES) {
            chosen = new Step[Math.max(64, marks.size() * 2) * STATES];
        }
        for (int i = 0; i < marks.size(); i++) {
            step(i, marks.get(i));
        }
        return roles(marks.size(), cheapestEnd(openDouble, openSingle));
    }

    private void step(int i, Mark mark) {
        Arrays.fill(nextCost, IMPOSSIBLE);
        Arrays.fill(chosen, i * STATES, (i + 1) * STATES, null);
        for (Step step : mark.single() ? SINGLE_STEPS : DOUBLE_STEPS) {
            int sum = cost[step.from] < IMPOSSIBLE ? cost[step.from] + costOf(step, mark) : IMPOSSIBLE;
            if (sum < nextCost[step.to]) {
                nextCost[step.to] = sum;
                chosen[i * STATES + step.to] = step;
                boolean opens = step.kind == Kind.OPEN || step.kind == Kind.REOPEN;
                nextOpenedAt[step.to] = opens ? mark.start() : openedAt[step.from];
            }
        }
        int[] cost = this.cost;
        this.cost = nextCost;
        nextCost = cost;
        int[] openedAt = this.openedAt;
        this.openedAt = nextOpenedAt;
        nextOpenedAt = openedAt;
    }

    private int costOf(Step step, Mark mark) {
        return switch (step.kind) {
            case SKIP_OUT -> skips(mark);
            case SKIP_IN -> skips(mark) + (!mark.single() && mark.opens() < mark.closes() ? RARER : 0);
            case OPEN -> mark.opens() + (mark.single() && !singlesLead ? SECONDARY : 0);
            case CLOSE -> mark.closes() + length(step, mark);
            case UNOPENED -> mark.closes() + orphan(mark) + (mark.endsClause() ? -1 : RARER);
            case REOPEN -> mark.opens() + orphan(mark);
            case NEST -> mark.opens() + OTHER_NESTING;
            case NEST_LIKE -> mark.opens() + NESTING;
            case UNNEST -> mark.closes();
            case CLOSE_BOTH -> mark.doubled() ? mark.closes() + length(step, mark) : IMPOSSIBLE;
            case CROSS -> mark.endsClause() ? mark.closes() + CROSSING + length(step, mark) : IMPOSSIBLE;
        };
    }

    /** Long quotes are doubtful; short ones need less of a closing mark: {@code the 'losers' of the year}. */
    private int length(Step step, Mark mark) {
        int length = mark.end() - openedAt[step.from];
        return length > LONG ? TOO_LONG : mark.isPossessive() && length <= SHORT && !possessives ? -IN_SHORT : 0;
    }

    private int skips(Mark mark) {
        return singlesLead && mark.single() && mark.firm() ? Mark.STRAY : mark.skips();
    }

    /** A lone single mark is an apostrophe where single marks are not primary. */
    private int orphan(Mark mark) {
        return mark.single() && !singlesLead ? IMPOSSIBLE : Mark.ORPHAN;
    }

    private int cheapestEnd(int openDouble, int openSingle) {
        int best = OUT;
        int least = cost[OUT];
        for (int state = DOUBLE; state < STATES; state++) {
            int open = state < SINGLE ? openDouble : openSingle;
            int sum = Math.min(IMPOSSIBLE, cost[state] + open + (state == DOUBLE || state == SINGLE ? 0 : NESTING));
            if (sum < least) {
                best = state;
                least = sum;
            }
        }
        return best;
    }

    private Role[] roles(int marks, int end) {
        Role[] roles = new Role[marks];
        int state = end;
        for (int i = marks - 1; i >= 0; i--) {
            Step step = chosen[i * STATES + state];
            roles[i] = step.role;
            state = step.from;
        }
        return roles;
    }
}
