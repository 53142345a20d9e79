package org.glossator.acceptance;

import java.util.List;

/**
 * What an annotator of the hostile plugin does at its documents, and what a person is to read of it.
 *
 * @param name of what it does, with which documents are marked
 * @param annotator its name
 * @param code of the problem at these documents; empty where nothing must come of it
 * @param words that the problem's message holds, beside those that name the plugin and its version
 * @param documents how many are marked so
 */
record Trouble(String name, String annotator, String code, List<String> words, int documents) {

    /** The one that does what would end or harm the process, which has to be one of its own. */
    static final String APART = "harms";

    /** Of the run, in seconds: so much that a busy machine calls nobody late who is not. */
    static final int LIMIT = 10;

    private static final int MANY = 15;

    /** Those of which one document at a time suffers. */
    static final List<Trouble> ALL = List.of(
            thrown(
                    "throws-runtime",
                    "IllegalStateException [no good reason]",
                    "(at hostile.Hostile$ThrowsRuntime.make, line "),
            thrown(
                    "throws-checked",
                    "IOException [nobody declared it]",
                    "(at hostile.Hostile$ThrowsChecked.make, line "),
            thrown("throws-error", " threw Own ", "(at hostile.Hostile$ThrowsError.make, line "),
            thrown("throws-mute"),
            thrown("throws-loud", "IllegalStateException [", "loud loud"),
            thrown("throws-in-circles", "RuntimeException [one]"),
            thrown("throws-interruption", "InterruptedException [by nobody]"),
            thrown("overflows", "StackOverflowError"),
            thrown("lacks-class", "NoClassDefFoundError", "LeftOut"),
            thrown(
                    "lacks-initialiser",
                    "ExceptionInInitializerError, caused by NumberFormatException [For input string: \"corrupt\"]",
                    "(at hostile.Hostile$Corrupt.<clinit>, line "),
            thrown("allocates", "OutOfMemoryError"),
            misused("ends-after-text", "ends after the text"),
            misused("swallows-refusal", "ends after the text"),
            misused("cuts-pair", "cuts a surrogate pair"),
            thrown("begins-before-text", "a span from [-1] to [1]"),
            misused("gives-no-span", "it got null"),
            misused("gives-no-words", "words of Mark is null"),
            misused("writes-undeclared", "the layer [quotes] was not declared for writing"),
            thrown("reads-undeclared", "quotes"),
            misused("uses-other-thread", "from another thread"),
            misused("throws-in-value", "no words"),
            harmless("keeps-output"),
            harmless("changes-value"),
            harmless("leaves-interrupt"),
            harmless("changes-thread"),
            harmless("changes-defaults"),
            harmless("starts-thread"),
            harmless("prints"),
            harmless("reads-input"),
            thrown("fails-to-read", "IllegalStateException [illegible]", "(at hostile.Hostile$FailsToRead.read, line "),
            thrown("fails-to-annotate", "IllegalStateException [no words for it]"),
            harmless("keeps-documents"),
            apart("exits", "E3110", "ended its process with exit code 3", 2),
            apart("halts", "E3110", "ended its process with exit code 4", 1),
            apart("crashes", "E3110", "crashed Java in its process (SIGSEGV)", 1),
            apart("fills-heap", "E3111", "filled the memory of its process, 64 MiB,", 2),
            apart("hoards-heap", "E3111", "filled the memory of its process, 64 MiB,", 1),
            new Trouble("floods", APART, "", List.of(), 2));

    /** Those that take all of their time; better at once than one after another. */
    static final List<Trouble> LATE =
            List.of(late("sleeps", "sleeps", 1), late("spins", APART, 1), late("reads-raw-input", APART, 1));

    private static Trouble thrown(String annotator, String... words) {
        return new Trouble(annotator, annotator, "E3101", List.of(words), MANY);
    }

    private static Trouble misused(String annotator, String... words) {
        return new Trouble(annotator, annotator, "E3103", List.of(words), MANY);
    }

    /** Each document costs a new process or two. */
    private static Trouble apart(String name, String code, String words, int documents) {
        return new Trouble(name, APART, code, List.of(words), documents);
    }

    static Trouble late(String name, String annotator, int documents) {
        return new Trouble(name, annotator, "E3105", List.of("had no answer after " + LIMIT + " s"), documents);
    }

    boolean isHarmless() {
        return code.isEmpty();
    }

    private static Trouble harmless(String annotator) {
        return new Trouble(annotator, annotator, "", List.of(), MANY);
    }
}
