package org.glossator.shell.command;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glossator.engine.run.Summary;

/** A run's summary in one line. */
final class SummaryText {

    private SummaryText() {}

    static String of(Summary summary) {
        StringBuilder text = new StringBuilder(Texts.count(summary.documents(), "document"));
        text.append(summary.documents() == summary.ok() ? ", all ok" : ": " + summary.ok() + " ok");
        text.append(summary.partial() > 0 ? ", " + summary.partial() + " partial" : "");
        text.append(summary.failed() > 0 ? ", " + summary.failed() + " failed" : "");
        text.append(summary.stopped() ? ", stopped at --max-errors" : "");
        text.append(" in ").append(seconds(summary.time()));
        String times = summary.timeOf().entrySet().stream()
                .map(e -> e.getKey() + " " + seconds(e.getValue()))
                .collect(Collectors.joining(", "));
        return text.append(" (").append(times).append(')').toString();
    }

    /** What --changed came to. */
    static String takenOver(Summary summary, long takenOver) {
        return Texts.count(summary.documents(), "document") + ": "
                + String.format(
                        Locale.ROOT,
                        "%,d taken over, %,d annotated",
                        takenOver,
                        summary.documents() - summary.failed() - takenOver);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
    }
}
