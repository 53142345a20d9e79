package org.glossator.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class CauseTest {

    private static final class Corrupt {
        static final int SIZE = Integer.parseInt("many");

        static int call() {
            return SIZE;
        }
    }

    @Test
    void isToldAlikeAtTheFirstUseOfAClassWhoseInitialiserThrowsAndAtEveryLaterOne() {
        Throwable first = assertThrows(ExceptionInInitializerError.class, Corrupt::call);
        Throwable later = assertThrows(NoClassDefFoundError.class, Corrupt::call);
        String told = "ExceptionInInitializerError, caused by NumberFormatException [For input string: \"many\"]";
        assertEquals(told, Cause.describe(first));
        assertEquals(told, Cause.describe(later));
        assertEquals(line(first), line(later));
    }

    /** Of the initialiser. */
    private static String line(Throwable thrown) {
        for (StackTraceElement frame : Cause.stack(thrown)) {
            if (frame.getMethodName().equals("<clinit>")) {
                return frame.toString();
            }
        }
        throw new AssertionError("no initialiser on the stack", thrown);
    }

    @Test
    void isTheFirstOneBehindOthers() {
        Throwable thrown =
                new IllegalStateException("no model", new IllegalArgumentException(new IOException("cut off")));
        assertEquals("IllegalStateException [no model], caused by IOException [cut off]", Cause.describe(thrown));
    }

    @Test
    void isNotToldTwice() {
        Throwable wrapped = new RuntimeException(new IOException("cut off"));
        assertEquals("RuntimeException [java.io.IOException: cut off]", Cause.describe(wrapped));
        assertEquals(
                "UncheckedIOException [java.io.IOException: cut off]",
                Cause.describe(new UncheckedIOException(new IOException("cut off"))));
    }

    @Test
    void isTheThrownItselfWhereNothingLiesBehind() {
        assertEquals("IOException [cut off]", Cause.describe(new IOException("cut off")));
        assertEquals("StackOverflowError", Cause.describe(new StackOverflowError()));
        assertEquals("NoClassDefFoundError [a/B]", Cause.describe(new NoClassDefFoundError("a/B")));
        assertEquals(
                "ExceptionInInitializerError [no cause]", Cause.describe(new ExceptionInInitializerError("no cause")));
    }

    @Test
    void mayGoRoundInCircles() {
        RuntimeException one = new RuntimeException("one");
        one.initCause(new RuntimeException("other", one));
        assertEquals("RuntimeException [one]", Cause.describe(one));
    }
}
