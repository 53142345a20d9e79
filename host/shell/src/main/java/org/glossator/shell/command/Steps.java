package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.PipelineFile;
import org.glossator.engine.pipeline.StepRequest;
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

    /** The steps that were typed, those of a pipeline file in its place. */
    List<StepRequest> requests() throws PipelineException {
        return requests(typed);
    }

    /** @param typed annotators, or pipeline files */
    static List<StepRequest> requests(List<String> typed) throws PipelineException {
        List<StepRequest> steps = new ArrayList<>();
        for (String each : typed) {
            if (each.endsWith(".json")) {
                try {
                    steps.addAll(PipelineFile.read(Path.of(each)));
                } catch (IOException e) {
                    throw new CommandException(
                            ExitCode.INPUT, "E1101 pipeline " + each + " cannot be read: " + Wording.ofFile(e));
                }
            } else {
                steps.add(StepRequest.parse(each));
            }
        }
        return steps;
    }
}
