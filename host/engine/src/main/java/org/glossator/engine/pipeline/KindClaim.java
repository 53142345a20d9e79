package org.glossator.engine.pipeline;

import java.util.List;
import org.glossator.annotator.Annotator;
import org.glossator.engine.plugin.InstalledAnnotator;

/**
 * Of which kind an annotator is by its plugin's file; only one that is made tells whether that is true.
 *
 * @param kind as in the file; empty: nothing is claimed, or it was found true before
 * @param held called when it is true, by any thread
 */
record KindClaim(String kind, Runnable held) {

    static final KindClaim NONE = new KindClaim("", () -> {});

    /** @throws PipelineException when what was made is of another kind */
    void check(InstalledAnnotator installed, Annotator made) throws PipelineException {
        if (kind.isEmpty()) {
            return;
        }
        String found = Descriptions.kind(made);
        if (!found.equals(kind)) {
            String difference = "makes [" + found + "] annotators, the file says [" + kind + "]";
            throw new PipelineException(
                    PipelineException.Fault.PLUGIN, List.of(Claimed.problem(installed, difference)));
        }
        held.run();
    }
}
