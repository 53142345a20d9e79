package org.glossator.engine.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.jspecify.annotations.Nullable;

/** Where a session is kept, if it is: in memory, in a folder from some moment on, or in one from the beginning. For one thread. */
final class Keeping implements Closeable {

    private final SessionState state;
    private @Nullable SessionHome home; // null: it is not to be kept
    private @Nullable SessionFolder folder; // null: it is not kept yet
    private boolean fromTheFirstDocument;
    private boolean takenInHand; // whether the next gloss offers to go on with it
    private String unkept = "";

    Keeping(SessionState state) {
        this.state = state;
    }

    Keeping(SessionState state, SessionHome home, SessionFolder folder) {
        this.state = state;
        this.home = home;
        this.folder = folder;
    }

    void in(SessionHome sessions, boolean open) {
        home = sessions;
        fromTheFirstDocument = open;
        takenInHand = open; // what a script keeps takes nobody's own session out of hand
    }

    Optional<String> name() {
        return Optional.ofNullable(folder)
                .map(kept -> String.valueOf(kept.folder().getFileName()));
    }

    String refusal() {
        return folder == null ? "" : folder.refusal();
    }

    String unread() throws IOException {
        return folder == null ? "" : folder.unread();
    }

    /** @throws SessionException when it can only be looked at */
    void checkWritable() throws SessionException {
        if (folder != null) {
            folder.checkWritable();
        }
    }

    /** A document is about to be opened, which can be looked at where nothing can be kept. */
    void beginAtADocument() throws SessionException {
        if (fromTheFirstDocument) {
            try {
                begin();
            } catch (IOException e) {
                unkept = e instanceof AccessDeniedException denied
                        ? "[" + denied.getFile() + "] may not be written by you"
                        : String.valueOf(e.getMessage());
                fromTheFirstDocument = false; // a decision tries again, and says why it cannot be kept
            }
        }
    }

    /** Why nothing could be kept when a document was opened, told once; empty when there is nothing to tell. */
    String unkept() {
        String told = unkept;
        unkept = "";
        return told;
    }

    /** Something is about to be decided. */
    void begin() throws IOException, SessionException {
        if (home != null && folder == null) {
            begin(home.create());
            if (takenInHand) {
                inHand(home);
            }
        }
    }

    private void inHand(SessionHome sessions) throws IOException {
        sessions.inHand(name().orElseThrow());
    }

    private void begin(SessionFolder made) throws IOException, SessionException {
        List<Entry> open = state.documents().all();
        try {
            if (!open.isEmpty()) {
                String typed =
                        state.typed().stream().map(SessionState.Typed::command).collect(Collectors.joining("\n"));
                made.documents(open, true, typed);
                made.tell(new Event.InHand(state.documents().current().id()));
            }
        } catch (IOException | SessionException e) {
            SessionFolder.remove(made.folder(), made, e);
            throw e;
        }
        folder = made;
    }

    /**
     * Keeps it under this name.
     *
     * @param name null: as it is called already, or one that is free
     * @return another session, which is to be gone on with; null: this one
     */
    @Nullable
    Session save(@Nullable String name) throws IOException, SessionException {
        SessionHome sessions = home;
        if (sessions == null) {
            throw new IllegalStateException("nobody said where to keep the session");
        }
        SessionFolder kept = folder;
        String before = name().orElse("");
        if (kept == null) {
            begin(name == null ? sessions.create() : sessions.create(name));
            inHand(sessions);
        } else if (name == null || name.equals(before)) {
            kept.checkWritable();
            inHand(sessions);
        } else {
            sessions.copy(kept, state.documents().all(), name);
            close();
            Session copy = sessions.resume(name);
            if (SessionHome.isUnnamed(before) && kept.refusal().isEmpty()) {
                SessionHome.delete(kept.folder()); // only now that another one is in hand
            }
            return copy;
        }
        return null;
    }

    /** Documents are about to be put among those that are open. */
    void documents(Collection<Entry> documents, String typed) throws IOException, SessionException {
        if (folder != null) {
            Set<String> ids = documents.stream().map(Entry::id).collect(Collectors.toSet());
            boolean whole = state.documents().all().stream().allMatch(e -> ids.contains(e.id()));
            folder.documents(List.copyOf(documents), whole, typed);
        }
    }

    /** Something is about to happen. What document is in hand may change, and is not kept, where the session is only looked at. */
    void tell(Event event) throws IOException, SessionException {
        if (folder != null && (refusal().isEmpty() || !(event instanceof Event.InHand))) {
            folder.tell(event);
        }
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }
}
