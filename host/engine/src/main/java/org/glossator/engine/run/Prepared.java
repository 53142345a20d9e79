package org.glossator.engine.run;

import org.glossator.engine.isolation.EntryAnnotator;

/** A call on a document, which may have to be got ready before. */
interface Prepared {

    /** What has to be done before, outside of the call's time. */
    default void prepare() throws InterruptedException {}

    /** Lets go of what the preparation holds, also where the call itself could not be made for want of memory. */
    default void release() {}

    /** In another process, which may have to be started. */
    interface Elsewhere extends Prepared {

        EntryAnnotator there();

        @Override
        default void prepare() throws InterruptedException {
            there().prepare();
        }

        @Override
        default void release() {
            there().release();
        }
    }
}
