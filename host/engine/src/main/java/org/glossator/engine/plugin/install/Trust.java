package org.glossator.engine.plugin.install;

import java.util.Optional;

/** Whether the key of an index is whose a person thinks it is. */
@FunctionalInterface
public interface Trust {

    /**
     * Asked at the first use of an index.
     *
     * @return empty where nobody can be asked
     */
    Optional<Boolean> in(String index, String fingerprint);
}
