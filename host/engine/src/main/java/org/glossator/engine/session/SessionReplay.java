package org.glossator.engine.session;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glossator.engine.corpus.Entry;
import org.jspecify.annotations.Nullable;

/** Builds up a state from the lines of a journal; documents come last, since only the files that count at the end have to be read. */
final class SessionReplay implements SessionJournal.Taker {
    private final SessionState state;
    private final DocumentFiles files;
    private final List<Event> documents = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private @Nullable String inHand; // null: nothing was said of it

    SessionReplay(SessionState state, DocumentFiles files) {
        this.state = state;
        this.files = files;
    }

    @Override
    public void take(Event event) {
        if (event instanceof Event.Documents each) {
            state.note(each.command());
            if (each.whole()) {
                documents.clear();
            }
            documents.add(each);
        } else if (event instanceof Event.Closed closed) {
            state.noteClosed(closed.document()); // here it has its place among the steps
            documents.add(event);
        } else if (event instanceof Event.InHand use) {
            inHand = use.document();
        } else {
            state.apply(event);
        }
    }

    @Override
    public void gap() {
        state.history().forget();
    }

    @Override
    public @Nullable Decision decision(long key) {
        return state.decision(key);
    }

    Set<String> files() {
        Set<String> names = new LinkedHashSet<>();
        for (Event event : documents) {
            if (event instanceof Event.Documents each) {
                names.add(each.file());
            }
        }
        return names;
    }

    /** The files of documents that cannot be read. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    /** What is wrong with the documents; null: nothing. */
    @Nullable
    String finish() throws IOException {
        String damage = null;
        for (Event event : documents) {
            if (event instanceof Event.Documents each) {
                try {
                    state.documents().put(files.read(each.file(), each.sha256()));
                } catch (IllegalArgumentException e) {
                    damage = e.getMessage();
                    lost.add(each.file());
                } catch (NoSuchFileException e) {
                    damage = "its file [" + each.file() + "] is missing";
                    lost.add(each.file());
                }
            } else if (event instanceof Event.Closed closed) {
                state.close(closed.document());
            }
        }
        if (inHand == null || !state.documents().isOpen(inHand)) {
            inHand = state.documents().all().stream().map(Entry::id).findFirst().orElse(null);
        }
        if (inHand != null) {
            state.documents().take(inHand);
        }
        return damage;
    }
}
