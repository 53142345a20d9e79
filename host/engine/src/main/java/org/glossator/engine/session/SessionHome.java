package org.glossator.engine.session;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.Suggestion;
import org.jspecify.annotations.Nullable;

/** The sessions of a working folder, in its folder {@code .gloss} or another one: each by its name, and which of them is in hand. */
public final class SessionHome {

    /** The name of a session that nobody named; a number follows where there is one already. */
    public static final String UNNAMED = "unnamed";

    private static final String IN_HAND = "in-hand";
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}";

    private static final FileAttribute<?> OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private final Clock clock;

    public SessionHome(Path folder) {
        this(folder, Clock.systemUTC());
    }

    SessionHome(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public Path folder() {
        return folder;
    }

    Clock clock() {
        return clock;
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /** What a session holds, as {@code sessions} lists it. */
    public record Glance(String name, int documents, int decisions, int conflicts, Instant changed, String refusal) {}

    /** The names of the sessions, sorted. */
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder)) {
                for (Path each : folders) {
                    if (isSession(each)) {
                        names.add(each.getFileName().toString());
                    }
                }
            }
        }
        names.sort(null);
        return names;
    }

    /** Whether there is a session of this name. */
    public boolean isSession(String name) {
        return isSession(folder(name));
    }

    /** False also of a copy that was not made to its end. */
    private static boolean isSession(Path named) {
        return named.getFileName().toString().matches(NAME) && SessionFolder.isOne(named);
    }

    /** The one that was in hand last, or the only one; empty where there is none, or it is not known which. */
    public Optional<String> inHand() throws IOException {
        List<String> names = names();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        try {
            String name = Files.readString(folder.resolve(IN_HAND)).strip();
            if (names.contains(name)) {
                return Optional.of(name);
            }
        } catch (NoSuchFileException e) {
            // a folder of a session that was copied here, perhaps
        }
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    void inHand(String name) throws IOException {
        Path noted = folder.resolve(IN_HAND);
        if (Files.isRegularFile(noted) && Files.readString(noted).strip().equals(name)) {
            return; // also where the disk is full
        }
        Path part = folder.resolve(IN_HAND + "-" + name + ".part"); // another process may do so with its own session
        Files.writeString(part, name + "\n");
        Files.move(part, folder.resolve(IN_HAND), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Begins a session that nobody names, under the first name that no other process takes before. */
    SessionFolder create() throws IOException {
        String name = UNNAMED;
        for (int number = 2; !takes(name); number++) {
            name = UNNAMED + "-" + number;
        }
        return SessionFolder.create(folder(name), clock);
    }

    SessionFolder create(String name) throws IOException, SessionException {
        check(name);
        if (!takes(name)) {
            throw taken(name);
        }
        return SessionFolder.create(folder(name), clock);
    }

    /** Makes the folder of a session; false where it is there already. */
    private boolean takes(String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            createPrivately(folder);
        }
        try {
            Files.createDirectory(folder(name));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Texts are copied into it, which may be private: where the system knows rights, only its owner may look into the folder. */
    private static void createPrivately(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            Files.createDirectory(folder, posix ? new FileAttribute<?>[] {OWNER} : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private void check(String name) throws SessionException {
        if (!name.matches(NAME) || name.equals(IN_HAND)) {
            throw new SessionException("[" + name
                    + "] is no name for a session; expected a letter or digit, and behind it letters, digits, dots,"
                    + " hyphens and underscores, 64 in all at most");
        }
        if (Files.exists(folder(name))) {
            throw taken(name);
        }
    }

    private static SessionException taken(String name) {
        return new SessionException(
                "there is a session [" + name + "] already; choose another name, or: resume " + name);
    }

    /**
     * Opens a session, which is in hand then; only to be looked at where another process has it open, or it is damaged.
     *
     * @param named null: the one that was in hand last
     * @throws SessionException when there is none of this name, or it is of a version that is not known here
     */
    public Session resume(@Nullable String named) throws IOException, SessionException {
        String name = named == null ? inHand().orElse(null) : named;
        List<String> names = names();
        if (name == null || !names.contains(name)) {
            throw new SessionException(
                    names.isEmpty()
                            ? "there is no session in [" + folder + "]; save makes one of the open documents"
                            : (name == null ? "name the session" : "there is no session [" + name + "]") + "; "
                                    + Suggestion.of(name == null ? "" : name, names));
        }
        SessionState state = new SessionState();
        SessionFolder opened = SessionFolder.open(folder(name), clock, state);
        boolean done = false;
        try {
            if (opened.refusal().isEmpty()) {
                inHand(name);
            }
            done = true;
            return session(state, opened);
        } finally {
            if (!done) {
                opened.close();
            }
        }
    }

    /**
     * Opens the session in hand to be looked at and no more: nothing on the disk changes, not even which one is in hand, and whoever wants to
     * write it may.
     *
     * @return empty where none is in hand
     * @throws SessionException when it is of a version that is not known here
     */
    public Optional<Session> look() throws IOException, SessionException {
        Optional<String> name = inHand();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        SessionState state = new SessionState();
        return Optional.of(session(state, SessionFolder.look(folder(name.get()), state)));
    }

    /** What a session holds at this moment; nothing of it is changed, and whoever wants to write it may. */
    public Glance glance(String name) throws IOException, SessionException {
        SessionState state = new SessionState();
        try (SessionFolder opened = SessionFolder.look(folder(name), state)) {
            Session session = session(state, opened);
            return new Glance(
                    name,
                    session.entries().size(),
                    session.decisions(),
                    session.conflicts().size(),
                    Files.getLastModifiedTime(folder(name).resolve("journal.jsonl"))
                            .toInstant(),
                    opened.refusal());
        }
    }

    private Session session(SessionState state, SessionFolder opened) {
        return new Session(clock, state, new Keeping(state, this, opened));
    }

    static boolean isUnnamed(String name) {
        return name.matches(UNNAMED + "(-[0-9]+)?");
    }

    /** Copies what is known of a session, as far as it can be read. */
    void copy(SessionFolder from, List<Entry> open, String name) throws IOException, SessionException {
        check(name);
        Path part = folder.resolve("." + name + ".part");
        delete(part);
        from.copyTo(part, open);
        Files.move(part, folder(name), StandardCopyOption.ATOMIC_MOVE);
        DocumentFiles.forceFolder(folder);
    }

    /**
     * Removes a session for good, with its documents and decisions.
     *
     * @throws SessionException when there is none of this name, or somebody has it open
     */
    public void remove(String name) throws IOException, SessionException {
        List<String> names = names();
        if (!names.contains(name)) {
            throw new SessionException("there is no session [" + name + "]; " + Suggestion.of(name, names));
        }
        try (FolderLock lock = FolderLock.take(folder(name), clock)) {
            if (lock == null) {
                throw new SessionException("the session " + name + " cannot be removed: "
                        + FolderLock.holder(folder(name)) + " has it open; end that first");
            }
            delete(folder(name));
        }
    }

    /** Deletes a session's folder; the journal first, so that what a killed process leaves is no session. */
    static void delete(Path session) throws IOException {
        if (!Files.isDirectory(session)) {
            return;
        }
        SessionFolder.forget(session);
        try (Stream<Path> files = Files.list(session)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(session);
    }
}
