package org.glossator.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.run.JournaledOutput.Beginning;
import org.jspecify.annotations.Nullable;

/** What stands where a run is to write, and whether it may go on there. */
final class Unfinished {

    private Unfinished() {}

    /**
     * A part whose run kept no record is no reason to refuse, and a journal that no run wrote is always one: it is somebody's.
     *
     * @param journal what stands beside the part
     * @throws OutputException when something stands there, and it was not said what to do with it
     */
    static void refuse(OutputPlace place, Journal.Content journal, Beginning beginning) throws OutputException {
        if (journal.isForeign() && !place.hasPart()) {
            throw exists(
                    "E2012",
                    "[" + place.journalAsNamed() + "] is needed for the run's journal, and holds something else",
                    "move it away, or name another output");
        }
        if (beginning == Beginning.FORCE || beginning == Beginning.RESUME && place.isBegun()) {
            return;
        }
        if (place.isBegun() && !journal.isBare()) {
            throw exists(
                    "E2012",
                    "an unfinished run stands in [" + place.partAsNamed() + "]",
                    "add --resume to go on with it, or --force to start anew");
        }
        if (place.hasPart() && !place.isBegun()) {
            throw exists(
                    "E2012",
                    "[" + place.partAsNamed() + "] exists, and has no journal to go on by",
                    "move it away, or add --force to replace it");
        }
        if (beginning == Beginning.NEW && place.isThere()) {
            throw exists(
                    "E2007",
                    "the output [" + place.named() + "] exists",
                    "name another, or add --force to replace it, or --changed to annotate only what changed");
        }
    }

    private static OutputException exists(String code, String message, String hint) {
        return new OutputException(OutputException.Fault.EXISTS, Problem.error(code, "", message, hint));
    }

    /** How far the run that was begun has come. */
    static Begun of(OutputPlace place, Journal journal, Fingerprint fingerprint) throws IOException {
        Journal.Content content = journal.read();
        String run = JournalLine.of(fingerprint).run();
        List<Journal.Read> all = content.checkpoints();
        if (all.isEmpty() || !Files.exists(place.part())) {
            return Begun.nothing();
        }
        if (all.stream().anyMatch(read -> !read.run().equals(run))) {
            throw different(place, fingerprint, content.fingerprint());
        }
        return Begun.of(place.part(), all);
    }

    private static OutputException different(OutputPlace place, Fingerprint now, @Nullable Fingerprint before) {
        String what = before == null
                ? "the line of its journal that tells how is damaged"
                : String.join(", ", now.differencesFrom(before));
        return new OutputException(
                OutputException.Fault.DIFFERENT,
                Problem.error(
                        "E2131",
                        "",
                        "the run in [" + place.partAsNamed() + "] was another one: " + what,
                        "run it as it was begun, or add --force instead of --resume to start anew"));
    }

    /** The file to go on with; the journal is made to tell what stands in it. */
    static PartFile part(OutputPlace place, Journal journal, Fingerprint fingerprint, Begun begun) throws IOException {
        if (begun.checkpoint().records() > 0 || begun.checkpoint().complete()) {
            journal.truncate(begun.end());
            long bytes = begun.checkpoint().bytes();
            return PartFile.reopen(place.part(), bytes, begun.crc());
        }
        journal.truncate(0);
        journal.append(JournalLine.of(fingerprint));
        PartFile part = PartFile.create(place.part());
        place.forceFolder();
        return part;
    }
}
