package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glossator.engine.plugin.CheckedZip;
import org.glossator.engine.plugin.PluginRefusedException;
import org.glossator.engine.plugin.Sha256;
import org.glossator.engine.plugin.verify.PluginVerifier;

/** Makes and signs the index of a folder of plugin zips, for any web server to hand out. */
public final class IndexMaker {

    /** What every client can fetch as it stands, by an address and in a folder. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");

    private IndexMaker() {}

    /**
     * What was made.
     *
     * @param changed whether it offers something else than before; else the files are as they were
     * @param keyBefore the fingerprint of another key that signed the index before; empty for none
     */
    public record Made(Path file, Index index, boolean changed, String keyBefore) {}

    /**
     * Writes {@code index.json} and {@code index.json.sig}; the serial is one more than before, and not less than the seconds since 1970:
     * so it grows too where the index before was lost.
     *
     * @throws InstallException when a zip of the folder would be refused or has a name that not every client can fetch, two are the same version of one plugin, or the folder cannot be
     *     written
     */
    public static Made make(Path folder, SigningKey key) throws InstallException {
        return make(folder, key, PluginVerifier::verify, InstantSource.system());
    }

    static Made make(Path folder, SigningKey key, Verification verification, InstantSource clock)
            throws InstallException {
        Path file = folder.resolve(IndexFile.NAME);
        try {
            Optional<Index> before = Files.exists(file)
                    ? Optional.of(IndexFile.read(Files.readAllBytes(file), file.toString()))
                    : Optional.empty();
            List<Release> releases = releases(folder, verification);
            if (before.isPresent()) {
                checkUnchanged(before.get(), releases);
            }
            long serial = before.map(Index::serial).orElse(0L);
            Index index = new Index(serial, key.publisher(), releases);
            if (before.isPresent() && before.get().equals(index) && isSigned(file, index.key())) {
                return new Made(file, index, false, "");
            }
            index = new Index(Math.max(serial + 1, clock.instant().getEpochSecond()), key.publisher(), releases);
            byte[] bytes = IndexFile.bytes(index);
            Written.whole(file.resolveSibling(IndexFile.NAME + IndexFile.SIGNATURE), line(key.sign(bytes)));
            Written.whole(file, bytes);
            String other = before.map(each -> each.key().fingerprint()).orElse("");
            return new Made(file, index, true, other.equals(key.publisher().fingerprint()) ? "" : other);
        } catch (IOException e) {
            throw new InstallException("E4514", "the index of [" + folder + "] cannot be written: " + e, e);
        }
    }

    /** Whoever installed a version has its bytes, and would be refused others. */
    private static void checkUnchanged(Index before, List<Release> releases) throws InstallException {
        for (Release old : before.releases()) {
            for (Release release : releases) {
                boolean same =
                        release.id().equals(old.id()) && release.version().equals(old.version());
                if (same && !release.sha256().equals(old.sha256())) {
                    throw new InstallException(
                            "E4510",
                            "[" + release.file() + "] has other bytes than the index has for " + release.id() + " "
                                    + release.version()
                                    + ", and whoever installed that is refused them; give it a new version");
                }
            }
        }
    }

    private static boolean isSigned(Path file, PublisherKey key) throws IOException {
        Path signature = file.resolveSibling(IndexFile.NAME + IndexFile.SIGNATURE);
        return Files.exists(signature) && key.hasSigned(Files.readAllBytes(file), Files.readAllBytes(signature));
    }

    private static byte[] line(byte[] signature) {
        byte[] line = Arrays.copyOf(signature, signature.length + 1);
        line[signature.length] = '\n';
        return line;
    }

    private static List<Release> releases(Path folder, Verification verification) throws IOException, InstallException {
        List<Path> zips;
        try (Stream<Path> all = Files.list(folder)) {
            zips = all.filter(IndexMaker::isZip).sorted().toList();
        }
        if (zips.isEmpty()) {
            throw new InstallException("E4512", "[" + folder + "] holds no zip; put the plugins to publish into it");
        }
        List<Release> releases = new ArrayList<>();
        for (Path zip : zips) {
            checkName(zip);
            Release release = release(zip, verification);
            for (Release other : releases) {
                if (other.id().equals(release.id()) && other.version().equals(release.version())) {
                    throw new InstallException(
                            "E4512",
                            "[" + other.file() + "] and [" + release.file() + "] are both " + release.id() + " "
                                    + release.version() + "; expected each version once; take one away");
                }
            }
            releases.add(release);
        }
        return releases;
    }

    private static boolean isZip(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".zip") && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private static void checkName(Path zip) throws InstallException {
        String name = Objects.requireNonNull(zip.getFileName()).toString();
        if (!NAME.matcher(name).matches()) {
            throw new InstallException(
                    "E4512",
                    "[" + zip + "] has a name that not every client can fetch; expected letters, digits, dots, hyphens,"
                            + " underscores and plus signs, as in who-said-when-1.0.0.zip; rename it");
        }
    }

    private static Release release(Path file, Verification verification) throws IOException, InstallException {
        Path scratch = Files.createTempDirectory("glossator-index-");
        try {
            CheckedZip zip = CheckedZip.of(file, scratch.resolve("checked"));
            Optional<String> trouble = Verification.troubleAnywhere(
                    verification.of(file, Files.createDirectory(scratch.resolve("verified"))));
            if (trouble.isPresent()) {
                throw new InstallException("E4504", "[" + file + "] would be " + trouble.get());
            }
            return new Release(
                    zip.id(),
                    zip.version(),
                    Objects.requireNonNull(file.getFileName()).toString(),
                    Files.size(file),
                    Sha256.ofFile(file),
                    zip.api(),
                    zip.reads(),
                    zip.readsIfPresent(),
                    zip.writes(),
                    zip.description(),
                    zip.licence());
        } catch (PluginRefusedException e) {
            throw new InstallException("E4504", "[" + file + "] would be refused: " + e.getMessage(), e);
        } finally {
            Written.delete(scratch);
        }
    }
}
