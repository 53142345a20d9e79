package org.glossator.shell.command;

import java.util.Set;
import java.util.TreeSet;
import org.glossator.engine.run.Isolation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which annotators run in a process of their own. */
final class IsolateOptions {

    private static final String PROCESS = "process";

    /** Java does not start with less. */
    private static final long LEAST = 16L << 20;

    @Option(
            names = "--isolate",
            paramLabel = "HOW",
            description = {
                "thread (as it is unless said), process, or process=NAME,...: annotators run in processes of their own,",
                "which are started anew when they end, crash or fill their memory. A process that hangs is ended only"
                        + " with --timeout."
            })
    private String how = "thread";

    @Option(
            names = "--isolate-memory",
            paramLabel = "SIZE",
            description = "The memory of each such process; 512MiB unless said.")
    private @Nullable String memory; // null: the standard

    /** Takes the option of a plain line, as picocli does by the annotations; false where there is none of this name. */
    boolean take(String option, PlainWords words) {
        switch (option) {
            case "--isolate" -> how = words.one();
            case "--isolate-memory" -> memory = words.one();
            default -> {
                return false;
            }
        }
        return true;
    }

    Isolation isolation() {
        long heap = memory == null ? Isolation.HEAP : heap(memory);
        if (how.equals("thread")) {
            if (memory != null) {
                throw new CommandException(
                        ExitCode.USAGE,
                        "E2000 --isolate-memory is for annotators in processes of their own; add --isolate process, or"
                                + " give Java itself more, as in GLOSS_JAVA_OPTIONS=-Xmx8g");
            }
            return Isolation.NONE;
        }
        if (how.equals(PROCESS)) {
            return new Isolation(true, Set.of(), heap);
        }
        Set<String> names = new TreeSet<>();
        if (how.startsWith(PROCESS + "=")) {
            for (String name : how.substring(PROCESS.length() + 1).split(",", -1)) {
                names.add(name.strip());
            }
        }
        if (names.isEmpty() || names.contains("")) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2000 --isolate is [" + how + "]; expected thread, process, or process=NAME,... with the names of"
                            + " annotators");
        }
        return new Isolation(false, names, heap);
    }

    private static long heap(String typed) {
        long heap = Size.read("--isolate-memory", typed);
        if (heap < LEAST) {
            throw new CommandException(
                    ExitCode.USAGE, "E2000 --isolate-memory is [" + typed + "]; expected at least 16MiB");
        }
        return heap;
    }
}
