package org.glossator.engine.run;

import java.io.IOException;
import org.glossator.engine.pipeline.Problem;

/** The file of a run cannot be written, or not by this run. */
public final class OutputException extends IOException {

    private static final long serialVersionUID = 1;

    /** What is at fault. */
    public enum Fault {
        /** Something stands there, and it was not said whether to go on or to start anew. */
        EXISTS,
        /** What stands there is of another run, or was made from other documents. */
        DIFFERENT,
        /** The disk, the folder, or another process. */
        UNWRITABLE
    }

    private final Fault fault;
    private final transient Problem problem;

    OutputException(Fault fault, Problem problem) {
        super(problem.toString());
        this.fault = fault;
        this.problem = problem;
    }

    OutputException(Fault fault, Problem problem, IOException cause) {
        this(fault, problem);
        initCause(cause);
    }

    public Fault fault() {
        return fault;
    }

    public Problem problem() {
        return problem;
    }
}
