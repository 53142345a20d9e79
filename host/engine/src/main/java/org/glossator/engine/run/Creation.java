package org.glossator.engine.run;

import org.glossator.annotator.Annotator;
import org.glossator.annotator.Context;
import org.glossator.engine.pipeline.PipelineException;
import org.jspecify.annotations.Nullable;

/** Makes an annotator on one thread for another, which may give up: what comes too late is closed where it was made. */
final class Creation implements Runnable {

    private final Guard guard;
    private final Context context;
    private @Nullable Annotator made; // null: not yet, or too late
    private @Nullable PipelineException refused; // null: not yet, or it was made
    private boolean over; // whether nobody waits any more

    Creation(Guard guard, Context context) {
        this.guard = guard;
        this.context = context;
    }

    @Override
    public void run() {
        try {
            Annotator annotator = guard.create(context);
            if (!hand(annotator)) {
                guard.run(annotator::close);
            }
        } catch (PipelineException e) {
            refuse(e);
        } catch (OutOfMemoryError e) {
            refuse(new PipelineException(PipelineException.Fault.PLUGIN, Failure.making(guard.step(), e)));
        }
    }

    private synchronized boolean hand(Annotator annotator) {
        if (!over && !Apart.isLate()) {
            made = annotator;
        }
        return made != null;
    }

    private synchronized void refuse(PipelineException why) {
        refused = Apart.isLate() ? null : why;
    }

    /**
     * What was made, for the one who waited; what is made from now on is closed.
     *
     * @return null when it is not there, or came too late
     * @throws PipelineException when it could not be made
     */
    synchronized @Nullable Annotator taken() throws PipelineException {
        over = true;
        if (refused != null) {
            throw refused;
        }
        return made;
    }
}
