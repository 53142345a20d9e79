package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.glossator.engine.plugin.PluginStatus.State;
import org.junit.jupiter.api.Test;

class DamagedZipTest extends LoadingTest {

    @Test
    void refusesRandomBytes() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        put("noise.zip", noise);
        assertRefused("noise", "", "noise.zip", "the file is not a zip; copy it again");
    }

    @Test
    void refusesAnEmptyFile() {
        put("nothing.zip", new byte[0]);
        assertRefused("nothing", "", "nothing.zip", "the zip is empty (0 bytes); copy it again");
    }

    @Test
    void refusesATruncatedZip() {
        byte[] whole = PluginBuilder.plugin("cut").zip();
        put("cut.zip", Arrays.copyOf(whole, whole.length / 2));
        assertRefused("cut", "", "cut.zip", "the zip is cut off or damaged; copy it again");
    }

    @Test
    void refusesAZipThatLacksItsLastByte() {
        byte[] whole = PluginBuilder.plugin("cut").zip();
        put("cut.zip", Arrays.copyOf(whole, whole.length - 1));
        assertRefused("cut", "", "cut.zip", "the zip is cut off or damaged; copy it again");
    }

    @Test
    void refusesAZipThatLacksItsBeginning() {
        byte[] whole = PluginBuilder.plugin("cut").zip();
        put("cut.zip", Arrays.copyOfRange(whole, 100, whole.length));
        assertRefused("cut", "", "cut.zip", "the file is not a zip; copy it again");
    }

    @Test
    void refusesAZipWithAWrongChecksum() {
        put("flip.zip", RawZip.withChecksum(PluginBuilder.plugin("flip").zip(), "lib/flip.jar", 42));
        assertRefused("flip", "1.0.0", "flip.zip", "the zip is damaged at \"lib/flip.jar\"; copy it again");
    }

    @Test
    void refusesAZipWithNoiseInTheMiddle() {
        byte[] whole = PluginBuilder.plugin("noisy")
                .zipEntry("data", new byte[100_000])
                .zip();
        Arrays.fill(whole, whole.length / 2, whole.length / 2 + 20, (byte) 0xa5);
        put("noisy.zip", whole);
        assertEquals(State.REFUSED, status(load(), file("noisy.zip")).state());
    }

    @Test
    void neverThrowsAtAFlippedByte() {
        byte[] whole = PluginBuilder.plugin("flip").zip();
        Random random = new Random(2);
        for (int i = 0; i < 40; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            put("flip-" + i + ".zip", flipped);
        }
        load().statuses()
                .forEach(status -> assertEquals(
                        status.state() == State.READY, status.reason().isEmpty()));
    }

    @Test
    void refusesAJarInPlaceOfAZip() {
        put("words.jar", PluginBuilder.plugin("words").jar());
        assertRefused(
                "words.jar",
                "",
                "words.jar",
                "the file is a jar, expected a zip that holds plugin.properties and the jar in lib; have the build make the zip");
    }

    @Test
    void refusesAZipWithoutPluginProperties() {
        put("bare.zip", PluginBuilder.zip(Map.of("readme.txt", new byte[3])));
        assertRefused("bare", "", "bare.zip", "the zip has no plugin.properties at its top level; add it");
    }

    @Test
    void saysWhereThePropertiesAreWhenTheFolderItselfWasZipped() {
        Map<String, byte[]> deeper = new LinkedHashMap<>();
        PluginBuilder.plugin("deep").content().forEach((path, bytes) -> deeper.put("deep/" + path, bytes));
        put("deep.zip", PluginBuilder.zip(deeper));
        assertRefused(
                "deep",
                "",
                "deep.zip",
                "the zip has no plugin.properties at its top level, only \"deep/plugin.properties\";"
                        + " zip the content of that folder");
    }

    @Test
    void refusesAZipThatIsTooLarge() {
        byte[] large = PluginBuilder.plugin("large").zip();
        put("large.zip", large);
        Limits limits = new Limits(large.length - 1, 1 << 30, 100, 1 << 20, 100, 100, Duration.ofSeconds(30));
        assertEquals(
                "the zip has " + large.length + " bytes, expected at most " + (large.length - 1),
                Plugins.load(List.of(folder()), cache(), limits).statuses().stream()
                        .filter(status -> status.id().equals("large"))
                        .findFirst()
                        .orElseThrow()
                        .reason());
    }

    @Test
    void passesOverFilesThatAreNoPlugin() {
        put("README.txt", new byte[10]);
        put(".half-copied.zip", new byte[10]);
        put("notes/today.txt", new byte[10]);
        assertEquals(1, load().statuses().size());
    }

    @Test
    void loadsAZipWithAComment() {
        byte[] zip = PluginBuilder.plugin("words").zip();
        byte[] commented = Arrays.copyOf(zip, zip.length + 5);
        commented[zip.length - 2] = 5;
        System.arraycopy("hello".getBytes(StandardCharsets.US_ASCII), 0, commented, zip.length, 5);
        assertNotEquals(zip.length, put("words.zip", commented).toFile().length());
        assertEquals(ready("words", "1.0.0", "words.zip", "words"), status(load(), file("words.zip")));
    }
}
