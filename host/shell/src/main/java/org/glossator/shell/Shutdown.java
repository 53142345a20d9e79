package org.glossator.shell;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glossator.engine.plugin.PluginExit;
import org.glossator.engine.run.Run;
import org.glossator.shell.command.ExitCode;
import org.glossator.shell.command.Shell;

/**
 * What a process does that is told to end, by Ctrl-C or by the system: a run under way finishes the documents in work, and the process
 * ends when these are written, or after some seconds. The virtual machine sees to the exit code, 130 or 143. Where a plugin ended the
 * process by {@code System.exit}, whatever its code was, it is said who, and the exit code is that of a broken plugin.
 */
final class Shutdown extends Thread {

    /** A run gives up on the documents in work and on those that it drops before that. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(12);

    /** Somebody who reads from a pipe that nobody writes to may never hear of it. */
    private static final long PATIENCE_WITH_INPUT = TimeUnit.SECONDS.toNanos(1);

    private static final Set<String> TERMINAL_HOOKS = Set.of("JLine Shutdown Hook", "glossator-screen");
    private static final long TERMINAL_PATIENCE = 2000; // milliseconds

    private final Shell shell;
    private final CountDownLatch done;

    private Shutdown(Shell shell, CountDownLatch done) {
        super("glossator-shutdown");
        this.shell = shell;
        this.done = done;
    }

    /** @param done counted down when the command is over and all is written */
    static void prepare(Shell shell, CountDownLatch done) {
        Runtime.getRuntime().addShutdownHook(new Shutdown(shell, done));
    }

    @Override
    public void run() {
        if (done.getCount() == 0) {
            return;
        }
        Optional<PluginExit> exit = PluginExit.find();
        exit.ifPresent(this::tell);
        if (exit.isPresent() ? shell.endAfterPlugin() : shell.end()) {
            finishDocuments(exit.isEmpty());
        }
        if (exit.isPresent()) {
            awaitTerminal();
            Runtime.getRuntime().halt(ExitCode.PLUGIN);
        }
    }

    private void tell(PluginExit exit) {
        String without = exit.plugin().isEmpty() ? "" : "; to do without it: gloss plugin disable " + exit.plugin();
        shell.screen()
                .trouble("E4107 " + exit.what()
                        + ", so the rest was not done; a plugin has to throw an exception instead: tell its author"
                        + without);
    }

    /** Hooks run beside each other, and these give the terminal back as it was. */
    private static void awaitTerminal() {
        try {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (TERMINAL_HOOKS.contains(thread.getName())) {
                    thread.join(TERMINAL_PATIENCE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param tells whether it is said what is waited for, where that takes its time */
    private void finishDocuments(boolean tells) {
        shell.screen().status("finishing the documents in work");
        try {
            if (tells && !done.await(1, TimeUnit.SECONDS)) {
                tellWaiting();
            }
            await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellWaiting() {
        String inWork = shell.inWork();
        if (!inWork.isEmpty()) {
            shell.screen()
                    .note("told to end; waits up to " + Run.STOPPING.toSeconds() + " s for the documents in work: "
                            + inWork);
        }
    }

    private void await() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        long reading = System.nanoTime();
        while (!done.await(20, TimeUnit.MILLISECONDS)) {
            long now = System.nanoTime();
            reading = shell.isRunReading() ? reading : now;
            if (now - end > 0 || now - reading > PATIENCE_WITH_INPUT) {
                return;
            }
        }
    }
}
