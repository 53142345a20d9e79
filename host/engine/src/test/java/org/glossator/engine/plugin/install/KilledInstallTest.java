package org.glossator.engine.plugin.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glossator.engine.plugin.PluginOnDisk;
import org.junit.jupiter.api.Test;

/** Whoever is killed leaves the old plugins or the new ones, never some of both. */
class KilledInstallTest extends InstallingTest {

    private static final List<String> OLD = List.of("names-1.0.0.zip", "places-1.0.0.zip");
    private static final List<String> NEW = List.of("names-2.0.0.zip", "places-2.0.0.zip", "titles-2.0.0.zip");

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void atAnyStep() throws Exception {
        offer("names", "1.0.0");
        offer("places", "1.0.0");
        publish(1);
        List<String> steps = new ArrayList<>();
        update(steps::add);
        assertTrue(steps.size() >= 10, () -> "steps " + steps);
        boolean committed = false;
        for (String step : steps) {
            Written.delete(home.folder());
            List<String> at = new ArrayList<>();
            assertThrows(
                    Killed.class,
                    () -> update(each -> {
                        at.add(each);
                        if (each.equals(step)) {
                            throw new Killed();
                        }
                    }));
            committed |= at.contains("commit") && !step.equals("commit");
            home.recover();
            assertEquals(committed ? NEW : OLD, homeZips(), "killed before: " + step);
            assertEquals(committed ? "2.0.0" : "1.0.0", version("names"), "killed before: " + step);
            assertFalse(Files.exists(home.staging().resolve("0.zip")), "left after: " + step);
        }
        assertTrue(committed);
    }

    @Test
    void leavesAloneWhatAnotherInstallationHasFetched() throws Exception {
        offer("names", "1.0.0");
        publish(1);
        try (Staged staged = installer().stage(List.of(catalog().wanted("names")))) {
            assertEquals(Optional.empty(), new PluginHome(home.folder()).recover());
            staged.commit();
        }
        assertEquals(List.of("names-1.0.0.zip"), homeZips());
    }

    @Test
    void isReadAgainWhereItChangedMeanwhile() throws Exception {
        byte[] zip = offer("names", "1.0.0");
        publish(1);
        List<List<String>> read = new ArrayList<>();
        List<List<String>> discarded = new ArrayList<>();
        List<String> found = home.steady(
                () -> {
                    read.add(namesOf(home));
                    if (read.size() == 1) {
                        installed(zip);
                    }
                    return read.get(read.size() - 1);
                },
                discarded::add);
        assertEquals(List.of("names"), found);
        assertEquals(List.of(List.of()), discarded);
        assertEquals(List.of("names"), home.steady(() -> namesOf(home), any -> discarded.clear()));
        assertEquals(1, discarded.size(), "nothing changed");
    }

    private static List<String> namesOf(PluginHome home) {
        try {
            return home.plugins().stream().map(PluginOnDisk::id).toList();
        } catch (InstallException e) {
            throw new IllegalStateException(e);
        }
    }

    private void installed(byte[] zip) {
        try {
            installFile(zip);
        } catch (InstallException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void failsAtAnyStep() throws Exception {
        List<String> steps = new ArrayList<>();
        update(steps::add);
        List<String> moves = steps.subList(steps.indexOf("commit"), steps.size());
        assertTrue(moves.size() >= 7, () -> "steps " + steps);
        for (String step : moves) {
            Written.delete(home.folder());
            InstallException e = assertThrows(
                    InstallException.class,
                    () -> update(each -> {
                        if (each.equals(step)) {
                            throw new IOException("the disk fails");
                        }
                    }));
            assertTrue(String.valueOf(e.getMessage()).contains("the disk fails"), e.getMessage());
            boolean begun = !step.equals("commit");
            assertEquals(begun, String.valueOf(e.getMessage()).contains("the next command does the rest"), step);
            assertEquals(Optional.empty(), home.recover());
            assertEquals(begun ? NEW : OLD, homeZips(), "failed before: " + step);
            assertEquals(begun ? "2.0.0" : "1.0.0", version("names"), "failed before: " + step);
        }
    }

    @Test
    void saysWhatKeepsAnUpdateFromBeingFinished() throws Exception {
        assertThrows(
                InstallException.class,
                () -> update(each -> {
                    if (each.equals("move places-2.0.0.zip")) {
                        Files.createDirectories(home.folder().resolve("places-2.0.0.zip/inside"));
                    }
                }));
        String said = home.recover().orElseThrow();
        assertTrue(said.contains("places-2.0.0.zip") && said.contains("not finished"), said);
        assertEquals(Optional.empty(), home.recover(), "said twice");
        assertThrows(InstallException.class, () -> Removal.remove(home, "names"));
        Written.delete(home.folder().resolve("places-2.0.0.zip"));
        home.take().close();
        assertEquals(NEW, homeZips());
    }

    @Test
    void saysThatTheFileOfMovesIsDamaged() throws Exception {
        installFile(TinyPlugin.zip("names", "1.0.0"));
        Files.writeString(home.staging().resolve(Move.NAME), "{");
        refused("E4505", "delete it", () -> Removal.remove(home, "names"));
    }

    /** Installs two plugins, and then three, of which two are newer; the second time as a process that may be killed or fail. */
    private void update(Steps steps) throws Exception {
        releases.clear();
        offer("names", "1.0.0");
        offer("places", "1.0.0");
        publish(1);
        Written.delete(known.file());
        install("names", "places");
        for (String id : List.of("names", "places", "titles")) {
            offer(id, "2.0.0");
        }
        publish(2);
        Catalog catalog = catalog();
        PluginHome mortal = new PluginHome(home.folder(), steps);
        List<Wanted> wanted = List.of(catalog.wanted("names"), catalog.wanted("places"), catalog.wanted("titles"));
        Staged staged = new Installer(mortal, Map.of(), LIMITS, UNSEEN).stage(wanted);
        try {
            staged.commit();
        } catch (Killed e) {
            staged.abandon();
            throw e;
        } catch (InstallException e) {
            staged.close();
            throw e;
        }
        staged.close();
    }

    private List<String> homeZips() throws Exception {
        return zips().stream().filter(name -> !name.startsWith(".")).toList();
    }

    private String version(String id) throws InstallException {
        return Ledger.of(home.folder()).of(id).orElseThrow().version();
    }
}
