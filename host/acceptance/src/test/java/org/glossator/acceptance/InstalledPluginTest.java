package org.glossator.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glossator.engine.plugin.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a publisher's key to a plugin that a stranger installs, uses and takes away again: by the launcher, with a packed plugin. */
class InstalledPluginTest {

    private static final String SOURCE = """
            @org.pf4j.Extension
            public final class Stranger implements AnnotatorFactory<NoParameters> {
                public record Mark(String text) {}
                private static final Layer<Mark> LAYER = new Layer<>("shouts", Mark.class);
                public String name() { return "shouts"; }
                public NoParameters defaults() { return new NoParameters(); }
                public Set<Layer<?>> writes(NoParameters parameters) { return Set.of(LAYER); }
                public Annotator create(NoParameters parameters, Context context) {
                    return (DocumentAnnotator) (document, out) ->
                            out.add(LAYER, document.span(), new Mark("loud"), Evidence.of("all"));
                }
            }
            """;

    @TempDir
    private Path folder;

    private Outcome gloss(String... words) {
        return Gloss.in(folder).run(words);
    }

    @Test
    void isInstalledFromAnIndexUsedSwitchedUpdatedAndRemoved() throws IOException {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        Path first = StrangersPlugin.zip(shop, "shouts", SOURCE);
        String key = gloss("plugin", "key", "-o", "publisher.pem")
                .endedWith(0)
                .lines()
                .get(0);
        gloss("plugin", "index", "shop", "--key-file", "publisher.pem")
                .endedWith(0)
                .said("offers 1 zip, serial ");
        gloss("plugin", "install", "shouts", "--index", "shop")
                .endedWith(4)
                .said("E4507")
                .said("  " + key);
        gloss("plugin", "install", "shouts", "--index", "shop", "--key", key)
                .endedWith(0)
                .said("a plugin runs with your rights")
                .said("key      " + key)
                .said("refers   to nothing beyond computing")
                .said("installed shouts 1.0.0: annotator shouts");
        Files.writeString(folder.resolve("a.txt"), "Hello.");
        run().endedWith(0).printed("\"loud\"");
        gloss("plugin", "disable", "shouts").endedWith(0);
        run().endedWith(4);
        gloss("plugin", "enable", "shouts").endedWith(0);

        second(first);
        gloss("plugin", "install", "shop/shouts-1.1.0.zip", "--key", key).endedWith(2);
        gloss("plugin", "install", "shop/shouts-1.1.0.zip")
                .endedWith(4)
                .said("E4517 plugin shouts was installed from [" + shop.resolve("index.json") + "], key " + key);
        gloss("plugin", "index", "shop", "--key-file", "publisher.pem")
                .endedWith(0)
                .said("offers 2 zips, serial ");
        gloss("plugin", "update").endedWith(0).said("shouts 1.1.0, in place of 1.0.0");
        gloss("plugins", "--origin")
                .endedWith(0)
                .printed("1.1.0           from [" + shop.resolve("index.json") + "], key " + key)
                .printed("came with this host");
        gloss("plugin", "info", "shouts").endedWith(0).printed("  key         " + key);
        run().endedWith(0).printed("\"loud\"");
        gloss("plugin", "remove", "shouts").endedWith(0);
        run().endedWith(4);
        assertEquals(3, gloss("plugins").endedWith(0).lines().size());
    }

    @Test
    void neverEndsACommandAsIfAllWereWell() throws IOException {
        Path bad = Files.createDirectories(folder.resolve("bad"));
        String source =
                SOURCE.replace("public String name()", "public Stranger() { System.exit(0); } public String name()");
        StrangersPlugin.zip(bad, "shouts", source);
        gloss("plugin", "install", "bad/shouts-1.0.0.zip")
                .endedWith(4)
                .said("E4504 plugin shouts ended Java by System.exit in [stranger.Stranger.<init>]")
                .said("nothing was installed");
        Path slip = Files.copy(bad.resolve("shouts-1.0.0.zip"), folder.resolve("slip.zip"));
        byte[] bytes = Files.readAllBytes(slip);
        String name = "plugin.properties"; // as long as the one in its place
        String moved = new String(bytes, ISO_8859_1).replace(name, "../../../evil.sh!");
        Files.write(slip, moved.getBytes(ISO_8859_1));
        gloss("plugin", "install", "slip.zip")
                .endedWith(4)
                .said("E4504 [" + slip + "] is refused: the zip has an entry");
        assertEquals(Map.of(), installed());
        Files.writeString(folder.resolve("a.txt"), "Hello.");
        gloss("--plugins", "bad", "run", "dates", "-i", "a.txt")
                .endedWith(4)
                .said("E4107 plugin shouts ended Java by System.exit in [stranger.Stranger.<init>]")
                .said("gloss plugin disable shouts");
    }

    @Test
    void trustsAPublisherOnceAskedAndNobodyWhoChangesAnythingOnTheWay() throws IOException {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        Path first = StrangersPlugin.zip(shop, "shouts", SOURCE);
        String key = publish("publisher.pem");
        try (Website web = new Website(shop)) {
            String zip = web.address() + "shouts-1.0.0.zip";
            String hashed = "plugin install " + zip + " --sha256 " + Sha256.ofFile(first);
            gloss("plugin", "install", zip).endedWith(4).said("E4516").said("gloss " + hashed);
            gloss("plugin", "install", zip, "--sha256", "0".repeat(64))
                    .endedWith(4)
                    .said("E4503");
            gloss(hashed.split(" ")).endedWith(0).said("installed shouts 1.0.0");
            gloss("plugin", "remove", "shouts").endedWith(0);

            Map<String, String> before = installed();
            String[] install = {"plugin", "install", "shouts", "--index", web.address()};
            answered("n", install).showed("you do not trust it").ended(4);
            assertEquals(before, installed());
            answered("y", install).showed("installed shouts 1.0.0").ended(0);

            byte[] index = Files.readAllBytes(shop.resolve("index.json"));
            byte[] signature = Files.readAllBytes(shop.resolve("index.json.sig"));
            String second = "shouts-1.1.0.zip";
            second(first);
            gloss("plugin", "index", "shop", "--key-file", "publisher.pem").endedWith(0);
            web.changes(second);
            refuses("E4503 [" + web.address() + second + "] has the SHA-256 [");
            web.cuts(second);
            refuses("E4501 [" + web.address() + second + "]");
            web.redirects(second, first.toUri().toString());
            refuses("E4502 [" + web.address() + second + "] leads elsewhere: [file:///");
            web.isHonest();
            String offered = Files.readString(shop.resolve("index.json"));
            web.gives("index.json", offered.replace(second, "shouts-1.0.0.zip").getBytes(UTF_8));
            refuses("E4506 the index [" + web.address() + "index.json] is not what [");
            web.gives("index.json", index);
            web.gives("index.json.sig", signature);
            refuses("E4509 the index [" + web.address() + "index.json] has the serial [");
            web.isHonest();
            String other = publish("thief.pem");
            refuses("E4508 the index [" + web.address() + "index.json]")
                    .said("before  " + key)
                    .said("now     " + other);
            gloss("plugin", "indexes").endedWith(0).printed(web.address() + "index.json  key " + key);
            gloss("plugin", "search", "--index", web.address(), "--key", other)
                    .endedWith(0)
                    .printed("shouts  1.1.0");
            gloss("plugin", "update").endedWith(0).said("key      " + other).said("installed shouts 1.1.0");
        }
    }

    @Test
    void fetchesOverSafeConnectionsAndByTheProxiesThatJavaIsTold() throws Exception {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        StrangersPlugin.zip(shop, "shouts", SOURCE);
        String key = publish("publisher.pem");
        Path keys = folder.resolve("server.p12");
        String words =
                "-genkeypair -keyalg EC -dname CN=nobody -ext san=ip:127.0.0.1 -storepass changeit -keystore " + keys;
        Gloss.in(folder)
                .launchedBy(Path.of(System.getProperty("java.home"), "bin", "keytool"))
                .run(words.split(" "))
                .endedWith(0);
        try (Website web = Website.safe(shop, keys, "changeit")) {
            String[] install = {"plugin", "install", "shouts", "--index", web.address(), "--key", key};
            gloss(install)
                    .endedWith(4)
                    .said("E4501 [" + web.address()
                            + "index.json] is not read, since the connection is not safe: nobody whom"
                            + " this Java trusts vouches for the server's certificate");
            assertEquals(Map.of(), installed());
            Gloss.in(folder)
                    .with(
                            "GLOSS_JAVA_OPTIONS",
                            "-Djavax.net.ssl.trustStorePassword=changeit -Djavax.net.ssl.trustStore=" + keys)
                    .run(install)
                    .endedWith(0)
                    .said("installed shouts 1.0.0");
        }
        try (Website proxy = new Website(shop)) {
            Gloss.in(folder)
                    .with("GLOSS_JAVA_OPTIONS", "-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=" + proxy.port())
                    .run("plugin", "search", "--index", "http://plugins.invalid/", "--key", key)
                    .endedWith(0)
                    .printed("shouts  1.0.0");
        }
    }

    /** Makes a key and signs the index with it; its fingerprint. */
    private String publish(String pem) {
        String key = gloss("plugin", "key", "-o", pem).endedWith(0).lines().get(0);
        gloss("plugin", "index", "shop", "--key-file", pem).endedWith(0);
        return key;
    }

    /** Puts a newer version beside the first one. */
    private static void second(Path first) throws IOException {
        Path second = Files.copy(first, first.resolveSibling("shouts-1.1.0.zip"));
        try (FileSystem zip = FileSystems.newFileSystem(second)) {
            Files.writeString(
                    zip.getPath("plugin.properties"),
                    "plugin.id=shouts\nplugin.version=1.1.0\nplugin.requires=>=0.1.0\n");
        }
    }

    /** Types one answer at a terminal. */
    private Answered answered(String answer, String... words) {
        try (Terminal terminal = Terminal.start(folder, Gloss.in(folder), words)) {
            terminal.awaits("trust this key from now on? [y/N]").type(answer).press("Enter");
            terminal.awaitsEnd();
            return new Answered(terminal.screen(), terminal.sent());
        }
    }

    private record Answered(String screen, String sent) {
        Answered showed(String words) {
            assertTrue(screen.contains(words), screen);
            return this;
        }

        void ended(int code) {
            assertTrue(sent.contains("ended with status " + code), sent);
        }
    }

    /** An update is refused with these words, and what is installed stays as it was, to the byte. */
    private Outcome refuses(String words) throws IOException {
        Map<String, String> before = installed();
        Outcome outcome = gloss("plugin", "update").endedWith(4).said(words);
        assertEquals(before, installed());
        return outcome;
    }

    /** All files where plugins are installed, with what tells their bytes apart; without the lock. */
    private Map<String, String> installed() throws IOException {
        Path home = folder.resolve("home");
        Map<String, String> files = new TreeMap<>();
        if (Files.exists(home)) {
            try (Stream<Path> all = Files.walk(home)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(home.relativize(file).toString(), Sha256.ofFile(file));
                }
            }
        }
        files.keySet().removeIf(name -> name.endsWith("/.staging/lock") || !name.contains("/share/"));
        return files;
    }

    private Outcome run() {
        return gloss("run", "shouts", "-i", "a.txt");
    }
}
