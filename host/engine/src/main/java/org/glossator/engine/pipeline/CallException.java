package org.glossator.engine.pipeline;

/** A call of an annotator failed outside its own code, for a reason that is known in full: the problem goes into the record as it is. */
public final class CallException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public CallException(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
