package org.glossator.plugins.duplicates.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does what opens or writes files on a thread that nobody interrupts: an interruption closes a Java file channel under its owner. */
final class OwnThread {

    private OwnThread() {}

    /** Comes back when the work is done; an interruption of the caller is kept for it. */
    static <T> T run(Path folder, Work<T> work) {
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        result.set(work.run());
                    } catch (Throwable e) {
                        failure.set(e);
                    }
                },
                "duplicates-index");
        thread.setDaemon(true);
        thread.start();
        join(thread);
        rethrow(folder, failure.get());
        return Objects.requireNonNull(result.get());
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Path folder, @Nullable Throwable failure) {
        if (failure instanceof IOException cause) {
            throw Damage.of(folder, cause);
        }
        if (failure instanceof RuntimeException own) {
            throw own;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    interface Work<T> {
        T run() throws IOException;
    }
}
