package org.glossator.shell.command;

import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code run} of a process that runs nothing else, read without picocli, which takes longer to set up than a short run takes.
 * It is no second grammar: it reads the plain lines only, to what picocli would have made of them, and has not a word to say about the
 * others. A test holds each option of {@code run} and many lines against picocli.
 */
final class PlainRun implements IntSupplier {

    private final GlossCommand gloss;
    private final RunCommand run;

    private PlainRun(GlossCommand gloss) {
        this.gloss = gloss;
        this.run = new RunCommand(gloss);
    }

    /** Null where there is anything unusual about the words; nothing has happened then. */
    static @Nullable PlainRun read(List<String> words, Shell shell) {
        if (!words.get(0).equals("run")) {
            return null;
        }
        PlainRun plain = new PlainRun(new GlossCommand(shell));
        try {
            return plain.take(new PlainWords(words)) ? plain : null;
        } catch (IllegalArgumentException | CommandException e) {
            return null; // picocli finds out what is wrong, and says it
        }
    }

    private boolean take(PlainWords words) {
        while (!words.isEmpty()) {
            if (!words.atOption()) {
                run.takeSteps(words.several());
            } else {
                String option = words.option();
                if (!run.take(option, words) && !gloss.take(option, words)) {
                    return false;
                }
            }
        }
        return run.isWhole();
    }

    @Override
    public int getAsInt() {
        try {
            gloss.apply();
            return run.call();
        } catch (Exception e) {
            return gloss.shell().report(e);
        }
    }

    RunCommand command() {
        return run;
    }

    GlossCommand gloss() {
        return gloss;
    }
}
