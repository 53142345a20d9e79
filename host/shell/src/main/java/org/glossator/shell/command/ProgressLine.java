package org.glossator.shell.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.glossator.engine.pipeline.Durations;
import org.glossator.engine.run.OpenCall;
import org.glossator.shell.screen.Screen;
import org.jspecify.annotations.Nullable;

/** For a person: a line that changes on a terminal, a new line every ten seconds elsewhere. */
final class ProgressLine implements ProgressTeller {

    /** A call that takes longer is told, and where. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Screen screen;
    private final boolean takesTimeout;
    private final Pace pace = new Pace();

    /** @param takesTimeout whether the command can be given a limit for calls */
    ProgressLine(Screen screen, boolean takesTimeout) {
        this.screen = screen;
        this.takesTimeout = takesTimeout;
    }

    @Override
    public Duration every() {
        return screen.errIsTerminal() ? Duration.ofMillis(200) : Duration.ofSeconds(10);
    }

    @Override
    public void tell(Progress.State state) {
        String text = text(state, pace.at(state), takesTimeout);
        if (screen.errIsTerminal()) {
            screen.status(text);
        } else {
            screen.note(text);
        }
    }

    @Override
    public void end() {
        screen.clearStatus();
    }

    /** What matters most comes first, since a narrow terminal cuts the end. */
    static String text(Progress.State state, Pace.Estimate estimate, boolean takesTimeout) {
        if (state.skipping()) {
            return String.format(
                    Locale.ROOT, "passing over %,d of %,d documents written before", state.read(), state.before());
        }
        List<String> parts = new ArrayList<>();
        long done = estimate.annotating() ? state.written() : state.read();
        OptionalLong total = estimate.annotating() && state.exhausted()
                ? OptionalLong.of(state.read())
                : state.position().totalDocuments();
        String documents = total.isPresent()
                ? String.format(Locale.ROOT, "%,d of %,d documents", done, total.getAsLong())
                : String.format(Locale.ROOT, "%,d %s", done, done == 1 ? "document" : "documents");
        parts.add((estimate.share().isPresent() ? percent(estimate.share().getAsDouble()) + " " : "")
                + (estimate.annotating() ? "" : "read ")
                + documents);
        String held = held(state.longest(), takesTimeout);
        if (held.isEmpty()) {
            parts.add(rate(estimate.rate()));
            estimate.secondsLeft().ifPresent(left -> parts.add(clock(left) + " left"));
        }
        if (state.errors() > 0) {
            parts.add(Texts.count(state.errors(), "error"));
        }
        if (!held.isEmpty()) {
            parts.add(held);
        } else if (!state.slowest().isEmpty()) {
            parts.add("slowest " + state.slowest());
        }
        return String.join(", ", parts);
    }

    /** Who has been at which document for long: nothing behind it is written meanwhile. Empty when nobody has. */
    private static String held(@Nullable OpenCall call, boolean takesTimeout) {
        return call == null || call.time().compareTo(LONG) < 0
                ? ""
                : Texts.of(call) + " for " + passed(call.time())
                        + (call.limited() ? "" : "; " + remedy(call, takesTimeout));
    }

    private static String remedy(OpenCall call, boolean takesTimeout) {
        return !takesTimeout
                ? "Ctrl-C gives up on it"
                : "--timeout 10s gives up on " + (call.document().isEmpty() ? "it after 10 min" : "such a document");
    }

    private static String passed(Duration time) {
        return Durations.words(
                time.toMinutes() < 2 ? Duration.ofSeconds(time.toSeconds()) : Duration.ofMinutes(time.toMinutes()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%3d%%", (int) (share * 100));
    }

    private static String rate(double rate) {
        return String.format(Locale.ROOT, rate < 10 ? "%.1f/s" : "%,.0f/s", rate);
    }

    /** {@code 0:07}, {@code 12:34}, {@code 1:02:03}. */
    static String clock(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
