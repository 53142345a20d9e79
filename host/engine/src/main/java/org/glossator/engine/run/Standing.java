package org.glossator.engine.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.WrittenRecord;
import org.glossator.engine.corpus.WrittenRecords;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Problem;

/**
 * What the findings of a run that was cut off stood on. Those behind them must stand on the same, or the file would tell of two states of
 * an index. For one thread.
 */
final class Standing {

    private final OutputPlace place;
    private final Map<String, String> layers =
            new LinkedHashMap<>(); // each that was not yet compared, with what it stood on

    private Standing(OutputPlace place) {
        this.place = place;
    }

    /** As the first record tells it that has layers; nothing where there is none. */
    static Standing of(OutputPlace place, Checkpoint before) throws IOException {
        Standing standing = new Standing(place);
        if (before.records() > 0) {
            try (WrittenRecords records = WrittenRecords.of(place.part())) {
                WrittenRecord record = records.next();
                while (record != null && !standing.isNoted(record)) {
                    record = records.next();
                }
            }
        }
        return standing;
    }

    /** Whether it was one that tells. */
    private boolean isNoted(WrittenRecord record) {
        if (record.isOk()) {
            record.findings()
                    .all()
                    .forEach(
                            layer -> layers.put(layer.name(), layer.provenance().standsOn()));
        }
        return record.isOk();
    }

    /** @throws OutputException when the record stands on something else than those before it */
    void check(Entry entry) throws OutputException {
        if (layers.isEmpty()) {
            return;
        }
        for (StoredLayer layer : entry.findings().all()) {
            String before = layers.remove(layer.name());
            String now = layer.provenance().standsOn();
            if (before != null && !before.equals(now)) {
                throw new OutputException(
                        OutputException.Fault.DIFFERENT,
                        Problem.error(
                                "E2131",
                                "",
                                "the layer " + layer.name() + " in [" + place.partAsNamed() + "] stands on "
                                        + said(before) + ", and what comes now on " + said(now),
                                "add --force instead of --resume to start anew"));
            }
        }
    }

    private static String said(String what) {
        return what.isEmpty() ? "nothing else" : "[" + what + "]";
    }
}
