package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.plugin.CheckedZip;
import org.glossator.engine.plugin.PluginOnDisk;
import org.glossator.engine.plugin.PluginRefusedException;
import org.glossator.engine.plugin.Sha256;
import org.glossator.engine.plugin.VersionRange;
import org.glossator.engine.plugin.verify.PluginVerifier;
import org.jspecify.annotations.Nullable;

/** Fetches plugins into the staging folder and checks them there. For one thread. */
public final class Installer {

    private final PluginHome home;
    private final Map<String, Path> brought;
    private final Fetcher fetcher;
    private final Verification verification;

    /**
     * @param brought the plugins that came with the host, by id, with the folder of each: none of these is replaced
     */
    public Installer(PluginHome home, Map<String, Path> brought) {
        this(home, brought, FetchLimits.STANDARD, PluginVerifier::verify);
    }

    Installer(PluginHome home, Map<String, Path> brought, FetchLimits limits, Verification verification) {
        this.verification = verification;
        this.home = home;
        this.brought = Map.copyOf(brought);
        this.fetcher = new Fetcher(limits);
    }

    /**
     * Fetches and checks all of them; the first that is not in order ends it, and nothing is left.
     *
     * @throws InstallException when one of them shall not be installed, or another process is installing
     */
    public Staged stage(List<Wanted> wanted) throws InstallException {
        HeldFile held = home.take();
        Staged staged = null;
        try {
            Ledger ledger = Ledger.of(home.folder());
            List<PluginOnDisk> present = home.plugins();
            List<Staged.Plugin> plugins = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (Wanted each : wanted) {
                Staged.Plugin plugin = stage(each, plugins.size() + ".zip", present, ledger);
                if (!ids.add(plugin.id())) {
                    throw new InstallException(
                            "E4503",
                            "plugin " + plugin.id() + " is named twice; expected each once; nothing was installed");
                }
                plugins.add(plugin);
            }
            staged = new Staged(home, held, ledger, plugins);
            return staged;
        } finally {
            if (staged == null) {
                home.drop(held);
            }
        }
    }

    private Staged.Plugin stage(Wanted wanted, String name, List<PluginOnDisk> present, Ledger ledger)
            throws InstallException {
        Path file = home.staging().resolve(name);
        reach("fetch " + name);
        Release release = wanted.release();
        Fetcher.Fetched fetched = fetcher.toFile(wanted.source(), file, release == null ? -1 : release.bytes());
        if (!wanted.sha256().isEmpty() && !wanted.sha256().equals(fetched.sha256())) {
            throw new InstallException(
                    "E4503",
                    "[" + wanted.source() + "] has the SHA-256 [" + fetched.sha256() + "], expected [" + wanted.sha256()
                            + "] by "
                            + (release == null
                                    ? "--sha256: it is not the file that you know; use neither until its author says which is theirs"
                                    : "the index: somebody changed the file or forgot the index")
                            + "; nothing was installed");
        }
        Arrived arrived = checked(wanted, file, fetched.sha256(), name);
        CheckedZip zip = arrived.zip();
        checkAnnounced(wanted, release, zip);
        Path bringer = brought.get(zip.id());
        if (bringer != null) {
            throw new InstallException(
                    "E4511",
                    "[" + wanted.asked() + "] is the plugin " + zip.id() + ", which came with this host in [" + bringer
                            + "] and is not replaced; use a newer host");
        }
        return plugin(wanted, arrived, present, ledger);
    }

    /**
     * A zip in the staging folder that may be installed.
     *
     * @param refers what its classes refer to beyond computing
     * @param name of the file
     */
    private record Arrived(CheckedZip zip, String sha256, List<String> refers, String name) {}

    private void reach(String step) throws InstallException {
        try {
            home.steps().reach(step);
        } catch (IOException e) {
            throw home.unwritable(e);
        }
    }

    private Arrived checked(Wanted wanted, Path file, String sha256, String name) throws InstallException {
        Path scratch = home.staging().resolve("unpacked");
        try {
            Written.force(file);
            CheckedZip zip = CheckedZip.of(file, scratch);
            zip.checkApi();
            Written.delete(scratch);
            List<String> refers = verify(wanted, file, Files.createDirectory(scratch));
            Written.delete(scratch);
            return new Arrived(zip, sha256, refers, name);
        } catch (PluginRefusedException e) {
            throw new InstallException("E4504", "[" + wanted.source() + "] is refused: " + e.getMessage(), e);
        } catch (IOException e) {
            throw home.unwritable(e);
        }
    }

    /** As {@code plugin verify} does it; what it refers to. */
    private List<String> verify(Wanted wanted, Path file, Path folder) throws IOException, InstallException {
        List<CheckResult> results = verification.of(file, folder);
        Optional<String> trouble = Verification.trouble(results);
        if (trouble.isPresent()) {
            throw new InstallException("E4504", "[" + wanted.source() + "] is " + trouble.get());
        }
        return PluginVerifier.refers(results);
    }

    private static void checkAnnounced(Wanted wanted, @Nullable Release release, CheckedZip zip)
            throws InstallException {
        if (release != null
                && !(release.id().equals(zip.id()) && release.version().equals(zip.version()))) {
            throw new InstallException(
                    "E4503",
                    "[" + wanted.source() + "] is plugin " + zip.id() + " " + zip.version() + ", expected "
                            + release.id() + " " + release.version() + " by the index; tell its publisher");
        }
    }

    private Staged.Plugin plugin(Wanted wanted, Arrived arrived, List<PluginOnDisk> present, Ledger ledger)
            throws InstallException {
        CheckedZip zip = arrived.zip();
        List<PluginOnDisk> same =
                present.stream().filter(each -> each.id().equals(zip.id())).toList();
        PluginOnDisk before = same.stream()
                .filter(each -> !each.version().isEmpty())
                .max((one, other) -> VersionRange.compare(one.version(), other.version()))
                .orElse(null);
        List<String> old = new ArrayList<>();
        for (PluginOnDisk each : same) {
            old.add(Removal.fileName(each));
        }
        Optional<Ledger.Entry> entry = ledger.of(zip.id());
        String known = entry.map(Ledger.Entry::sha256).orElse("");
        boolean isThere = before != null && same.size() == 1 && sha256(before).equals(arrived.sha256());
        boolean isElsewhere = entry.filter(each -> each.provenance().isSameAs(wanted.provenance()))
                .isEmpty();
        checkOrder(wanted, zip, before, isThere || isElsewhere || !known.equals(before == null ? "" : sha256(before)));
        boolean isVouchedFor = known.equals(arrived.sha256())
                && !entry.orElseThrow().provenance().key().isEmpty();
        return new Staged.Plugin(
                zip.id(),
                zip.version(),
                before == null ? "" : before.version(),
                wanted.provenance(),
                entry.map(Ledger.Entry::provenance)
                        .filter(origin -> before != null && !origin.isSameAs(wanted.provenance())),
                arrived.sha256(),
                arrived.refers(),
                !wanted.sha256().isEmpty(),
                isThere,
                isThere && wanted.index() != null && !isVouchedFor,
                arrived.name(),
                old);
    }

    private String sha256(PluginOnDisk plugin) throws InstallException {
        try {
            return Sha256.ofFile(plugin.file());
        } catch (IOException e) {
            throw home.unwritable(e);
        }
    }

    /**
     * @param mayDiffer whether the same version may come with other bytes, as where a person put the file there, or somebody else vouches
     *     for it, which is asked about
     */
    private static void checkOrder(Wanted wanted, CheckedZip zip, @Nullable PluginOnDisk before, boolean mayDiffer)
            throws InstallException {
        if (before == null) {
            return;
        }
        int order = VersionRange.compare(zip.version(), before.version());
        if (order < 0 && !wanted.versionNamed()) {
            throw new InstallException(
                    "E4510",
                    "[" + wanted.asked() + "] is " + zip.id() + " " + zip.version() + ", and the newer "
                            + before.version()
                            + " is installed; if the older one is meant: "
                            + (wanted.release() == null
                                    ? "gloss plugin remove " + zip.id() + ", then install it"
                                    : "gloss plugin install " + zip.id() + "@" + zip.version()));
        }
        if (order == 0 && wanted.release() != null && !mayDiffer) {
            throw new InstallException(
                    "E4510",
                    "the index has other bytes for " + zip.id() + " " + zip.version()
                            + " than were installed as that version; a version does not change: tell its publisher, or remove"
                            + " the plugin first");
        }
    }
}
