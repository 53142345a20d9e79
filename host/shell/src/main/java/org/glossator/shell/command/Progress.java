package org.glossator.shell.command;

import java.util.Locale;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.corpus.Source;
import org.glossator.shell.screen.Screen;

/**
 * Says how far a run is: a line that changes on a terminal, a new line every ten seconds elsewhere. A corpus annotator reads all documents
 * before the first is written, so both are counted. For the one thread that a run calls source and sink from.
 */
final class Progress {

    private static final long SECOND = 1_000_000_000L;

    private final Screen screen;
    private final long began = System.nanoTime();
    private long said = began;
    private long read;
    private long written;

    Progress(Screen screen) {
        this.screen = screen;
    }

    Source over(Source source) {
        return () -> {
            var entry = source.next();
            read += entry == null ? 0 : 1;
            sayNowAndThen();
            return entry;
        };
    }

    Sink over(Sink sink) {
        return entry -> {
            sink.accept(entry);
            written++;
            sayNowAndThen();
        };
    }

    private void sayNowAndThen() {
        long now = System.nanoTime();
        if (now - said < (screen.errIsTerminal() ? SECOND / 5 : 10 * SECOND)) {
            return;
        }
        said = now;
        String text = String.format(
                Locale.ROOT,
                "%s read, %,d written, %d s",
                Texts.count(read, "document"),
                written,
                (now - began) / SECOND);
        if (screen.errIsTerminal()) {
            screen.status(text);
        } else {
            screen.note(text);
        }
    }
}
