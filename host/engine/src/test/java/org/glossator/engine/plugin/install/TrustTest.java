package org.glossator.engine.plugin.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustTest extends InstallingTest {

    private static final String PRINT = KEY.publisher().fingerprint();

    @Test
    void isAskedForOnceAndKept() throws Exception {
        offer("names", "1.0.0");
        publish(3);
        List<String> asked = new ArrayList<>();
        Trust yes = (index, fingerprint) -> {
            asked.add(index + " " + fingerprint);
            return Optional.of(true);
        };
        Catalog.read(reader(yes), known, Optional.of(site.address("/")), Optional.empty());
        Catalog.read(reader(yes), known, Optional.of(site.address("/index.json")), Optional.empty());
        Catalog.read(reader(nobody()), known, Optional.empty(), Optional.empty());
        assertEquals(List.of(site.address("/index.json") + " " + PRINT), asked);
        assertEquals(PRINT, known.fingerprints().get(site.address("/index.json")));
    }

    @Test
    void isRefusedWhereNobodyCanBeAsked() throws Exception {
        publish(1);
        refused("E4507", PRINT + "\nand nobody can be asked", () -> catalog(Optional.empty()));
        assertFalse(Files.exists(known.file()));
    }

    @Test
    void isRefusedWhereThePersonSaysNo() throws Exception {
        publish(1);
        Trust no = (index, fingerprint) -> Optional.of(false);
        refused(
                "E4507",
                "you do not trust it",
                () -> Catalog.read(reader(no), known, Optional.of(site.address("/")), Optional.empty()));
        assertTrue(known.fingerprints().isEmpty());
    }

    @Test
    void takesTheFingerprintAsAPersonTypesIt() throws Exception {
        publish(1);
        catalog(Optional.of("SHA256:" + PRINT.replace("-", "").toUpperCase(java.util.Locale.ROOT)));
        refused("E4507", "is no fingerprint", () -> catalog(Optional.of("0a1b")));
    }

    @Test
    void refusesAChangedKeyUntilItIsNamed() throws Exception {
        publish(1);
        catalog();
        SigningKey other = SigningKey.generate();
        publish(2, other);
        String now = other.publisher().fingerprint();
        InstallException e = refused("E4508", "before  " + PRINT, () -> catalog(Optional.empty()));
        assertTrue(String.valueOf(e.getMessage()).contains("now     " + now), e.getMessage());
        assertTrue(
                String.valueOf(e.getMessage())
                        .contains("gloss plugin search --index " + site.address("/index.json") + " --key FINGERPRINT"),
                e.getMessage());
        refused("E4507", "expected  " + PRINT, this::catalog);
        catalog(Optional.of(now));
        catalog(Optional.empty());
        assertEquals(now, known.fingerprints().get(site.address("/index.json")));
    }

    @Test
    void saysThatAKeyIsOfOneIndex() throws Exception {
        publish(1);
        catalog();
        known.keep(Location.of("https://example.org/index.json"), new KnownIndexes.Known(PRINT, 1), Optional.empty());
        refused(
                "E4507",
                "2 indexes are known; say whose it is with --index",
                () -> Catalog.read(reader(nobody()), known, Optional.empty(), Optional.of(PRINT)));
    }

    @Test
    void findsTheSignatureOfAnAddressWithAQuery() throws Exception {
        assertEquals(
                "https://example.org/index.json.sig?v=1",
                Location.of("https://example.org/index.json?v=1").with(".sig").toString());
    }

    @Test
    void refusesAnIndexOlderThanTheOneSeen() throws Exception {
        publish(2);
        catalog();
        publish(1);
        refused("E4509", "has the serial [1], and 2 was seen before", () -> catalog(Optional.empty()));
        publish(2);
        catalog(Optional.empty());
    }

    @Test
    void refusesAnIndexThatWasChangedAfterItWasSigned() throws Exception {
        offer("names", "1.0.0");
        byte[] bytes = IndexFile.bytes(new Index(1, KEY.publisher(), releases));
        byte[] signature = KEY.sign(bytes);
        String changed = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).replace("Made by", "Made for");
        site.put("/index.json", changed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        site.put("/index.json.sig", signature);
        refused("E4506", "is not what [", this::catalog);
        site.put("/index.json", bytes);
        site.put("/index.json.sig", SigningKey.generate().sign(bytes));
        refused("E4506", "is not what [", this::catalog);
        site.put("/index.json.sig", new byte[] {'?'});
        refused("E4506", "is not what [", this::catalog);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "[]",
                "{\"index\": 2}",
                "{\"index\": 1, \"key\": \"x\", \"plugins\": []}",
                "{\"index\": 1, \"serial\": 1, \"key\": 5, \"plugins\": []}",
                "{\"index\": 1, \"serial\": 1, \"key\": \"a\\nall is well\", \"plugins\": []}"
            })
    void refusesWhatIsNoIndex(String text) throws Exception {
        site.put("/index.json", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        site.put("/index.json.sig", new byte[] {'x'});
        refused("E4505", "the index [" + site.address("/index.json") + "]", this::catalog);
    }

    @Test
    void makesAnIndexOfAFolderThatOthersInstallFrom() throws Exception {
        Path shop = Files.createDirectories(temporary.resolve("shop"));
        Files.write(shop.resolve("a.zip"), TinyPlugin.zip("names", "1.0.0"));
        Path pem = temporary.resolve("key.pem");
        KEY.write(pem);
        SigningKey key = SigningKey.read(pem);
        assertEquals(PRINT, key.publisher().fingerprint());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(pem)));
        assertEquals(SECONDS, IndexMaker.make(shop, key, UNSEEN, CLOCK).index().serial());
        Path other = Files.createFile(temporary.resolve("any"));
        for (String file : List.of("index.json", "index.json.sig")) {
            assertEquals(
                    Files.getPosixFilePermissions(other),
                    Files.getPosixFilePermissions(shop.resolve(file)),
                    "others have to read it: " + file);
        }
        assertFalse(IndexMaker.make(shop, key, UNSEEN, CLOCK).changed());
        Files.write(shop.resolve("b.zip"), TinyPlugin.zip("names", "1.1.0"));
        assertEquals(
                SECONDS + 1, IndexMaker.make(shop, key, UNSEEN, CLOCK).index().serial());
        Catalog catalog = Catalog.read(reader(nobody()), known, Optional.of(shop.toString()), Optional.of(PRINT));
        install(List.of(catalog.wanted("names@1.0.0")));
        assertEquals(List.of("names-1.0.0.zip"), zips());
        Updates updates = Updates.of(home, reader(nobody()), List.of());
        install(updates.wanted());
        assertEquals(List.of("names-1.1.0.zip"), zips());
        assertEquals(
                "1.1.0 is the newest that fits",
                Updates.of(home, reader(nobody()), List.of()).others().get("names"));
    }

    @Test
    void doesNotMakeAnIndexOfWhatWouldBeRefused() throws Exception {
        Path shop = Files.createDirectories(temporary.resolve("shop"));
        refused("E4512", "holds no zip", () -> IndexMaker.make(shop, KEY, UNSEEN, CLOCK));
        Files.write(shop.resolve("a.zip"), new byte[] {1});
        refused("E4504", "would be refused", () -> IndexMaker.make(shop, KEY, UNSEEN, CLOCK));
        Files.write(shop.resolve("a.zip"), TinyPlugin.zip("names", "1.0.0"));
        refused("E4504", "would be refused by the check jars", () -> IndexMaker.make(shop, KEY));
        assertFalse(Files.exists(shop.resolve("index.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b.zip", "a#1.zip", "a%20b.zip", "a:1.zip", "\u00e4.zip", "-a.zip"})
    void doesNotMakeAnIndexOfWhatNobodyCanFetch(String name) throws Exception {
        Path shop = Files.createDirectories(temporary.resolve("shop"));
        Files.write(shop.resolve(name), TinyPlugin.zip("names", "1.0.0"));
        refused("E4512", name + "] has a name that not", () -> IndexMaker.make(shop, KEY, UNSEEN, CLOCK));
    }

    @Test
    void goesOnWithTheSerialWhereTheIndexWasLost() throws Exception {
        Path shop = Files.createDirectories(temporary.resolve("shop"));
        Files.write(shop.resolve("a.zip"), TinyPlugin.zip("names", "1.0.0"));
        Index first = IndexMaker.make(shop, KEY, UNSEEN, CLOCK).index();
        Files.delete(shop.resolve("index.json"));
        InstantSource later = InstantSource.fixed(Instant.ofEpochSecond(SECONDS + 1000));
        Index second = IndexMaker.make(shop, KEY, UNSEEN, later).index();
        assertEquals(1000, second.serial() - first.serial());
    }

    @Test
    void keepsAPublisherFromChangingAVersionAndTellsWhoHasIt() throws Exception {
        Path shop = Files.createDirectories(temporary.resolve("shop"));
        Path zip = Files.write(shop.resolve("a.zip"), TinyPlugin.zip("names", "1.0.0"));
        IndexMaker.make(shop, KEY, UNSEEN, CLOCK);
        Catalog catalog = Catalog.read(reader(nobody()), known, Optional.of(shop.toString()), Optional.of(PRINT));
        install(List.of(catalog.wanted("names")));
        Files.write(zip, TinyPlugin.zip("names", "1.0.0", "*", Map.of("more.txt", new byte[1])));
        refused("E4510", "give it a new version", () -> IndexMaker.make(shop, KEY, UNSEEN, CLOCK));
        Files.delete(shop.resolve("index.json"));
        IndexMaker.make(shop, KEY, UNSEEN, CLOCK);
        String why = Updates.of(home, reader(nobody()), List.of()).others().get("names");
        assertTrue(String.valueOf(why).startsWith("the index has other bytes for 1.0.0"), why);
    }

    @Test
    void saysWhatToDoWithAKnownIndexThatIsGone() throws Exception {
        publish(1);
        catalog();
        site.close();
        refused(
                "E4501",
                "to do without this index: gloss plugin indexes --forget " + site.address("/index.json"),
                () -> Catalog.read(reader(nobody()), known, Optional.empty(), Optional.empty()));
        known.forget(site.address("/index.json"));
        refused(
                "E4512",
                "no index is known yet",
                () -> Catalog.read(reader(nobody()), known, Optional.empty(), Optional.empty()));
        refused("E4512", "no index [nowhere] is known", () -> known.forget("nowhere"));
    }

    @Test
    void goesOnWithTheOthersWhereOneIndexIsGone() throws Exception {
        offer("names", "1.0.0");
        publish(1);
        install("names");
        Path shop = Files.createDirectories(temporary.resolve("shop"));
        Files.write(shop.resolve("a.zip"), TinyPlugin.zip("places", "1.0.0"));
        IndexMaker.make(shop, KEY, UNSEEN, CLOCK);
        Catalog catalog = Catalog.read(reader(nobody()), known, Optional.of(shop.toString()), Optional.of(PRINT));
        install(List.of(catalog.wanted("places")));
        Files.write(shop.resolve("b.zip"), TinyPlugin.zip("places", "1.1.0"));
        IndexMaker.make(shop, KEY, UNSEEN, CLOCK);
        site.close();

        Catalog rest = Catalog.read(reader(nobody()), known, Optional.empty(), Optional.empty());
        assertEquals(1, rest.newest().size());
        assertEquals(Set.of(site.address("/index.json")), rest.unread().keySet());
        refused("E4512", "which could not be asked; say with --index which one is meant", () -> rest.wanted("places"));
        refused("E4512", site.address("/index.json") + "] could not be asked", () -> rest.wanted("names"));
        Updates updates = Updates.of(home, reader(nobody()), List.of());
        assertEquals("its index cannot be used", updates.others().get("names"));
        assertEquals(Set.of(site.address("/index.json")), updates.unread().keySet());
        install(updates.wanted());
        assertEquals(List.of("names-1.0.0.zip", "places-1.1.0.zip"), zips());
    }

    @Test
    void keepsTheKeyThatAnotherProcessTrustedMeanwhile() throws Exception {
        Location index = Location.of("https://example.org/index.json");
        KnownIndexes.Known old = new KnownIndexes.Known("old", 5);
        known.keep(index, old, Optional.empty());
        known.keep(index, new KnownIndexes.Known("new", 6), Optional.of(old));
        known.keep(index, new KnownIndexes.Known("old", 7), Optional.of(old));
        assertEquals(Optional.of(new KnownIndexes.Known("new", 6)), known.of(index));
        known.keep(index, new KnownIndexes.Known("new", 4), Optional.of(old));
        assertEquals(Optional.of(new KnownIndexes.Known("new", 6)), known.of(index), "the greatest serial");
        known.forget(index.toString());
        known.keep(index, new KnownIndexes.Known("new", 8), Optional.of(old));
        assertEquals(Optional.empty(), known.of(index), "somebody forgot it meanwhile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://EXAMPLE.org:443/up/",
                "https://example.org/./up/",
                "https://example.org/a/../up/index.json",
                "https://example.org/up/index.json#top"
            })
    void knowsAnIndexByEachSpelling(String typed) throws Exception {
        assertEquals(
                "https://example.org/up/index.json", IndexReader.locate(typed).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.zip", "/x.zip", "//elsewhere.org/x.zip", "a/../../x.zip", "a\\b.zip", ""})
    void holdsAnIndexToItsFolder(String file) throws Exception {
        Location web = Location.of("https://example.org/up/index.json");
        refused("E4502", "expected one in the same folder or below", () -> web.beside(file));
        Location folder = Location.of(temporary.resolve("up/index.json").toString());
        refused("E4502", "expected one in the same folder or below", () -> folder.beside(file));
        assertEquals("https://example.org/up/a/x.zip", web.beside("a/x.zip").toString());
    }

    @Test
    void neverOverwritesAKey() throws Exception {
        Path pem = temporary.resolve("key.pem");
        KEY.write(pem);
        refused("E4515", "exists already", () -> SigningKey.generate().write(pem));
        assertEquals(PRINT, SigningKey.read(pem).publisher().fingerprint());
        Files.writeString(pem, "hello");
        assertThrows(InstallException.class, () -> SigningKey.read(pem));
    }

    @Test
    void offersPreviewsToThoseWhoNameOrHaveOne() throws Exception {
        offer("names", "1.0.0-rc1");
        publish(1);
        refused(
                "E4512",
                "only previews fit this host (1.0.0-rc1); name the one that is meant, as in names@1.0.0-rc1",
                () -> install("names"));
        install("names@1.0.0-rc1");
        offer("names", "1.0.0-rc2");
        publish(2);
        Updates updates = Updates.of(home, reader(nobody()), List.of());
        assertEquals(1, updates.wanted().size(), updates::toString);
        install(updates.wanted());
        offer("names", "1.1.0+a-b");
        publish(3);
        install("names");
        assertEquals(List.of("names-1.1.0+a-b.zip"), zips());
    }

    @Test
    void saysHowAFolderIsNamed() throws Exception {
        refused(
                "E4501",
                "; if that is a folder, its address ends with a slash: --index " + site.address("/plugins/"),
                () -> Catalog.read(reader(nobody()), known, Optional.of(site.address("/plugins")), Optional.empty()));
        byte[] index = IndexFile.bytes(new Index(1, KEY.publisher(), releases));
        site.put("/plugins", index);
        site.put("/plugins.sig", KEY.sign(index));
        Optional<String> other = Optional.of(SigningKey.generate().publisher().fingerprint());
        InstallException e = assertThrows(
                InstallException.class,
                () -> Catalog.read(reader(nobody()), known, Optional.of(site.address("/plugins")), other));
        assertFalse(String.valueOf(e.getMessage()).contains("a slash"), "it is an index: " + e.getMessage());
    }

    @Test
    void forgetsAnIndexThatIsGoneByItsPlaceOrItsFolder() throws Exception {
        Path folder = temporary.resolve("gone");
        for (String typed :
                List.of(folder.toString(), folder.resolve("index.json").toString())) {
            known.keep(
                    new Location(folder.resolve("index.json"), null),
                    new KnownIndexes.Known(PRINT, 1),
                    Optional.empty());
            assertEquals(folder.resolve("index.json").toString(), known.forget(typed));
        }
        for (String typed :
                List.of("http://example.org/p", "http://example.org/p/", "http://example.org/p/index.json")) {
            known.keep(
                    Location.of("http://example.org/p/index.json"), new KnownIndexes.Known(PRINT, 1), Optional.empty());
            assertEquals("http://example.org/p/index.json", known.forget(typed));
        }
        assertTrue(known.fingerprints().isEmpty());
        refused("E4512", "gloss plugin indexes lists", () -> known.forget("http://example.org/p/"));
        known.keep(Location.of("http://example.org/p/index.json"), new KnownIndexes.Known(PRINT, 1), Optional.empty());
        refused(
                "E4512",
                "did you mean http://example.org/p/index.json?",
                () -> known.forget("http://example.org/q/index.json"));
    }

    @Test
    void choosesTheNewestThatFitsAndIsNoPreview() throws Exception {
        offer("names", "1.0.0");
        offer("names", "3.0.0-rc1");
        byte[] zip = TinyPlugin.zip("names", "2.0.0");
        Release far = release("names", "2.0.0", zip);
        releases.add(new Release(
                "names",
                "2.0.0",
                far.file(),
                far.bytes(),
                far.sha256(),
                ">=77.0.0",
                List.of(),
                List.of(),
                List.of(),
                "",
                ""));
        publish(1);
        install("names");
        assertEquals(List.of("names-1.0.0.zip"), zips());
        install("names@3.0.0-rc1");
        assertEquals(List.of("names-3.0.0-rc1.zip"), zips());
        refused("E4512", "has no version [9.0.0]; there is 3.0.0-rc1, 2.0.0, 1.0.0", () -> install("names@9.0.0"));
        refused("E4512", "no plugin [places] is in [", () -> install("places"));
    }
}
