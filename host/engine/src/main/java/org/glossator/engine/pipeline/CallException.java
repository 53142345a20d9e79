package org.glossator.engine.pipeline;

/** A call of an annotator failed outside its own code, for a reason that is known in full: the problem goes into the record as it is. */
public final class CallException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final boolean onceMore;

    public CallException(Problem problem) {
        this(problem, false);
    }

    /** @param onceMore whether the call may go well when it is made again, since something before it is to blame */
    public CallException(Problem problem, boolean onceMore) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
        this.onceMore = onceMore;
    }

    public boolean onceMore() {
        return onceMore;
    }

    public Problem problem() {
        return problem;
    }
}
