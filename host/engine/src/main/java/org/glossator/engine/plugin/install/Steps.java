package org.glossator.engine.plugin.install;

/** Told before each step that changes what is on the disk, so that a test can stop there as a kill would. */
@FunctionalInterface
interface Steps {

    Steps NONE = step -> {};

    void reach(String step);
}
