package org.glossator.plugins.duplicates;

import org.jspecify.annotations.Nullable;

/** What earlier runs have settled: the families of their documents keep their names. */
interface Settled {

    /** No earlier runs. */
    Settled NOTHING = new Settled() {
        @Override
        public @Nullable String family(String id) {
            return null;
        }

        @Override
        public int size(String family) {
            return 0;
        }
    };

    /** The id of the family that the document was given; its own when it was alone, null when it is new or changed. */
    @Nullable
    String family(String id);

    /** How many documents that did not change since the family was given. */
    int size(String family);
}
