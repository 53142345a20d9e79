package org.glossator.engine.conformance;

/**
 * A law with a name.
 *
 * @param name as {@code text.lone-surrogates}
 * @param needs the check that has to hold before this one says anything; empty for none
 * @param advice what an author does when it fails
 */
record Check(String name, String needs, String advice, Body body) {

    /** Whether it runs annotators that are kept from one check to the next. */
    boolean keeps() {
        return name.startsWith("text.") || name.startsWith("document.");
    }

    /** Tries the law. */
    @FunctionalInterface
    interface Body {
        /**
         * Returns what was seen, in a few words, when the law holds.
         *
         * @throws Verdict when it does not, or cannot be tried
         */
        String hold(Subject subject) throws Exception;
    }

    /** That a law does not hold, or cannot be tried. */
    static final class Verdict extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final boolean failed;
        private final boolean noted;

        private Verdict(String line, boolean failed, boolean noted) {
            super(line);
            this.failed = failed;
            this.noted = noted;
        }

        static Verdict failed(String line) {
            return new Verdict(line, true, false);
        }

        static Verdict note(String line) {
            return new Verdict(line, false, true);
        }

        static Verdict skipped(String why) {
            return new Verdict(why, false, false);
        }

        boolean isFailed() {
            return failed;
        }

        boolean isNote() {
            return noted;
        }

        String line() {
            return String.valueOf(getMessage());
        }
    }

    /** @throws Verdict failed, unless it is true */
    static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw Verdict.failed(otherwise);
        }
    }
}
