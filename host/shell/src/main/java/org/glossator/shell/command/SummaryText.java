package org.glossator.shell.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.run.Ending;
import org.glossator.engine.run.Summary;
import org.glossator.engine.run.Trouble;
import org.glossator.engine.run.Written;

/** A run's summary: one line for a short run in which all went well, a few otherwise. */
final class SummaryText {

    /** A run that takes longer than this gets a line about its pace. */
    private static final Duration SHORT = Duration.ofSeconds(5);

    /** So many kinds of errors are told in full, and as many more by their codes; records tell the rest. */
    private static final int TROUBLES = 5;

    private SummaryText() {}

    static List<String> of(Summary summary) {
        boolean isShort = summary.time().compareTo(SHORT) < 0;
        List<String> lines = new ArrayList<>();
        lines.add(documents(summary) + " in " + time(summary.time())
                + (isShort ? " (" + times(summary) + ")" : ": " + pace(summary)));
        lines.addAll(troubles(summary.troubles()));
        if (summary.abandoned() > 0) {
            lines.add(abandoned(summary));
        }
        return lines;
    }

    /** The same, of a run that went on behind another one. */
    static List<String> of(Summary summary, Written before) {
        List<String> lines = new ArrayList<>(of(summary));
        if (before.records() > 0) {
            lines.add(inAll(summary, before));
        }
        return lines;
    }

    /** What explains others comes first, and what follows from it last. */
    private static List<String> troubles(List<Trouble> troubles) {
        List<Trouble> causes = troubles.stream().filter(each -> !each.follows()).toList();
        List<Trouble> consequences = troubles.stream().filter(Trouble::follows).toList();
        List<String> lines = new ArrayList<>();
        causes.stream().limit(TROUBLES).map(SummaryText::trouble).forEach(lines::add);
        if (causes.size() > TROUBLES) {
            lines.add("also " + kinds(causes.subList(TROUBLES, causes.size())));
        }
        if (!consequences.isEmpty()) {
            lines.add("as a consequence " + kinds(consequences));
        }
        return lines;
    }

    private static String trouble(Trouble trouble) {
        Problem problem = trouble.problem();
        return kind(trouble) + (trouble.documents() == 1 ? ", " : ", first ") + trouble.first() + ": "
                + problem.message() + (problem.hint().isEmpty() ? "" : "; " + problem.hint());
    }

    private static String kind(Trouble trouble) {
        return trouble.problem().code() + (trouble.annotator().isEmpty() ? "" : " " + trouble.annotator()) + " on "
                + Texts.count(trouble.documents(), "document");
    }

    /** What it was, the records say, and {@code help CODE}. */
    private static String kinds(List<Trouble> troubles) {
        int more = troubles.size() - TROUBLES;
        return troubles.stream().limit(TROUBLES).map(SummaryText::kind).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + Texts.count(more, "other kind") : "");
    }

    /** What the whole output came to, when a run before this one wrote some of it. */
    private static String inAll(Summary summary, Written before) {
        long errors = before.errors() + summary.partial() + summary.failed();
        return Texts.count(before.records() + summary.documents(), "document") + " in all, with those written before: "
                + Texts.number(before.ok() + summary.ok()) + " ok"
                + (errors == 0
                        ? ""
                        : ", " + Texts.number(before.partial() + summary.partial()) + " partial, "
                                + Texts.number(before.failed() + summary.failed()) + " failed");
    }

    /** What --changed came to. */
    static String takenOver(Summary summary, long takenOver) {
        return Texts.count(summary.documents(), "document") + ": "
                + Texts.number(takenOver) + " taken over, "
                + Texts.number(summary.documents() - summary.failed() - takenOver) + " annotated";
    }

    private static String documents(Summary summary) {
        StringBuilder text = new StringBuilder(Texts.count(summary.documents(), "document"));
        if (summary.documents() != summary.ok()) {
            text.append(": ").append(Texts.number(summary.ok())).append(" ok");
        } else if (summary.ending() != Ending.ASKED) { // the others may not be
            text.append(", all ok");
        }
        text.append(summary.partial() > 0 ? ", " + Texts.number(summary.partial()) + " partial" : "");
        text.append(summary.failed() > 0 ? ", " + Texts.number(summary.failed()) + " failed" : "");
        text.append(summary.ending() == Ending.ERRORS ? ", stopped at --max-errors" : "");
        text.append(summary.ending() == Ending.ASKED ? ", interrupted" : "");
        return text.toString();
    }

    private static String pace(Summary summary) {
        double seconds = summary.time().toNanos() / 1e9;
        return Texts.decimal(summary.documents() / seconds, 1) + " documents and "
                + Texts.decimal(summary.bytes() / seconds / 1e6, 2) + " MB of text a second; " + heaviest(summary);
    }

    private static String times(Summary summary) {
        return summary.timeOf().entrySet().stream()
                .map(e -> e.getKey() + " " + time(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String heaviest(Summary summary) {
        long all = Math.max(1, nanos(summary.timeOf().values()));
        Map.Entry<String, Duration> most = summary.timeOf().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        return summary.timeOf().size() == 1
                ? most.getKey() + " took " + time(most.getValue()) + " over all threads"
                : "the heaviest step is " + most.getKey() + ", " + percent(most.getValue(), all)
                        + " of the annotators' time";
    }

    private static long nanos(Iterable<Duration> times) {
        long all = 0;
        for (Duration time : times) {
            all += time.toNanos();
        }
        return all;
    }

    private static String abandoned(Summary summary) {
        String threads = Texts.count(summary.abandoned(), "thread") + " never came back from an annotator and "
                + (summary.abandoned() == 1 ? "was" : "were") + " left behind";
        return summary.suspended().isEmpty()
                ? threads
                : threads + "; " + String.join(", ", summary.suspended())
                        + " ignored its deadline three times and was called no more";
    }

    private static String percent(Duration part, long all) {
        return Math.round(100.0 * part.toNanos() / all) + " %";
    }

    private static String time(Duration time) {
        long seconds = time.toSeconds();
        return seconds < 100
                ? Texts.decimal(time.toNanos() / 1e9, 2) + " s"
                : seconds < 6_000
                        ? seconds / 60 + " min " + seconds % 60 + " s"
                        : seconds / 3_600 + " h " + seconds / 60 % 60 + " min";
    }
}
