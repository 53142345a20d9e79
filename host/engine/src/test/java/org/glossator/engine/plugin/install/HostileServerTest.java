package org.glossator.engine.plugin.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileServerTest extends InstallingTest {

    private static final String NAMES = "/names-1.0.0.zip";

    private byte[] published() {
        byte[] zip = offer("names", "1.0.0");
        publish(1);
        return zip;
    }

    @Test
    void changesAByte() throws Exception {
        byte[] zip = published();
        zip[zip.length / 2] ^= 1;
        site.put(NAMES, zip);
        refused("E4503", "has the SHA-256 [" + sha256(zip) + "], expected [", () -> install("names"));
    }

    @Test
    void cutsTheDownloadShort() throws Exception {
        byte[] zip = published();
        site.cut(NAMES, zip, zip.length / 2);
        refused("E4501", "names-1.0.0.zip]", () -> install("names"));
        site.put(NAMES, Arrays.copyOf(zip, zip.length - 1));
        refused(
                "E4501",
                "broke off after " + (zip.length - 1) + " bytes; expected " + zip.length,
                () -> install("names"));
    }

    @Test
    void sendsMoreThanAnnounced() throws Exception {
        byte[] zip = published();
        site.put(NAMES, Arrays.copyOf(zip, zip.length + 1));
        refused("E4503", "expected at most " + zip.length, () -> install("names"));
        site.flood(NAMES);
        refused("E4503", "is longer than " + zip.length + " bytes", () -> install("names"));
    }

    @Test
    void announcesMoreThanIsEverRead() throws Exception {
        byte[] zip = published();
        long huge = LIMITS.bytes() + 1;
        site.announce(NAMES, huge);
        int before = site.requests();
        refused(
                "E4503",
                "has " + huge + " bytes by its server; expected at most " + zip.length,
                () -> install("names"));
        refused("E4503", "has " + huge + " bytes by its server", () -> installAddress(NAMES));
        Location index = Location.of(site.address("/index.json"));
        Fetcher fetcher = new Fetcher(LIMITS);
        int asked = site.requests();
        assertTrue(asked > before);
        refused(
                "E4503",
                "has " + huge + " bytes by its index; expected at most " + LIMITS.bytes(),
                () -> fetcher.toFile(index, temporary.resolve("x"), huge));
        assertEquals(asked, site.requests(), "nobody was asked");
    }

    static List<Arguments> drops() {
        String chunks = "Transfer-Encoding: chunked\r\n\r\n";
        return List.of(
                arguments(HASTY, "X: ", "x", "did not answer within 1.0 s"),
                arguments(HASTY, chunks + "1;", "x", " 1.0 s"), // a slow machine: before the headers are there
                arguments(SHORT, chunks, "1\r\nx\r\n", "took longer than 1 s"));
    }

    @Test
    void sendsForEverWhatComesBehindTheContent() throws Exception {
        try (Drip drip = new Drip("Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX: ", "x")) {
            assertEquals(1, new Fetcher(LIMITS).bytes(Location.of(drip.address())).length, "nobody waits for that");
        }
    }

    @ParameterizedTest
    @MethodSource("drops")
    void sendsLittleByLittleForEver(FetchLimits limits, String beginning, String drop, String words) throws Exception {
        Fetcher fetcher = new Fetcher(limits);
        try (Drip drip = new Drip(beginning, drop)) {
            Location endless = Location.of(drip.address());
            refused("E4501", words, () -> fetcher.bytes(endless));
        }
    }

    @Test
    void sendsWithoutEndWhereNothingIsAnnounced() throws Exception {
        site.flood("/endless.zip");
        refused("E4503", "the most that is read", () -> installAddress("/endless.zip"));
        site.flood("/index.json");
        refused("E4503", "the most that is read", this::catalog);
    }

    @Test
    void isHungUpOnByAPersonWhoHasWaitedEnough() throws Exception {
        byte[] zip = published();
        Runnable ctrlC = Thread.currentThread()::interrupt;
        try (Drip drip = new Drip("Content-Length: 1000000\r\n\r\n", "x", ctrlC)) {
            List<Wanted> endless = List.of(Wanted.unsigned(Location.of(drip.address())));
            assertThrows(CancellationException.class, () -> installer().stage(endless));
        }
        try (Stream<Path> left = Files.list(home.staging())) {
            assertEquals(List.of(home.staging().resolve("lock")), left.toList());
        }
        install("names");
        assertEquals(sha256(zip), files().get("names-1.0.0.zip"));
    }

    @Test
    void stalls() throws Exception {
        byte[] zip = published();
        site.stall(NAMES, zip, 10);
        List<Wanted> wanted = List.of(catalog().wanted("names"));
        Installer hasty = new Installer(home, Map.of(), HASTY, UNSEEN);
        refused(
                "E4501",
                " 1.0 s", // a slow machine: before the headers are there
                () -> hasty.stage(wanted).close());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://127.0.0.1/x.zip", "jar:file:/x.zip!/y", "http://u:p@127.0.0.1/x"})
    void redirectsToSomethingElseThanTheWeb(String target) throws Exception {
        published();
        site.redirect(NAMES, target);
        refused("E4502", NAMES + "] leads elsewhere: [" + target + "]", () -> install("names"));
    }

    @Test
    void redirectsToAPortThatThereIsNot() throws Exception {
        published();
        site.redirect(NAMES, "http://127.0.0.1:70000/x.zip");
        refused("E4502", "names the port [70000]", () -> install("names"));
        refused("E4502", "names the port [70000]", () -> Location.of("http://127.0.0.1:70000/x.zip"));
    }

    @Test
    void redirectsAFewTimes() throws Exception {
        byte[] zip = published();
        site.put("/5", zip);
        for (int i = 1; i < 5; i++) {
            site.redirect("/" + i, i % 2 == 0 ? "/" + (i + 1) : site.address("/" + (i + 1)));
        }
        site.redirect(NAMES, "1");
        install("names");
        assertEquals(List.of("names-1.0.0.zip"), zips());
    }

    @Test
    void redirectsWithoutEnd() throws Exception {
        published();
        site.redirect(NAMES, NAMES);
        int before = site.requests();
        refused("E4502", "expected at most 5 redirects", () -> install("names"));
        assertTrue(site.requests() - before < 10);
    }

    @Test
    void leadsFromHttpsToHttp() throws Exception {
        Location safe = Location.of("https://example.org/index.json");
        refused("E4502", "from https to http", () -> safe.at("http://example.org/x.zip"));
        assertEquals("https://example.org/x.zip", safe.at("x.zip").toString());
    }

    @Test
    void knowsNothing() throws Exception {
        published();
        refused("E4501", "answers 404", () -> installAddress("/nothing.zip"));
    }

    @Test
    void sendsAnotherPluginThanTheIndexSays() throws Exception {
        byte[] zip = TinyPlugin.zip("other", "1.0.0");
        offer(release("names", "1.0.0", zip), zip);
        publish(1);
        refused("E4503", "is plugin other 1.0.0, expected names 1.0.0", () -> install("names"));
    }

    @Test
    void namesAFileOfTheMachineInItsIndex() throws Exception {
        byte[] zip = TinyPlugin.zip("names", "1.0.0");
        Release good = release("names", "1.0.0", zip);
        releases.add(new Release(
                "names",
                "1.0.0",
                "file:///etc/passwd",
                zip.length,
                good.sha256(),
                "*",
                List.of(),
                List.of(),
                List.of(),
                "",
                ""));
        publish(1);
        refused("E4502", "expected http or https", () -> install("names"));
    }

    private void installAddress(String path) throws InstallException {
        install(List.of(Wanted.unsigned(Location.of(site.address(path)))));
    }
}
