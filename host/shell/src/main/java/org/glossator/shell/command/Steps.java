package org.glossator.shell.command;

import java.util.List;
import picocli.CommandLine.Parameters;

/** What annotate, run and plan take first. */
final class Steps {

    @Parameters(
            arity = "1..*",
            paramLabel = "ANNOTATOR|PIPELINE.json",
            description = "NAME[@VARIANT][:key=value,...], or a pipeline file.")
    private List<String> typed = List.of();

    List<String> typed() {
        return typed;
    }
}
