package org.glossator.shell.command;

import java.util.Locale;
import org.glossator.engine.corpus.Sink;
import org.glossator.shell.screen.Screen;

/** Says how far a run is: a line that changes on a terminal, a new line every ten seconds elsewhere. */
final class Progress {

    private static final long SECOND = 1_000_000_000L;

    private final Screen screen;
    private final long began = System.nanoTime();
    private long said = began;
    private long documents;

    Progress(Screen screen) {
        this.screen = screen;
    }

    Sink over(Sink sink) {
        return entry -> {
            sink.accept(entry);
            documents++;
            long now = System.nanoTime();
            if (now - said >= (screen.errIsTerminal() ? SECOND / 5 : 10 * SECOND)) {
                said = now;
                say(now);
            }
        };
    }

    private void say(long now) {
        double seconds = (now - began) / (double) SECOND;
        String text = String.format(
                Locale.ROOT, "%,d documents, %,.0f a second, %.0f s", documents, documents / seconds, seconds);
        if (screen.errIsTerminal()) {
            screen.status(text);
        } else {
            screen.note(text);
        }
    }
}
