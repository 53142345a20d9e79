package org.glossator.engine.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private final SessionJournal.@Nullable Read read; // of one that is only to be read; null: of one that is written
    private final List<String> lost; // files of documents that cannot be read

    private SessionFolder(
            Path folder,
            @Nullable FolderLock lock,
            @Nullable SessionJournal journal,
            String refusal,
            SessionJournal.@Nullable Read read,
            List<String> lost) {
        this.folder = folder;
        this.files = new DocumentFiles(folder);
        this.lock = lock;
        this.journal = journal;
        this.refusal = refusal;
        this.read = read;
        this.lost = lost;
    }

    /** Begins a session in a folder that has just been made, and is gone again where that cannot be. */
    static SessionFolder create(Path folder, Clock clock) throws IOException {
        FolderLock lock = null;
        try {
            lock = FolderLock.take(folder, clock);
            if (lock != null) {
                SessionJournal journal = SessionJournal.create(journal(folder));
                DocumentFiles.forceFolder(folder);
                return new SessionFolder(folder, lock, journal, "", null, List.of());
            }
        } catch (IOException e) {
            remove(folder, lock, e);
            throw e;
        }
        throw new FileSystemException(folder.toString(), null, "another process has just begun a session there");
    }

    /** What was made of a session that could not be begun goes. */
    static void remove(Path folder, @Nullable Closeable held, Exception failure) {
        try {
            if (held != null) {
                held.close();
            }
            SessionHome.delete(folder);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static Path journal(Path folder) {
        return folder.resolve("journal.jsonl");
    }

    static boolean isOne(Path folder) {
        return journal(folder).toFile().isFile() && journal(folder).toFile().length() > 0;
    }

    /** Makes of a session a folder that is none. */
    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(journal(folder));
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
        } catch (IOException e) { // the journal may be read all the same
            refusal = Files.isWritable(folder)
                    ? "it cannot be written: " + e.getMessage()
                    : "it may not be written by you";
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

    /**
     * Looks at a session as it is at this moment, and changes nothing, not even what a killed process left.
     *
     * @param state as for {@link #open}
     */
    static SessionFolder look(Path folder, SessionState state) throws IOException, SessionException {
        return open(folder, null, FolderLock.isHeld(folder) ? FolderLock.holder(folder) + " has it open" : "", state);
    }

    private static SessionFolder open(Path folder, @Nullable FolderLock lock, String refusal, SessionState state)
            throws IOException, SessionException {
        SessionReplay replay = new SessionReplay(state, new DocumentFiles(folder));
        SessionJournal.Read read = JournalReader.read(journal(folder), replay);
        String missing = replay.finish();
        String damage = read.damage() == null ? missing : read.damage();
        if (damage != null || lock == null) {
            String why = damage == null ? refusal : "it is damaged, and shown as far as it can be read: " + damage;
            return new SessionFolder(folder, null, null, why, read, replay.lost());
        }
        SessionJournal journal = SessionJournal.goOn(journal(folder), read);
        SessionFolder opened = new SessionFolder(folder, lock, journal, "", null, List.of());
        opened.current.addAll(replay.files());
        return opened;
    }

    /** Why nothing may be written; empty when it may. */
    String refusal() {
        return refusal;
    }

    Path folder() {
        return folder;
    }

    /** What of it could not be read, as the end of a sentence; empty: nothing. */
    String unread() {
        List<String> unread = new ArrayList<>();
        if (read != null && read.lost() > 0) {
            unread.add(read.lost() + (read.lost() == 1 ? " line" : " lines") + " of its journal");
        }
        unread.addAll(lost);
        return String.join(" and ", unread);
    }

    /**
     * Copies the session as it is known here: of a damaged one what can be read, and of one that another process writes what had happened
     * when it was opened. The documents are written anew from memory, since that process may replace its files.
     *
     * @param open the documents that are open
     * @throws SessionException when nothing of it could be read
     */
    void copyTo(Path other, List<Entry> open) throws IOException, SessionException {
        SessionJournal.Read known = journal == null ? Objects.requireNonNull(read) : journal.read();
        if (known.lines() == 0) {
            throw new SessionException("of the session " + folder.getFileName() + " nothing can be read or copied");
        }
        Files.createDirectories(other);
        try (SessionJournal copy = copied(journal(other), known)) {
            String name = DocumentFiles.name(copy.next());
            String sha256 = new DocumentFiles(other).write(name, open);
            copy.append(new Event.Documents(name, sha256, true, ""), true);
        }
        DocumentFiles.forceFolder(other);
    }

    /** The journal as it was read, of a damaged one the lines that are whole, numbered anew. */
    private SessionJournal copied(Path other, SessionJournal.Read known) throws IOException, SessionException {
        if (known.damage() == null) {
            Files.copy(journal(folder), other);
            return SessionJournal.goOn(other, known);
        }
        SessionJournal copy = SessionJournal.create(other);
        boolean done = false;
        try {
            JournalReader.read(journal(folder), new Copying(new SessionReplay(new SessionState(), files), copy));
            done = true;
            return copy;
        } finally {
            if (!done) {
                copy.close();
            }
        }
    }

    /** Writes what is read into another journal. */
    private record Copying(SessionReplay replay, SessionJournal copy) implements SessionJournal.Taker {
        @Override
        public void take(Event event) throws IOException {
            replay.take(event);
            copy.append(event, false);
        }

        @Override
        public void gap() {
            replay.gap();
        }

        @Override
        public @Nullable Decision decision(long key) {
            return replay.decision(key);
        }
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
        try {
            String sha256 = files.write(name, entries);
            to.append(new Event.Documents(name, sha256, whole, command), true);
        } catch (IOException e) {
            throw unwritten(e);
        }
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
        try {
            to.append(event, !(event instanceof Event.InHand));
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private IOException unwritten(IOException e) {
        return new IOException(
                "the session in [" + folder + "] cannot be written: " + e.getMessage()
                        + "; what was typed has not happened: make room and type it again",
                e);
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
