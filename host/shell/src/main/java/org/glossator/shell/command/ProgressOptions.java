package org.glossator.shell.command;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.glossator.engine.run.Run;
import org.glossator.shell.screen.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a run tells how far it is. */
final class ProgressOptions {

    /** For whom. */
    enum For {
        AUTO,
        NONE,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--progress",
            paramLabel = "auto|none|json",
            description = {
                "On standard error: auto is a line that changes on a terminal, and elsewhere a line every ten seconds;",
                "json is an object a line, once a second and at the end, with the keys phase (skipping what an earlier"
                        + " run wrote, reading, annotating), read, written,"
                        + " total, errors, bytes, totalBytes, rate (documents a second), secondsLeft, slowest, longest (the annotator,"
                        + " document and seconds of the oldest call that has not come back), seconds; the last"
                        + " has done, the summary and ending (complete, errors, asked). What is not known is null."
                        + " Whatever else is said comes as {\"note\": …} or {\"trouble\": …}."
            })
    private For wanted = For.AUTO;

    /** Takes the option of a plain line, as picocli does by the annotations; false where it is another. */
    boolean take(String option, PlainWords words) {
        if (!option.equals("--progress")) {
            return false;
        }
        wanted = Values.choice(For.values(), words.one());
        return true;
    }

    /** For a program, all of standard error is JSON. */
    void apply(Screen screen) {
        screen.asJson(wanted == For.JSON);
    }

    /**
     * The progress of a run, which has begun.
     *
     * @param onScreen whether the records go to the terminal, where a line that changes would come between them
     * @param run empty before it has begun
     */
    Progress begin(Screen screen, boolean onScreen, Supplier<Optional<Run>> run) {
        return new Progress(teller(screen, onScreen), run);
    }

    /**
     * Tells a person of a pass that is no run, which only reads.
     *
     * @param what was done with the records, as {@code looked through}
     */
    LongConsumer counting(Screen screen, String what) {
        long every = (screen.errIsTerminal() ? Duration.ofMillis(200) : Duration.ofSeconds(10)).toNanos();
        AtomicLong next = new AtomicLong(System.nanoTime() + every);
        return records -> {
            long now = System.nanoTime();
            if (wanted == For.AUTO && now - next.get() >= 0) {
                next.set(now + every);
                String text = what + " " + Texts.count(records, "record");
                if (screen.errIsTerminal()) {
                    screen.status(text);
                } else {
                    screen.note(text);
                }
            }
        };
    }

    private @Nullable ProgressTeller teller(Screen screen, boolean onScreen) {
        return switch (wanted) {
            case AUTO -> onScreen && screen.errIsTerminal() ? null : new ProgressLine(screen, true);
            case NONE -> null;
            case JSON -> new ProgressJson(screen);
        };
    }
}
