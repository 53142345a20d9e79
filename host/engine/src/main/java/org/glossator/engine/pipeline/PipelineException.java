package org.glossator.engine.pipeline;

import java.util.List;
import java.util.stream.Collectors;

/** A pipeline that cannot run, with every reason that was found. */
public final class PipelineException extends Exception {

    /** What is at fault. */
    public enum Fault {
        /** The words on the command line, or the form of the pipeline file. */
        SYNTAX,
        /** A plugin that is missing, refused or broken. */
        PLUGIN,
        /** A parameter, or layers that do not fit together. */
        PIPELINE
    }

    private final Fault fault;
    private final transient List<Problem> problems;

    public PipelineException(Fault fault, List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.fault = fault;
        this.problems = List.copyOf(problems);
    }

    public PipelineException(Fault fault, Problem problem) {
        this(fault, List.of(problem));
    }

    public Fault fault() {
        return fault;
    }

    public List<Problem> problems() {
        return problems;
    }
}
