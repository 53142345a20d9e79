package org.glossator.engine.session;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds a session's folder for one process at a time; the system lets go of it when the process ends, however it ends. Who holds it stands
 * in a file beside: on POSIX, to open and close the locked file itself would give the lock away.
 */
final class FolderLock implements Closeable {

    /** Folders that this process holds; for the whole process, as the system's locks are. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final Pattern HOLDER = Pattern.compile("process ([0-9]{1,18}) since ([0-9TZ:.-]+)");

    private final Path folder;
    private final RandomAccessFile file; // not a channel: an interrupted thread closes those

    private FolderLock(Path folder, RandomAccessFile file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * Takes the folder; null when somebody has it.
     *
     * @throws IOException when nothing can be written there
     */
    static @Nullable FolderLock take(Path named, Clock clock) throws IOException {
        Path folder = named.toRealPath();
        if (!HELD.add(folder)) {
            return null;
        }
        FolderLock lock = null;
        try {
            lock = locked(folder);
            if (lock != null) {
                sayWho(folder, clock);
            }
            return lock;
        } finally {
            if (lock == null) {
                HELD.remove(folder);
            }
        }
    }

    /** Others are told where that can be written; on a full disk the folder is held all the same. */
    private static void sayWho(Path folder, Clock clock) {
        String holder = "process " + ProcessHandle.current().pid() + " since "
                + clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            Files.writeString(folder.resolve("holder"), holder);
        } catch (IOException e) {
            // others read [another process] then
        }
    }

    private static @Nullable FolderLock locked(Path folder) throws IOException {
        RandomAccessFile file = new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
        boolean ours = false;
        try {
            ours = file.getChannel().tryLock() != null;
            return ours ? new FolderLock(folder, file) : null;
        } finally {
            if (!ours) {
                file.close();
            }
        }
    }

    /**
     * Whether a process that lives says that it has the folder; asked without taking it. One of another machine, and one that was given
     * the number of a process that was killed, are taken for it: only {@link #take} knows for sure.
     */
    static boolean isHeld(Path folder) {
        try {
            Matcher holder = HOLDER.matcher(written(folder));
            return holder.matches()
                    && ProcessHandle.of(Long.parseLong(holder.group(1))).isPresent();
        } catch (IOException e) {
            return false; // nobody says so
        }
    }

    /** Who has it, as the end of a sentence. */
    static String holder(Path folder) {
        try {
            String holder = written(folder);
            Matcher known = HOLDER.matcher(holder);
            return known.matches()
                    ? "process " + known.group(1) + " since " + local(Instant.parse(known.group(2)))
                    : "another process";
        } catch (IOException | DateTimeParseException e) {
            return "another process";
        }
    }

    private static String written(Path folder) throws IOException {
        return Files.readString(folder.resolve("holder")).strip();
    }

    /** As a person at this place reads it; the file has it in UTC. */
    private static String local(Instant since) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                .format(since.atZone(ZoneId.systemDefault()));
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(folder.resolve("holder"));
            file.close();
        } finally {
            HELD.remove(folder);
        }
    }
}
