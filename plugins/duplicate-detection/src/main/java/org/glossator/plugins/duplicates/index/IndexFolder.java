package org.glossator.plugins.duplicates.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * Whose the files in a folder are. Lucene deletes what looks like a file of its own and belongs to no commit, so whatever it might take for
 * its own must be: a folder with anything else is refused. Names that begin with a dot are the system's, and nobody's.
 */
final class IndexFolder {

    /** A commit by name; that of one that was cut off in its writing. */
    private static final Pattern COMMIT = Pattern.compile("segments_[0-9a-z]+");

    private static final Pattern CUT_OFF = Pattern.compile("pending_segments_[0-9a-z]+");

    /** What the codec of Lucene 9.12 writes; the names of its formats stand in those of their files. */
    private static final Pattern DATA = Pattern.compile(
            "_[0-9a-z]+(\\.(si|fnm|fd[tmx]|nv[dm]|cf[se])|_[0-9a-z]+\\.(liv|fnm)"
                    + "|(_[0-9a-z]+)?_Lucene[0-9]+_[0-9]+\\.(tim|tip|tmd|doc|psm|pos|pay|dv[dm])|_Lucene[0-9A-Za-z_-]+\\.tmp)");

    private IndexFolder() {}

    /**
     * Refuses what is no folder, holds files of somebody else, or lost some of its own.
     *
     * @return whether an index is there; false when the folder is empty, or not there
     */
    static boolean check(Path folder, Directory directory) throws IOException {
        Set<String> names = names(folder);
        for (String name : names) {
            if (!isOurs(name)) {
                throw new IOException("it holds [" + name + "], which belongs to no index; expected an empty folder,"
                        + " or one that the annotator duplicates has made");
            }
        }
        if (names.stream().noneMatch(name -> COMMIT.matcher(name).matches())) {
            names.stream()
                    .filter(name -> DATA.matcher(name).matches())
                    .findFirst()
                    .ifPresent(name -> {
                        throw Damage.of(folder, "it has no file [segments_…], to which [" + name + "] would belong");
                    });
            return false;
        }
        checkAllThere(SegmentInfos.readLatestCommit(directory).files(true), names);
        return true;
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> all = files.map(file -> file.getFileName().toString()).toList();
            return new TreeSet<>(
                    all.stream().filter(name -> !name.startsWith(".")).toList());
        }
    }

    private static boolean isOurs(String name) {
        return name.equals(IndexWriter.WRITE_LOCK_NAME)
                || name.equals(RunLock.NAME)
                || COMMIT.matcher(name).matches()
                || CUT_OFF.matcher(name).matches()
                || DATA.matcher(name).matches();
    }

    private static void checkAllThere(Collection<String> needed, Set<String> names) throws NoSuchFileException {
        for (String name : new TreeSet<>(needed)) {
            if (!names.contains(name)) {
                throw new NoSuchFileException(name);
            }
        }
    }
}
