package org.glossator.shell.command;

import org.glossator.engine.run.Run;
import org.jspecify.annotations.Nullable;

/** The run of a process, for whoever is to stop it from another thread, and whether the process is to end. */
final class UnderWay {

    private volatile @Nullable Run run; // null: no command runs annotators
    private volatile boolean ending;

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
