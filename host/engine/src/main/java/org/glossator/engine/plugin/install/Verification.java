package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.glossator.engine.check.CheckResult;

/** Looks into a plugin zip more closely than a host does that loads it. */
@FunctionalInterface
interface Verification {

    /** @param folder an empty folder to unpack it into */
    List<CheckResult> of(Path zip, Path folder) throws IOException;
}
