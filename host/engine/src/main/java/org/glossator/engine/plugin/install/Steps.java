package org.glossator.engine.plugin.install;

import java.io.IOException;

/** Told before each step that changes what is on the disk, so that a test can stop there as a kill would, or fail as a disk does. */
@FunctionalInterface
interface Steps {

    Steps NONE = step -> {};

    void reach(String step) throws IOException;
}
