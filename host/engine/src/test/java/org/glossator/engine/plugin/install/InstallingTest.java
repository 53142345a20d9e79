package org.glossator.engine.plugin.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A publisher with a web server, and a person who installs from it. */
abstract class InstallingTest {

    static final SigningKey KEY = SigningKey.generate();
    static final FetchLimits LIMITS =
            new FetchLimits(1 << 20, 1 << 16, Duration.ofSeconds(20), Duration.ofSeconds(40), 5);

    /** For servers that keep one waiting; what ends is the wait for the next byte, never the whole time. */
    static final FetchLimits HASTY = new FetchLimits(1 << 20, 1 << 16, Duration.ofSeconds(1), LIMITS.total(), 5);

    /** For servers that send for ever; what ends is the whole time, never the wait for a byte. */
    static final FetchLimits SHORT = new FetchLimits(1 << 20, 1 << 16, LIMITS.silence(), Duration.ofSeconds(1), 5);

    /** The plugins of these tests have no class, which a closer look would find. */
    static final Verification UNSEEN = (zip, folder) -> List.of();

    static final long SECONDS = 1_800_000_000; // since 1970
    static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(SECONDS));

    @TempDir
    Path temporary;

    Site site;
    PluginHome home;
    KnownIndexes known;
    final List<Release> releases = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        site = new Site();
        home = new PluginHome(temporary.resolve("data/plugins"));
        known = new KnownIndexes(temporary.resolve("config/plugin-indexes.json"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    static Release release(String id, String version, byte[] zip) {
        return new Release(
                id,
                version,
                id + "-" + version + ".zip",
                zip.length,
                sha256(zip),
                "*",
                List.of("quotes"),
                List.of("dates"),
                List.of(id),
                "Made by a test.",
                "MIT");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a good zip onto the server and into the index that is published next. */
    byte[] offer(String id, String version) {
        byte[] zip = TinyPlugin.zip(id, version);
        offer(release(id, version, zip), zip);
        return zip;
    }

    void offer(Release release, byte[] zip) {
        site.put("/" + release.file(), zip);
        releases.add(release);
    }

    void publish(long serial) {
        publish(serial, KEY);
    }

    void publish(long serial, SigningKey key) {
        byte[] bytes = IndexFile.bytes(new Index(serial, key.publisher(), releases));
        site.put("/index.json", bytes);
        site.put("/index.json.sig", key.sign(bytes));
    }

    IndexReader reader(Trust trust) {
        return new IndexReader(known, trust, LIMITS);
    }

    static Trust nobody() {
        return (index, fingerprint) -> Optional.empty();
    }

    Catalog catalog() throws InstallException {
        return catalog(Optional.of(KEY.publisher().fingerprint()));
    }

    Catalog catalog(Optional<String> key) throws InstallException {
        return Catalog.read(reader(nobody()), known, Optional.of(site.address("/")), key);
    }

    Installer installer() {
        return new Installer(home, Map.of("quote-attribution", temporary.resolve("launcher")), LIMITS, UNSEEN);
    }

    void install(String... ids) throws InstallException {
        Catalog catalog = catalog();
        List<Wanted> wanted = new ArrayList<>();
        for (String id : ids) {
            wanted.add(catalog.wanted(id));
        }
        install(wanted);
    }

    void install(List<Wanted> wanted) throws InstallException {
        try (Staged staged = installer().stage(wanted)) {
            staged.commit();
        }
    }

    void installFile(byte[] zip) throws InstallException, IOException {
        Path file = Files.write(temporary.resolve("given.zip"), zip);
        install(List.of(Wanted.unsigned(Location.of(file.toString()))));
    }

    interface Trying {
        void go() throws Exception;
    }

    /** Refused with a code and a sentence that holds these words, and nothing is changed. */
    InstallException refused(String code, String words, Trying trying) throws IOException {
        SortedMap<String, String> before = files();
        InstallException e = assertThrows(InstallException.class, trying::go);
        assertEquals(code, e.code(), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains(words), e.getMessage());
        assertEquals(before, files());
        return e;
    }

    /** What is in the plugin folder, by name, with its hash; without the lock. */
    SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.exists(home.folder())) {
            try (Stream<Path> all = Files.walk(home.folder())) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String name = home.folder().relativize(file).toString();
                    if (!name.equals(".staging/lock")) {
                        files.put(name, sha256(Files.readAllBytes(file)));
                    }
                }
            }
        }
        return files;
    }

    List<String> zips() throws IOException {
        return files().keySet().stream().filter(name -> name.endsWith(".zip")).toList();
    }
}
