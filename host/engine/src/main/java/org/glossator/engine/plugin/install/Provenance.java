package org.glossator.engine.plugin.install;

import java.util.Optional;

/**
 * Where an installed plugin came from.
 *
 * @param from the file or address of the zip
 * @param index where the index lies that it was found in; empty for none
 * @param key the fingerprint of that index's key; empty for none
 */
public record Provenance(String from, String index, String key) {

    /**
     * That of an installed plugin; empty where a person put it there by hand, also in place of one that was installed.
     *
     * @param sha256 of the zip that is there now
     */
    public static Optional<Provenance> of(PluginHome home, String id, String sha256) throws InstallException {
        return Ledger.of(home.folder())
                .of(id)
                .filter(entry -> entry.sha256().equals(sha256))
                .map(Ledger.Entry::provenance);
    }

    /** Whether the same publisher offered both in the same index, or nobody vouched for either. */
    boolean isSameAs(Provenance other) {
        return index.equals(other.index) && key.equals(other.key);
    }
}
