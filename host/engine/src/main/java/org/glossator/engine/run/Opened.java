package org.glossator.engine.run;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be closed in the end, the last first; what one throws does not keep the others open. For one thread. */
final class Opened implements Closeable {

    private final Deque<Closeable> open = new ArrayDeque<>();

    <C extends Closeable> C add(C closeable) {
        open.push(closeable);
        return closeable;
    }

    /** None of it has to be closed any more: somebody else does. */
    void keep() {
        open.clear();
    }

    @Override
    public void close() throws IOException {
        if (!open.isEmpty()) {
            Closeable last = open.pop();
            try {
                last.close();
            } finally {
                close();
            }
        }
    }
}
