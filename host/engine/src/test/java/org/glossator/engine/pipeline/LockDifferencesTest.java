package org.glossator.engine.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glossator.engine.pipeline.Lock.LockedPlugin;
import org.glossator.engine.pipeline.Lock.LockedStep;
import org.glossator.engine.plugin.LoadedPlugin.Kind;
import org.glossator.engine.plugin.PluginStatus;
import org.junit.jupiter.api.Test;

class LockDifferencesTest {

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    private static LockedPlugin zip(String version, String sha256, String... dependencies) {
        return new LockedPlugin(version, Kind.ZIP, sha256, List.of(dependencies));
    }

    private static Lock lock(String api, Map<String, LockedPlugin> plugins) {
        LockedStep dates = new LockedStep("dates", "dating", new TreeMap<>(), new TreeMap<>());
        return new Lock(api, List.of(dates), new TreeMap<>(plugins));
    }

    private static List<String> between(Map<String, LockedPlugin> locked, Map<String, LockedPlugin> now) {
        return LockDifferences.between(lock("0.1.0", locked), lock("0.1.0", now)).stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void areNoneBetweenEqualLocks() {
        assertEquals(List.of(), between(Map.of("dating", zip("1.0.0", ONE)), Map.of("dating", zip("1.0.0", ONE))));
    }

    @Test
    void areAVersion() {
        assertEquals(
                List.of(
                        "E2122 dates of dating is 0.2.0, the lock has 0.1.0; to have it: gloss plugin install dating@0.1.0"),
                between(Map.of("dating", zip("0.1.0", ONE)), Map.of("dating", zip("0.2.0", TWO))));
    }

    @Test
    void areAnotherContentUnderTheSameVersion() {
        assertEquals(
                List.of(
                        "E2123 the plugin dating has another content under the same version 1.0.0: SHA-256 222222222222…,"
                                + " the lock has 111111111111…"),
                between(Map.of("dating", zip("1.0.0", ONE)), Map.of("dating", zip("1.0.0", TWO))));
    }

    @Test
    void areAFolderInPlaceOfAZip() {
        LockedPlugin unpacked = new LockedPlugin("1.0.0", Kind.FOLDER, TWO, List.of());
        assertEquals(
                List.of("E2123 the plugin dating is a folder, the lock has a zip"),
                between(Map.of("dating", zip("1.0.0", ONE)), Map.of("dating", unpacked)));
    }

    @Test
    void areDependenciesToo() {
        assertEquals(
                List.of(
                        "E2122 the plugin names is 2.0.0, the lock has 1.0.0; to have it: gloss plugin install names@1.0.0"),
                between(
                        Map.of("dating", zip("1.0.0", ONE, "names"), "names", zip("1.0.0", ONE)),
                        Map.of("dating", zip("1.0.0", ONE, "names"), "names", zip("2.0.0", TWO))));
        assertEquals(
                List.of("E2122 the plugin names is not used, the lock has 1.0.0"),
                between(
                        Map.of("dating", zip("1.0.0", ONE, "names"), "names", zip("1.0.0", ONE)),
                        Map.of("dating", zip("1.0.0", ONE))));
        assertEquals(
                List.of("E2122 the plugin names is used, the lock does not have it"),
                between(
                        Map.of("dating", zip("1.0.0", ONE)),
                        Map.of("dating", zip("1.0.0", ONE, "names"), "names", zip("1.0.0", ONE))));
    }

    private static List<String> missing(PluginStatus.State state, String reason) {
        PluginStatus dating = new PluginStatus("dating", "0.1.0", Path.of("dating.zip"), state, reason, List.of());
        return missing(List.of(dating));
    }

    private static List<String> missing(List<PluginStatus> known) {
        return LockDifferences.ofPlugins(
                        lock("0.1.0", Map.of("dating", zip("0.1.0", ONE))), "0.1.0", new TreeMap<>(), known)
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void areAPluginThatIsNotHereOrNotLoaded() {
        assertEquals(
                List.of("E2122 the lock names dating 0.1.0, which is not here; to have it: gloss plugin install"
                        + " dating@0.1.0"),
                missing(List.of()));
        assertEquals(
                List.of("E2122 the lock names dating 0.1.0, which is disabled; to have it: gloss plugin enable dating"),
                missing(PluginStatus.State.DISABLED, "by you"));
        assertEquals(
                List.of("E2122 the lock names dating 0.1.0, which is not loaded: E4101 too new"),
                missing(PluginStatus.State.REFUSED, "E4101 too new"));
    }

    @Test
    void areTheHostsApi() {
        assertEquals(
                "[E2122 gloss has the api 0.2.0, the lock has 0.1.0]",
                LockDifferences.between(lock("0.1.0", Map.of()), lock("0.2.0", Map.of()))
                        .toString());
    }
}
