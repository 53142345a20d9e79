package org.glossator.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glossator.shell.command.Shell;

/**
 * What a process does that is told to end, by Ctrl-C or by the system: a run under way finishes the documents in work, and the process
 * ends when these are written, or after some seconds. The virtual machine sees to the exit code, 130 or 143.
 */
final class Shutdown extends Thread {

    /** A run gives up on the documents in work and on those that it drops before that. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(12);

    /** Somebody who reads from a pipe that nobody writes to may never hear of it. */
    private static final long PATIENCE_WITH_INPUT = TimeUnit.SECONDS.toNanos(1);

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
        if (done.getCount() > 0 && shell.end()) {
            shell.screen().status("finishing the documents in work");
            try {
                await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
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
