package org.glossator.engine.plugin.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.glossator.engine.plugin.ApiVersion;
import org.glossator.engine.plugin.PluginOnDisk;
import org.glossator.engine.plugin.ShellWord;
import org.glossator.engine.plugin.VersionRange;

/** What some indexes offer together. */
public final class Catalog {

    private final List<IndexReader.Found> indexes;
    private final SortedMap<String, String> unread;

    private Catalog(List<IndexReader.Found> indexes, SortedMap<String, String> unread) {
        this.indexes = indexes;
        this.unread = unread;
    }

    /**
     * Reads the index that a person named, else all that are known; of these, one that cannot be read or trusted does not stop the
     * others.
     *
     * @param named where it lies; empty: those known
     * @param key the fingerprint that its key must have; empty: the one known
     * @throws InstallException when the one named cannot be read or trusted, or none of those known
     */
    public static Catalog read(IndexReader reader, KnownIndexes known, Optional<String> named, Optional<String> key)
            throws InstallException {
        List<IndexReader.Found> indexes = new ArrayList<>();
        SortedMap<String, String> unread = new TreeMap<>();
        int all = known.fingerprints().size();
        if (named.isEmpty() && key.isPresent() && all > 1) {
            throw new InstallException(
                    "E4507",
                    "--key names one key, and " + all
                            + " indexes are known; say whose it is with --index, as in --index "
                            + ShellWord.of(known.fingerprints().firstKey()));
        }
        if (named.isPresent()) {
            indexes.add(named(reader, IndexReader.locate(named.get()), key));
        } else {
            for (String location : known.fingerprints().keySet()) {
                try {
                    indexes.add(reader.read(Location.of(location), key));
                } catch (InstallException e) {
                    InstallException told = e.before(
                            "; to do without this index: gloss plugin indexes --forget " + ShellWord.of(location));
                    if (all == 1) {
                        throw told;
                    }
                    unread.put(location, String.valueOf(told.getMessage()));
                }
            }
        }
        if (indexes.isEmpty() && !unread.isEmpty()) {
            throw new InstallException(
                    "E4501", "none of the known indexes can be used:\n" + String.join("\n", unread.values()));
        }
        if (indexes.isEmpty()) {
            throw new InstallException(
                    "E4512",
                    "no index is known yet; name one, as in --index https://example.org/plugins/ or --index FOLDER;"
                            + " from then on it is known");
        }
        return new Catalog(indexes, unread);
    }

    private static IndexReader.Found named(IndexReader reader, Location location, Optional<String> key)
            throws InstallException {
        try {
            return reader.read(location, key);
        } catch (InstallException e) {
            boolean isUnread = e.code().equals("E4501") || e.code().equals("E4505"); // not there, or no index
            throw isUnread && location.mayBeFolder()
                    ? e.before("; if that is a folder, its address ends with a slash: --index "
                            + ShellWord.of(location + "/"))
                    : e;
        }
    }

    static Catalog of(IndexReader.Found index) {
        return new Catalog(List.of(index), new TreeMap<>());
    }

    /** Why known indexes are left out, by their places: a code and a sentence each. */
    public SortedMap<String, String> unread() {
        return new TreeMap<>(unread);
    }

    /** A release and the index that has it. */
    public record Offer(Release release, IndexReader.Found index) {}

    /** The newest release of each plugin that fits this host, else the newest; by index, then id. */
    public List<Offer> newest() {
        List<Offer> offers = new ArrayList<>();
        for (IndexReader.Found index : indexes) {
            index.index()
                    .byId()
                    .values()
                    .forEach(releases -> offers.add(new Offer(best(releases).orElse(releases.get(0)), index)));
        }
        return offers;
    }

    /** What to install for {@code ID} or {@code ID@VERSION}. */
    public Wanted wanted(String asked) throws InstallException {
        int at = asked.indexOf('@');
        String id = at < 0 ? asked : asked.substring(0, at);
        if (!PluginOnDisk.isId(id)) {
            throw new InstallException(
                    "E4512", "[" + asked + "] is no id of a plugin; expected one such as who-said-when@1.0.0");
        }
        List<IndexReader.Found> having =
                indexes.stream().filter(each -> !releases(each, id).isEmpty()).toList();
        if (having.isEmpty()) {
            throw new InstallException(
                    "E4512",
                    "no plugin [" + id + "] is in " + names(indexes) + "; gloss plugin search lists what is there"
                            + (unread.isEmpty()
                                    ? ""
                                    : "; [" + String.join("] and [", unread.keySet()) + "] could not be asked"));
        }
        if (having.size() > 1) {
            throw new InstallException(
                    "E4512", "plugin [" + id + "] is in " + names(having) + "; say which one is meant with --index");
        }
        if (!unread.isEmpty()) {
            throw new InstallException(
                    "E4512",
                    "plugin [" + id + "] is in " + names(having) + ", and may be in ["
                            + String.join("] and [", unread.keySet())
                            + "], which could not be asked; say with --index which one is meant");
        }
        IndexReader.Found index = having.get(0);
        return wanted(asked, index, chosen(id, at < 0 ? "" : asked.substring(at + 1), releases(index, id)), at >= 0);
    }

    /** Whether an index has other bytes for a version than these. */
    boolean hasOthers(String id, String version, String sha256) {
        return indexes.stream()
                .flatMap(index -> releases(index, id).stream())
                .anyMatch(
                        each -> each.version().equals(version) && !each.sha256().equals(sha256));
    }

    /**
     * The newest release of an installed plugin that fits and is newer; empty when there is none. Who has a preview is offered newer ones.
     */
    public Optional<Wanted> newer(String id, String version) throws InstallException {
        for (IndexReader.Found index : indexes) {
            List<Release> releases = releases(index, id);
            Optional<Release> best = Release.isPreview(version)
                    ? releases.stream().filter(Release::fits).findFirst()
                    : best(releases);
            if (best.isPresent() && VersionRange.compare(best.get().version(), version) > 0) {
                return Optional.of(wanted(id, index, best.get(), false));
            }
        }
        return Optional.empty();
    }

    private static Wanted wanted(String asked, IndexReader.Found index, Release release, boolean versionNamed)
            throws InstallException {
        return Wanted.offered(asked, index.location().beside(release.file()), release, index, versionNamed);
    }

    private static Release chosen(String id, String version, List<Release> releases) throws InstallException {
        String all = releases.stream().map(Release::version).collect(Collectors.joining(", "));
        if (!version.isEmpty()) {
            return releases.stream()
                    .filter(each -> each.version().equals(version))
                    .findFirst()
                    .orElseThrow(() -> new InstallException(
                            "E4512", "plugin " + id + " has no version [" + version + "]; there is " + all));
        }
        Optional<Release> preview = releases.stream().filter(Release::fits).findFirst();
        if (best(releases).isEmpty() && preview.isPresent()) {
            throw new InstallException(
                    "E4512",
                    "of plugin " + id + " only previews fit this host (" + all + "); name the one that is meant, as in "
                            + id + "@" + preview.get().version());
        }
        return best(releases)
                .orElseThrow(() -> new InstallException(
                        "E4512",
                        "no version of plugin " + id + " (" + all + ") fits this host, which has the api "
                                + ApiVersion.current() + "; " + releases.get(0).version() + " requires "
                                + releases.get(0).api()));
    }

    private static Optional<Release> best(List<Release> newestFirst) {
        return newestFirst.stream()
                .filter(each -> each.fits() && !each.isPreview())
                .findFirst();
    }

    private static List<Release> releases(IndexReader.Found index, String id) {
        return index.index().releases().stream()
                .filter(each -> each.id().equals(id))
                .toList();
    }

    private static String names(List<IndexReader.Found> indexes) {
        return indexes.stream().map(each -> "[" + each.location() + "]").collect(Collectors.joining(" and "));
    }
}
