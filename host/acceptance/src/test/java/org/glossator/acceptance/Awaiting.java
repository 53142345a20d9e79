package org.glossator.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until something outside of this process has happened, and no longer. */
final class Awaiting {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);

    private Awaiting() {}

    static void file(Path file) {
        that(() -> Files.exists(file), () -> file + " to appear");
    }

    static void that(BooleanSupplier happened, Supplier<String> what) {
        long end = System.nanoTime() + PATIENCE;
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what.get());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
        }
    }
}
