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
        public boolean isWhole(String family) {
            return false;
        }

        @Override
        public int size(String family) {
            return 0;
        }

        @Override
        public boolean isLoaded(String id) {
            return false;
        }
    };

    /** The id of the family that the document was given; its own when it was alone, null when it is new or changed. */
    @Nullable
    String family(String id);

    /**
     * Whether all documents of a family are as they were when it was given: they are one family still, though not all of them are here.
     * Of one that is not, all documents are here that are as they were, and whether they are still linked is to be seen.
     */
    boolean isWhole(String family);

    /** How many documents a whole family has. */
    int size(String family);

    /** Whether the document is one of an earlier run, and not one of this run. */
    boolean isLoaded(String id);
}
