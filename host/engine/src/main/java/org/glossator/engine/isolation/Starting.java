package org.glossator.engine.isolation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that was told what to be.
 *
 * @param opened its answer
 */
record Starting(Child child, CompletableFuture<Frame> opened) {

    /**
     * Waits for the answer. A thread that is interrupted in between leaves the process alone: somebody else will need it.
     *
     * @throws TimeoutException when it takes longer; the process is ended then
     */
    Frame await(long seconds) throws Ended, InterruptedException, TimeoutException {
        try {
            return opened.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw Ended.of(e);
        } catch (TimeoutException e) {
            child.kill(Ended.How.KILLED);
            throw e;
        }
    }
}
