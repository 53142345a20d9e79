package org.glossator.engine.run;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.CallException;
import org.glossator.engine.pipeline.Durations;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.Step;

/**
 * What a plugin threw, as a problem. It stands in records, so it leaves out what differs between two runs or two JDKs: identity hashes,
 * the JDK's own lines, and the place where a stack happened to be full.
 */
final class Failure {

    private static final int LONGEST = 500;

    private static final String DROPPED = "what it found here was dropped";

    /** A class cast exception tells the loaders of both classes, with their hashes. */
    private static final Pattern LOADERS = Pattern.compile(" \\([^()]* (?:is|are) in [^()]*\\)$");

    /** Where no plugin's mistake can be. */
    private static final List<String> OTHERS = List.of(
            "java.",
            "jdk.",
            "sun.",
            "org.glossator.text.",
            "org.glossator.annotator.",
            "org.glossator.engine.layer.",
            "org.glossator.engine.isolation.",
            StagedOutput.class.getName(),
            Boundary.class.getName(),
            Guard.class.getName(),
            CorpusPass.class.getName(),
            StepDesk.class.getName());

    private static final String LACK = "E3102";

    private Failure() {}

    /** That a call threw. */
    static Problem thrown(Step step, Throwable thrown) {
        if (thrown instanceof CallException known) {
            return known.problem();
        }
        return Problem.error(
                "E3101",
                step.name(),
                "of " + plugin(step) + " threw " + Cause.describe(thrown) + place(thrown),
                DROPPED + advice(thrown));
    }

    private static String advice(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            return "; give Java more memory, or run it in a process of its own";
        }
        return thrown instanceof UncheckedIOException // files and folders are the user's
                ? "; mend what it names, or tell the plugin's author"
                : "; tell the plugin's author";
    }

    /** That a call threw what cannot even be put into words. */
    static Problem unspeakable(Step step) {
        return Problem.error(
                "E3101",
                step.name(),
                "of " + plugin(step) + " threw something that fails when it is asked what it is",
                DROPPED + "; tell the plugin's author");
    }

    /** That a call had no answer in its time. */
    static Problem late(Step step, Duration limit) {
        return Problem.error(
                "E3105",
                step.name(),
                "of " + plugin(step) + " had no answer after " + Durations.words(limit)
                        + ", the limit for one document",
                DROPPED + "; raise --timeout, or tell the plugin's author");
    }

    /** That a call about all documents took too long, as it is told at each of them. */
    static CallException overdue(Step step, String call, Duration limit) {
        return new CallException(Problem.error(
                "E3116",
                step.name(),
                "of " + plugin(step) + " did not come back from " + call + " within " + Durations.words(limit)
                        + ", the limit for a call about all documents",
                "no document has its layers; raise --timeout (such a call may take 20 times as long, and 10 min at"
                        + " least), or tell the plugin's author"));
    }

    /** That an annotator, or its pass, did not come back when it was closed. */
    static Problem closing(Step step, Duration limit) {
        return Problem.warning(
                "E3117",
                step.name(),
                "of " + plugin(step) + " did not close within " + Durations.words(limit) + " and was left behind",
                "the records are whole, but what it keeps for later runs may not be; tell the plugin's author");
    }

    /** Of a call that took too long. */
    static String noAnswer(String call, Duration limit) {
        return "it did not come back from " + call + " within " + Durations.words(limit);
    }

    /** That a document lacks layers that the step reads: their writer failed on it, or it should have brought them along. */
    static Problem lack(Step step, List<String> layers, Entry entry) {
        boolean explained = entry.problems().stream().anyMatch(each -> each.severity() == Problem.Severity.ERROR);
        return Problem.error(
                LACK,
                step.name(),
                "was not called: it reads the layer [" + String.join(", ", layers) + "], which this document lacks",
                explained
                        ? "see the problems before this one"
                        : "it did not bring it along; run the annotator that writes it over it too");
    }

    static boolean isLack(Problem problem) {
        return problem.code().equals(LACK);
    }

    /** That it is not called any more. */
    static Problem suspended(Step step) {
        return Problem.error(
                "E3106",
                step.name(),
                "of " + plugin(step)
                        + " was not called: it ignored its deadline and the interruption after it three times in"
                        + " this run",
                "run it again in a process of its own, or tell the plugin's author");
    }

    /** That the memory was full while the host did its part of a call. */
    static Problem memory(Step step) {
        return Problem.error(
                "E3109",
                step.name(),
                "of " + plugin(step) + " could not be brought to an end here: the memory was full",
                DROPPED + "; give Java more memory, or less work at a time with --workers 1");
    }

    /** That a call used its output in a way that {@link org.glossator.annotator.Output} forbids. */
    static Problem violation(Step step, Throwable violation) {
        return Problem.error(
                "E3103",
                step.name(),
                "of " + plugin(step) + " misused its output: " + message(violation) + place(violation),
                DROPPED + "; tell the plugin's author");
    }

    /** That the documents of a run could not be kept. */
    static Problem commit(Step step, Throwable thrown) {
        if (thrown instanceof CallException known) {
            return known.problem();
        }
        return commit(step, "it threw " + Cause.describe(thrown) + place(thrown));
    }

    static Problem commit(Step step, String why) {
        return Problem.error(
                "E3104",
                step.name(),
                "of " + plugin(step) + " could not take the run's documents in: " + why,
                "the records written are whole; run it again to take the documents in");
    }

    /** That a document is in a language that the annotator is not for; it was annotated all the same. */
    static Problem language(Step step, String language) {
        return new Problem(
                Problem.Severity.WARNING,
                "E3108",
                step.name(),
                null,
                "is for " + new TreeSet<>(step.installed().factory().languages())
                        + ", and the document says that it is in [" + language + "]",
                "what it found here is not to be trusted");
    }

    /** That an annotator could not be made. */
    static Problem making(Step step, Throwable thrown) {
        return making(step, "it threw " + Cause.describe(thrown) + place(thrown));
    }

    /** That an annotator could not be made since it could not read what its parameters may name. */
    static Problem reading(Step step, Throwable thrown) {
        return made("E2109", step, "it threw " + Cause.describe(thrown) + place(thrown));
    }

    static Problem making(Step step, String why) {
        return made("E4202", step, why);
    }

    private static Problem made(String code, Step step, String why) {
        return Problem.error(
                code,
                step.name(),
                "of " + plugin(step) + " could not be made: " + why,
                "check its parameters, or tell its author");
    }

    static String plugin(Step step) {
        return "the plugin " + step.installed().plugin() + " "
                + step.installed().version();
    }

    /** A plugin may throw an exception of its own, which fails in turn when it is asked what it says. */
    static String message(Throwable thrown) {
        String message;
        try {
            message = thrown.getMessage();
        } catch (Throwable again) {
            return "";
        }
        if (message == null) {
            return "";
        }
        Matcher loaders = LOADERS.matcher(message);
        String plain = thrown instanceof ClassCastException && loaders.find()
                ? message.substring(0, loaders.start())
                : message;
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    private static String place(Throwable thrown) {
        if (thrown instanceof VirtualMachineError) {
            return "";
        }
        for (StackTraceElement frame : Cause.stack(thrown)) {
            if (OTHERS.stream().noneMatch(frame.getClassName()::startsWith)) {
                return " (at " + frame.getClassName() + "." + frame.getMethodName() + ", line " + frame.getLineNumber()
                        + ")";
            }
        }
        return "";
    }
}
