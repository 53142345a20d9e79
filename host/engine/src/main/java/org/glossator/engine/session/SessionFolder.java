package org.glossator.engine.session;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.glossator.engine.corpus.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One session on the disk: a journal of what happened, and files of documents that it names. What is written here stands on the disk when
 * the method returns. One process may write; others read what it holds at that moment.
 */
final class SessionFolder implements Closeable {

    private final Path folder;
    private final DocumentFiles files;
    private final Set<String> current = new LinkedHashSet<>(); // the files that count
    private final @Nullable FolderLock lock; // null: only to be read
    private final @Nullable SessionJournal journal; // null: only to be read
    private final String refusal;
    private long readable =
            -1; // bytes of the journal, where what stands behind them is damaged; -1: all of it can be read

    private SessionFolder(Path folder, @Nullable FolderLock lock, @Nullable SessionJournal journal, String refusal) {
        this.folder = folder;
        this.files = new DocumentFiles(folder);
        this.lock = lock;
        this.journal = journal;
        this.refusal = refusal;
    }

    /** Begins a session in a folder that is not there yet. */
    static SessionFolder create(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        FolderLock lock = FolderLock.take(folder, clock);
        if (lock == null) {
            throw new FileSystemException(folder.toString(), null, "another process has just begun a session there");
        }
        boolean done = false;
        try {
            SessionJournal journal = SessionJournal.create(journal(folder));
            DocumentFiles.forceFolder(folder);
            done = true;
            return new SessionFolder(folder, lock, journal, "");
        } finally {
            if (!done) {
                lock.close();
            }
        }
    }

    private static Path journal(Path folder) {
        return folder.resolve("journal.jsonl");
    }

    static boolean isOne(Path folder) {
        return Files.isRegularFile(journal(folder));
    }

    /**
     * Opens a session, to write if nobody else does and nothing in it is damaged.
     *
     * @param state of a session in which nothing has happened; afterwards that of this one
     * @throws SessionException when the session is of another version
     */
    static SessionFolder open(Path folder, Clock clock, SessionState state) throws IOException, SessionException {
        FolderLock lock = null;
        String refusal = "";
        try {
            lock = FolderLock.take(folder, clock);
            refusal = lock == null ? FolderLock.holder(folder) + " has it open" : "";
        } catch (AccessDeniedException | FileNotFoundException e) {
            refusal = "it may not be written by you";
        }
        boolean done = false;
        try {
            SessionFolder opened = open(folder, lock, refusal, state);
            done = opened.lock != null;
            return opened;
        } finally {
            if (!done && lock != null) {
                lock.close();
            }
        }
    }

    private static SessionFolder open(Path folder, @Nullable FolderLock lock, String refusal, SessionState state)
            throws IOException, SessionException {
        Replay replay = new Replay(state, new DocumentFiles(folder));
        SessionJournal.Read read = SessionJournal.read(journal(folder), replay);
        String missing = replay.finish();
        String damage = read.damage() == null ? missing : read.damage();
        if (damage != null || lock == null) {
            SessionFolder shown = new SessionFolder(
                    folder,
                    null,
                    null,
                    damage == null ? refusal : "it is damaged, and shown as far as it can be read: " + damage);
            shown.readable = read.damage() == null ? -1 : read.end();
            return shown;
        }
        SessionFolder opened = new SessionFolder(folder, lock, SessionJournal.goOn(journal(folder), read), "");
        opened.current.addAll(replay.files());
        return opened;
    }

    /** Builds up a state; documents come last, since only the files that count at the end have to be read. */
    private static final class Replay implements SessionJournal.Taker {
        private final SessionState state;
        private final DocumentFiles files;
        private final List<Event> documents = new ArrayList<>();
        private @Nullable String inHand; // null: nothing was said of it

        Replay(SessionState state, DocumentFiles files) {
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
                    } catch (NoSuchFileException e) {
                        damage = "its file [" + each.file() + "] is missing";
                    }
                } else if (event instanceof Event.Closed closed) {
                    state.close(closed.document());
                }
            }
            if (inHand == null || !state.documents().isOpen(inHand)) {
                inHand = state.documents().all().stream()
                        .map(Entry::id)
                        .findFirst()
                        .orElse(null);
            }
            if (inHand != null) {
                state.documents().take(inHand);
            }
            return damage;
        }
    }

    /** Why nothing may be written; empty when it may. */
    String refusal() {
        return refusal;
    }

    Path folder() {
        return folder;
    }

    /** How many lines of the journal could not be read, from the damaged one on. */
    int unread() throws IOException {
        if (readable < 0) {
            return 0;
        }
        int lines = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(journal(folder)))) {
            bytes.skipNBytes(readable);
            for (int each = bytes.read(); each >= 0; each = bytes.read()) {
                lines += each == '\n' ? 1 : 0;
            }
        }
        return lines;
    }

    /**
     * Copies the session as it was read: of a damaged one, what stands in front of the damage.
     *
     * @throws SessionException when nothing of it could be read
     */
    void copyTo(Path other) throws IOException, SessionException {
        if (readable == 0) {
            throw new SessionException("of the session " + folder.getFileName() + " nothing can be read or copied");
        }
        Files.createDirectories(other);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : (Iterable<Path>) all.filter(f -> f.toString().endsWith(".jsonl"))::iterator) {
                Path copy = other.resolve(file.getFileName());
                Files.copy(file, copy);
                if (readable > 0 && file.equals(journal(folder))) {
                    try (FileChannel lines = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                        lines.truncate(readable);
                    }
                }
                DocumentFiles.force(copy);
            }
        }
        DocumentFiles.forceFolder(other);
    }

    /** @throws SessionException when it can only be looked at */
    void checkWritable() throws SessionException {
        writable();
    }

    private SessionJournal writable() throws SessionException {
        if (journal == null) {
            throw new SessionException("the session " + folder.getFileName() + " can only be looked at: " + refusal
                    + "; go on in a copy, as in: save copy");
        }
        return journal;
    }

    /** @param whole whether these are all that are open */
    void documents(List<Entry> entries, boolean whole, String command) throws IOException, SessionException {
        SessionJournal to = writable();
        checkThere();
        String name = DocumentFiles.name(to.next());
        String sha256 = files.write(name, entries);
        to.append(new Event.Documents(name, sha256, whole, command), true);
        Set<String> before = Set.copyOf(current);
        if (whole) {
            current.clear();
        }
        current.add(name);
        if (whole) {
            files.keepOnly(current, before); // those before stay once more: another gloss may be reading them
        }
    }

    /** A file that somebody deleted takes everything, and keeps nothing. */
    private void checkThere() throws NoSuchFileException {
        if (!isOne(folder)) {
            throw new NoSuchFileException(journal(folder).toString());
        }
    }

    void tell(Event event) throws IOException, SessionException {
        SessionJournal to = writable();
        checkThere();
        to.append(event, !(event instanceof Event.InHand));
    }

    @Override
    public void close() throws IOException {
        try {
            if (journal != null) {
                journal.close();
            }
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
