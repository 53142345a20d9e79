package org.glossator.shell.command;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.StringJoiner;
import org.glossator.engine.run.OpenCall;
import org.glossator.engine.run.Summary;
import org.glossator.shell.screen.Screen;
import org.jspecify.annotations.Nullable;

/** For a program: a JSON object a line on standard error, once a second. Its keys are stable; what is not known is null. */
final class ProgressJson implements ProgressTeller {

    private final Screen screen;
    private final Pace pace = new Pace();

    ProgressJson(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void tell(Progress.State state) {
        screen.report(line(state, ""));
    }

    /** The last line, with what the run came to. */
    @Override
    public boolean tellEnd(Progress.State state, Summary summary) {
        StringJoiner times = new StringJoiner(", ", "{", "}");
        for (Map.Entry<String, Duration> time : summary.timeOf().entrySet()) {
            times.add("\"" + time.getKey() + "\": " + number(time.getValue().toNanos() / 1e9));
        }
        screen.report(line(
                state,
                ", \"done\": true, \"documents\": " + summary.documents() + ", \"ok\": " + summary.ok()
                        + ", \"partial\": "
                        + summary.partial() + ", \"failed\": " + summary.failed() + ", \"characters\": "
                        + summary.characters() + ", \"stopped\": " + summary.stopped() + ", \"ending\": \""
                        + summary.ending().name().toLowerCase(Locale.ROOT) + "\", \"secondsOf\": " + times));
        return true;
    }

    /** Names of annotators hold nothing that JSON would have to escape. */
    private String line(Progress.State state, String more) {
        Pace.Estimate estimate = pace.at(state);
        OptionalLong documents = estimate.annotating() && state.exhausted()
                ? OptionalLong.of(state.read())
                : state.position().totalDocuments();
        return "{\"phase\": \"" + phase(state) + "\", \"read\": " + state.read()
                + ", \"written\": " + state.written() + ", \"total\": " + known(documents) + ", \"errors\": "
                + state.errors() + ", \"bytes\": " + state.position().bytes() + ", \"totalBytes\": "
                + known(state.position().totalBytes()) + ", \"rate\": " + number(estimate.rate())
                + ", \"secondsLeft\": " + known(estimate.secondsLeft()) + ", \"slowest\": "
                + (state.slowest().isEmpty() ? "null" : "\"" + state.slowest() + "\"") + ", \"longest\": "
                + longest(state.longest()) + ", \"seconds\": "
                + number(state.seconds()) + more + "}";
    }

    private static String longest(@Nullable OpenCall call) {
        return call == null
                ? "null"
                : "{\"annotator\": \"" + call.annotator() + "\", \"document\": "
                        + (call.document().isEmpty() ? "null" : Screen.quoted(call.document())) + ", \"seconds\": "
                        + number(call.time().toNanos() / 1e9) + "}";
    }

    private static String phase(Progress.State state) {
        return state.skipping() ? "skipping" : state.annotating() ? "annotating" : "reading";
    }

    private static String known(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "null";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
