package org.glossator.engine.plugin.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.glossator.engine.plugin.PluginOnDisk;
import org.junit.jupiter.api.Test;

class InstallerTest extends InstallingTest {

    @Test
    void installsAFile() throws Exception {
        installFile(TinyPlugin.zip("names", "1.0.0"));
        assertEquals(List.of("names-1.0.0.zip"), zips());
        assertEquals("names", home.plugins().get(0).id());
    }

    @Test
    void saysWhereAPluginComesFromBeforeItIsInPlace() throws Exception {
        byte[] zip = offer("names", "1.0.0");
        publish(1);
        try (Staged staged = installer().stage(List.of(catalog().wanted("names")))) {
            Staged.Plugin plugin = staged.plugins().get(0);
            assertEquals(site.address("/names-1.0.0.zip"), plugin.origin().from());
            assertEquals(sha256(zip), plugin.sha256());
            assertEquals(KEY.publisher().fingerprint(), plugin.origin().key());
            assertEquals(List.of(), home.plugins());
        }
        assertEquals(List.of(), zips(), "closed without a commit");
    }

    @Test
    void putsTheNewVersionInThePlaceOfTheOld() throws Exception {
        offer("names", "1.0.0");
        publish(1);
        install("names");
        offer("names", "1.10.0");
        offer("names", "1.9.0");
        publish(2);
        install("names");
        assertEquals(List.of("names-1.10.0.zip"), zips());
    }

    @Test
    void doesNothingWhereTheSameBytesAreInstalled() throws Exception {
        installFile(TinyPlugin.zip("names", "1.0.0"));
        Path file = home.plugins().get(0).file();
        Object before = Files.readAttributes(file, "unix:ino").get("ino");
        installFile(Files.readAllBytes(file));
        assertEquals(before, Files.readAttributes(file, "unix:ino").get("ino"));
    }

    @Test
    void refusesAnOlderVersionUnlessItIsNamed() throws Exception {
        offer("names", "1.0.0");
        publish(1);
        installFile(TinyPlugin.zip("names", "2.0.0"));
        refused("E4510", "the newer 2.0.0 is installed", () -> install("names"));
        install("names@1.0.0");
        assertEquals(List.of("names-1.0.0.zip"), zips());
    }

    @Test
    void refusesOtherBytesOfTheSameVersionByTheIndex() throws Exception {
        offer("names", "1.0.0");
        publish(1);
        install("names");
        releases.clear();
        byte[] other = TinyPlugin.zip("names", "1.0.0", "*", Map.of("more.txt", new byte[1]));
        offer(release("names", "1.0.0", other), other);
        publish(2);
        refused("E4510", "a version does not change", () -> install("names"));
    }

    @Test
    void takesOtherBytesOfTheSameVersionFromAFileOrFromWhoeverElseIsAskedAbout() throws Exception {
        byte[] other = TinyPlugin.zip("names", "1.0.0", "*", Map.of("more.txt", new byte[1]));
        installFile(TinyPlugin.zip("names", "1.0.0"));
        installFile(other);
        assertEquals(sha256(other), files().get("names-1.0.0.zip"));
        byte[] zip = offer("names", "1.0.0");
        publish(1);
        try (Staged staged = installer().stage(List.of(catalog().wanted("names")))) {
            assertEquals("", staged.plugins().get(0).other().orElseThrow().key());
            staged.commit();
        }
        assertEquals(sha256(zip), files().get("names-1.0.0.zip"));
    }

    @Test
    void takesOverWhoVouchesForWhatIsInstalledAlready() throws Exception {
        byte[] zip = offer("names", "1.0.0");
        installFile(zip);
        publish(1);
        install("names");
        Provenance offered = Ledger.of(home.folder()).of("names").orElseThrow().provenance();
        assertEquals(KEY.publisher().fingerprint(), offered.key());
        installFile(zip);
        assertEquals(
                offered, Ledger.of(home.folder()).of("names").orElseThrow().provenance(), "a file vouches for nothing");
        offer("names", "1.1.0");
        publish(2);
        Updates updates = Updates.of(home, reader(nobody()), List.of());
        assertEquals(
                List.of("names"), updates.wanted().stream().map(Wanted::asked).toList());
        install(updates.wanted());
        assertEquals(
                Map.of("names", "1.1.0 is the newest that fits"),
                Updates.of(home, reader(nobody()), List.of()).others());
    }

    @Test
    void asksWhichIndexIsMeantWhereTwoHaveThePlugin() throws Exception {
        offer("names", "1.0.0");
        publish(1);
        catalog();
        try (Site other = new Site()) {
            byte[] bytes = IndexFile.bytes(new Index(1, KEY.publisher(), releases));
            other.put("/index.json", bytes);
            other.put("/index.json.sig", KEY.sign(bytes));
            Optional<String> key = Optional.of(KEY.publisher().fingerprint());
            Catalog.read(reader(nobody()), known, Optional.of(other.address("/")), key);
            Catalog both = Catalog.read(reader(nobody()), known, Optional.empty(), Optional.empty());
            refused("E4512", "; say which one is meant with --index", () -> both.wanted("names"));
            refused("E4512", other.address("/index.json"), () -> both.wanted("names"));
        }
        Catalog one = Catalog.read(reader(nobody()), known, Optional.empty(), Optional.empty());
        refused("E4512", "which could not be asked", () -> one.wanted("names"));
    }

    private void installTwoOfWhichThereAreNewerOnes() throws InstallException {
        offer("names", "1.0.0");
        offer("places", "1.0.0");
        publish(1);
        install("names", "places");
        offer("names", "2.0.0");
        offer("places", "2.0.0");
    }

    @Test
    void changesNothingWhereAPersonInterruptsIt() throws Exception {
        Path file = Files.write(temporary.resolve("given.zip"), TinyPlugin.zip("names", "1.0.0"));
        List<Wanted> wanted = List.of(Wanted.unsigned(Location.of(file.toString())));
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> installer().stage(wanted), "while a file is copied");
        assertFalse(Thread.currentThread().isInterrupted(), "who cleans up may use files");
        try (Staged staged = installer().stage(wanted)) {
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, staged::commit, "while the new ledger is written");
            assertFalse(Thread.currentThread().isInterrupted());
        }
        assertEquals(Map.of(), files());
        install(wanted);
        assertEquals(List.of("names-1.0.0.zip"), zips());
    }

    @Test
    void changesNothingWhereAFolderIsInTheWay() throws Exception {
        installTwoOfWhichThereAreNewerOnes();
        publish(2);
        Files.createDirectory(home.folder().resolve("places-2.0.0.zip"));
        refused("E4514", "places-2.0.0.zip] is a folder", () -> install("names", "places"));
        assertEquals(List.of("names-1.0.0.zip", "places-1.0.0.zip"), zips());
    }

    @Test
    void refusesAPluginThatNoFileCanBeNamedAfter() throws Exception {
        offer("names", "1.0.0");
        publish(1);
        install("names");
        byte[] zip = TinyPlugin.zip("n".repeat(99), "1.0.0+" + "a".repeat(180));
        refused("E4504", "have 285 characters together, expected at most 200", () -> installFile(zip));
    }

    @Test
    void installsAllOrNone() throws Exception {
        installTwoOfWhichThereAreNewerOnes();
        byte[] bad = TinyPlugin.zip("titles", "2.0.0", "*", Map.of("../evil.txt", new byte[1]));
        offer(release("titles", "2.0.0", bad), bad);
        publish(2);
        refused("E4504", "../evil.txt", () -> install("names", "titles", "places"));
        assertEquals(List.of("names-1.0.0.zip", "places-1.0.0.zip"), zips());
    }

    @Test
    void refusesAnIdThatTheLauncherBrings() throws Exception {
        refused("E4511", "which came with this host", () -> installFile(TinyPlugin.zip("quote-attribution", "9.0.0")));
    }

    @Test
    void refusesTheSamePluginTwice() throws Exception {
        offer("names", "1.0.0");
        publish(1);
        refused("E4503", "named twice", () -> install("names", "names"));
    }

    @Test
    void verifiesWhatItInstalls() throws Exception {
        Path file = Files.write(temporary.resolve("names.zip"), TinyPlugin.zip("names", "1.0.0"));
        refused(
                "E4504",
                "is refused by the check jars: no jar in its lib holds a class",
                () -> new Installer(home, Map.of())
                        .stage(List.of(Wanted.unsigned(Location.of(file.toString()))))
                        .close());
    }

    @Test
    void tellsTheSecondOfTwoAtOnce() throws Exception {
        installFile(TinyPlugin.zip("places", "1.0.0"));
        Path file = Files.write(temporary.resolve("names.zip"), TinyPlugin.zip("names", "1.0.0"));
        List<Wanted> wanted = List.of(Wanted.unsigned(Location.of(file.toString())));
        try (Staged first = installer().stage(wanted)) {
            refused("E4513", "another gloss", () -> installer().stage(wanted));
            refused("E4513", "another gloss", () -> Removal.remove(home, "places"));
            first.commit();
        }
        assertEquals(List.of("names-1.0.0.zip", "places-1.0.0.zip"), zips());
    }

    @Test
    void goesOnOnceADamagedListIsGone() throws Exception {
        byte[] zip = TinyPlugin.zip("names", "1.0.0");
        Path list = Files.createDirectories(home.folder()).resolve("installed.json");
        Files.writeString(list, "{");
        refused("E4505", "[" + list + "]", () -> installFile(zip));
        Files.delete(list);
        installFile(zip);
        assertEquals(List.of("names-1.0.0.zip"), zips());
    }

    @Test
    void removesAPluginWithWhatIsKnownOfIt() throws Exception {
        installFile(TinyPlugin.zip("names", "1.0.0"));
        Switch.turn(home.folder(), "names", false);
        Removal.remove(home, "names");
        assertEquals(List.of(), home.plugins());
        assertTrue(Ledger.of(home.folder()).entries().isEmpty());
        assertEquals("", Files.readString(home.folder().resolve("disabled.txt")));
        refused("E4512", "no plugin [names] is installed", () -> Removal.remove(home, "names"));
    }

    @Test
    void leavesAFolderThatSomebodyMade() throws Exception {
        Path folder = Files.createDirectories(home.folder().resolve("mine/lib"));
        Files.writeString(folder.resolveSibling("plugin.properties"), "plugin.id=mine\nplugin.version=1.0.0\n");
        refused("E4512", "somebody put there", () -> Removal.remove(home, "mine"));
        refused("E4512", "somebody put there", () -> installFile(TinyPlugin.zip("mine", "2.0.0")));
    }

    @Test
    void switchesOffAndOnAndKeepsWhatElseIsWritten() throws Exception {
        installFile(TinyPlugin.zip("names", "1.0.0"));
        Path file = Files.writeString(home.folder().resolve("disabled.txt"), "# mine\nplaces # too slow\n");
        assertTrue(Switch.turn(home.folder(), "names", false));
        assertEquals(Set.of("names", "places"), PluginOnDisk.switchedOffBy(home.folder()));
        assertFalse(Switch.turn(home.folder(), "names", false));
        assertTrue(Switch.turn(home.folder(), "names", true));
        assertEquals("# mine\nplaces # too slow\n", Files.readString(file));
    }

    @Test
    void looksAtPluginsWithoutRunningThem() throws IOException {
        assertEquals(List.of(), PluginOnDisk.in(temporary.resolve("missing")));
        Files.write(temporary.resolve("broken.zip"), new byte[] {1, 2});
        assertEquals("broken", PluginOnDisk.in(temporary).get(0).id());
    }
}
