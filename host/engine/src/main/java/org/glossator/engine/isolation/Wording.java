package org.glossator.engine.isolation;

import java.nio.file.Path;
import java.time.Duration;
import org.glossator.engine.pipeline.Durations;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.Step;

/** What people read of a process that came to its end. */
final class Wording {

    private static final int SIGNALS = 128;

    private final Step step;
    private final long heap;

    Wording(Step step, long heap) {
        this.step = step;
        this.heap = heap;
    }

    private String plugin() {
        return "of the plugin " + step.installed().plugin() + " "
                + step.installed().version();
    }

    /** That a process ended while it worked on a document. */
    Problem ended(Ended ended) {
        return switch (ended.how()) {
            case FULL ->
                Problem.error(
                        "E3111",
                        step.name(),
                        plugin() + " filled the memory of its process, " + memory() + ", on this document",
                        "what it found here was dropped; give it more with --isolate-memory, or tell the plugin's author");
            case BROKEN ->
                Problem.error(
                        "E3112",
                        step.name(),
                        plugin() + " wrote into the middle of its process's answer on this document",
                        "what it found here was dropped; tell the plugin's author that it writes to standard output");
            default ->
                Problem.error(
                        "E3110",
                        step.name(),
                        plugin() + (ended.crash().isEmpty() ? " ended its process" + code(ended) : crashed(ended))
                                + " while it worked on this document",
                        "what it found here was dropped; tell the plugin's author");
        };
    }

    /** That no process could be started for a document, after others could. */
    Problem notStarted(String why) {
        return Problem.error(
                "E3113",
                step.name(),
                plugin() + " was not called: " + why,
                "look into what changed since the run began, and run this document again");
    }

    /** That nobody tries any more. */
    Problem suspended(String why) {
        return Problem.error(
                "E3114",
                step.name(),
                plugin() + " was not called: it is suspended for the rest of the run, since " + why,
                "leave it out, or tell the plugin's author");
    }

    /** That what a corpus annotator had learned from the run's documents went with its process. */
    Problem lost(String why) {
        return Problem.error(
                "E3115",
                step.name(),
                plugin() + " lost what it had read of this run's documents: " + why,
                "run it again without the document on which that happened, or tell the plugin's author");
    }

    /** That the annotator could not be made in its process. */
    PipelineException notMade(String why, String lastWords) {
        return new PipelineException(
                PipelineException.Fault.PLUGIN,
                Problem.error(
                        "E4203",
                        step.name(),
                        plugin() + " could not be made in a process of its own: " + why
                                + (lastWords.isEmpty() ? "" : "; it said [" + lastWords + "]"),
                        "run it without --isolate to see whether it works there, or tell its author"));
    }

    /** That a process had to be ended since it did not close, or not end its pass. */
    Problem notClosed(Duration limit) {
        return Problem.warning(
                "E3117",
                step.name(),
                plugin() + " did not close within " + Durations.words(limit) + ", so its process was ended",
                "the records are whole, but what it keeps for later runs may not be; tell the plugin's author");
    }

    /** What happened to a process, as the end of a sentence about it. */
    String howItEnded(Ended ended) {
        return switch (ended.how()) {
            case FULL -> "the memory of its process, " + memory() + ", was full; --isolate-memory gives it more";
            case BROKEN -> "something else was written into the middle of its process's answer";
            case KILLED -> "its process was ended, since it did not answer in time";
            case EXITED -> ended.crash().isEmpty() ? "its process ended" + code(ended) : "it" + crashed(ended);
        };
    }

    private static String crashed(Ended ended) {
        return " crashed Java in its process (" + ended.crash() + ")";
    }

    /** That Java crashed, and where it says how, which stands in no record: it has another name each time. */
    Problem crashed(long times, Path log) {
        return crashed(times, "is in [" + log + "]", "give that file to the plugin's author, and delete it");
    }

    /** The same, where that could not be kept. */
    Problem crashed(long times, Path log, String why) {
        return crashed(
                times,
                "could not be kept in [" + log + "]: " + why,
                "mend that, or set another folder for temporary files (-Djava.io.tmpdir), and run it again to see what"
                        + " Java says");
    }

    private Problem crashed(long times, String saying, String hint) {
        return Problem.warning(
                "E3118",
                step.name(),
                plugin() + " crashed Java in its process" + (times == 1 ? "" : " " + times + " times")
                        + "; what Java says" + (times == 1 ? " " : " of the first ") + saying,
                hint);
    }

    private static String code(Ended ended) {
        int code = ended.code();
        return code > SIGNALS ? " by signal " + (code - SIGNALS) : " with exit code " + code;
    }

    private String memory() {
        return heap % (1 << 20) == 0 ? (heap >> 20) + " MiB" : heap + " bytes";
    }
}
