package org.glossator.engine.run;

/** Ends a worker's thread that came back from a call after another thread had taken its place: nothing that it holds is its own any more. */
final class Abandoned extends RuntimeException {

    private static final long serialVersionUID = 1;

    Abandoned() {
        super("another thread goes on with its document", null, false, false);
    }
}
