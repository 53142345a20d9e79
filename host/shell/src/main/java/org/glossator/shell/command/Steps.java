package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** What annotate, run and plan take first. */
final class Steps {

    @Parameters(
            arity = "1..*",
            paramLabel = "ANNOTATOR|PIPELINE.json",
            description = "NAME[@VARIANT][:key=value,...], or a pipeline file.")
    private List<String> typed = List.of();

    /** Words of a plain line, which come behind those that were taken before. */
    void take(List<String> words) {
        List<String> all = new ArrayList<>(typed);
        all.addAll(words);
        typed = all;
    }

    List<String> typed() {
        return typed;
    }
}
