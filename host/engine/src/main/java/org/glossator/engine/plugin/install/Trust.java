package org.glossator.engine.plugin.install;

import java.util.Optional;

/** Whether the key of an index is whose a person thinks it is. */
@FunctionalInterface
public interface Trust {

    /**
     * Asked at the first use of an index.
     *
     * @return empty where nobody can be asked
     * @throws InstallException when it cannot be read which keys are trusted already
     */
    Optional<Boolean> in(String index, String fingerprint) throws InstallException;
}
