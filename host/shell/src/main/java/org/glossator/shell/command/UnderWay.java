package org.glossator.shell.command;

import java.time.Duration;
import java.util.stream.Collectors;
import org.glossator.engine.run.Run;
import org.jspecify.annotations.Nullable;

/** The run of a process, for whoever is to stop it from another thread, and whether the process is to end. */
final class UnderWay {

    /** What a plugin that ended the virtual machine leaves to the documents in work. */
    private static final Duration AFTER_PLUGIN = Duration.ofSeconds(1);

    private static final int TOLD = 3;

    private volatile @Nullable Run run; // null: no command runs annotators
    private volatile boolean ending;
    private volatile boolean endedByPlugin;

    void begin(Run begun) {
        run = begun;
    }

    void end() {
        run = null;
    }

    boolean stop() {
        Run stopped = run;
        if (stopped != null) {
            stopped.stop();
        }
        return stopped != null;
    }

    /** As {@link #stop}, where a plugin's call into the virtual machine will never come back: nobody waits for that. */
    boolean stopAfterPlugin() {
        endedByPlugin = true;
        ending = true;
        Run stopped = run;
        if (stopped != null) {
            stopped.stop(AFTER_PLUGIN);
        }
        return stopped != null;
    }

    boolean isEndedByPlugin() {
        return endedByPlugin;
    }

    /** Who is at which documents, the longest first; empty where nobody is. */
    String inWork() {
        Run asked = run;
        return asked == null
                ? ""
                : asked.openCalls().stream().limit(TOLD).map(Texts::of).collect(Collectors.joining(", "));
    }

    boolean isReading() {
        Run asked = run;
        return asked != null && asked.isReading();
    }

    /** No command is to follow the one at work. */
    void requestEnd() {
        ending = true;
    }

    boolean isEnding() {
        return ending;
    }
}
