package org.glossator.engine.plugin.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who vouched for the version that is installed, where somebody else vouches for the one that would take its place. */
class ProvenanceTest extends InstallingTest {

    private Optional<Provenance> other(Wanted wanted) throws Exception {
        try (Staged staged = installer().stage(List.of(wanted))) {
            Optional<Provenance> other = staged.plugins().get(0).other();
            staged.commit();
            return other;
        }
    }

    private Wanted file(String version) throws Exception {
        Path file = Files.write(temporary.resolve(version + ".zip"), TinyPlugin.zip("names", version));
        return Wanted.unsigned(Location.of(file.toString()));
    }

    private Wanted newest(String version, SigningKey key) throws Exception {
        offer("names", version);
        publish(releases.size(), key);
        return catalog(Optional.of(key.publisher().fingerprint())).wanted("names");
    }

    @Test
    void isTheSameForUpdatesFromOneIndexAndForFiles() throws Exception {
        assertEquals(Optional.empty(), other(file("1.0.0")));
        assertEquals(Optional.empty(), other(file("1.1.0")));
        Removal.remove(home, "names");
        assertEquals(Optional.empty(), other(newest("2.0.0", KEY)));
        assertEquals(Optional.empty(), other(newest("2.1.0", KEY)));
        String sha256 = files().get("names-2.1.0.zip");
        assertEquals(
                KEY.publisher().fingerprint(),
                Provenance.of(home, "names", String.valueOf(sha256))
                        .orElseThrow()
                        .key());
        assertEquals(Optional.empty(), Provenance.of(home, "names", "0".repeat(64)), "a person put another file there");
    }

    @Test
    void isToldWhereAnIndexTakesThePlaceOfAFileAndAFileThatOfASignedPlugin() throws Exception {
        other(file("1.0.0"));
        Provenance file = new Provenance(temporary.resolve("1.0.0.zip").toString(), "", "");
        assertEquals(Optional.of(file), other(newest("2.0.0", KEY)));
        Provenance signed = new Provenance(
                site.address("/names-2.0.0.zip"),
                site.address("/index.json"),
                KEY.publisher().fingerprint());
        assertEquals(Optional.of(signed), other(file("3.0.0")));
    }

    @Test
    void isToldWhereTheKeyOrTheIndexIsAnother() throws Exception {
        other(newest("1.0.0", KEY));
        SigningKey stranger = SigningKey.generate();
        assertEquals(
                KEY.publisher().fingerprint(),
                other(newest("2.0.0", stranger)).orElseThrow().key());
        Path shop = Files.createDirectories(temporary.resolve("shop"));
        Files.write(shop.resolve("a.zip"), TinyPlugin.zip("names", "3.0.0"));
        IndexMaker.make(shop, stranger, UNSEEN, CLOCK);
        Catalog elsewhere = Catalog.read(
                reader(nobody()),
                known,
                Optional.of(shop.toString()),
                Optional.of(stranger.publisher().fingerprint()));
        assertEquals(
                site.address("/index.json"),
                other(elsewhere.wanted("names")).orElseThrow().index());
    }
}
