package org.glossator.engine.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The boundary to one plugin's code while it is loaded and unloaded. Each call runs on a thread of its own, so that a plugin which never
 * comes back does not stop the host, and one which leaves something in a thread-local variable does not stay in memory by it.
 */
final class PluginCode {

    private final String id;
    private final ClassLoader classes;
    private final Duration patience;

    /** @param patience how long one call may take */
    PluginCode(String id, ClassLoader classes, Duration patience) {
        this.id = id;
        this.classes = classes;
        this.patience = patience;
    }

    ClassLoader classes() {
        return classes;
    }

    /**
     * Runs code with the plugin's class loader as the thread's, for the libraries that look there.
     *
     * @param what begins the sentence: what failed, if it fails
     * @throws Refusal whatever the code throws, also when it does not come back in time; it is interrupted then
     */
    <T> T run(String what, Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(null, task, "plugin-" + id, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(classes);
        thread.start();
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw Breakage.of(what, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw Refusal.broken(what + ": it did not come back within " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.broken(what + ": the host was interrupted", e);
        } finally {
            task.cancel(true);
        }
    }
}
