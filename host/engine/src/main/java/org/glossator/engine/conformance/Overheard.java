package org.glossator.engine.conformance;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Stands in for the standard output, or the standard error, of this process until it is closed, and keeps what is printed. */
final class Overheard implements AutoCloseable {

    private final boolean output;
    private final PrintStream before;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** @param output whether the output is listened to; the error stream otherwise */
    Overheard(boolean output) {
        this.output = output;
        before = output ? System.out : System.err;
        set(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private void set(PrintStream stream) {
        if (output) {
            System.setOut(stream);
        } else {
            System.setErr(stream);
        }
    }

    String text() {
        return printed.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() {
        set(before);
    }
}
