package org.glossator.engine.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.RecordsRead;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.WrittenRecord;
import org.glossator.engine.corpus.WrittenRecords;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.Step;
import org.glossator.engine.run.OutputException.Fault;
import org.glossator.text.Provenance;
import org.jspecify.annotations.Nullable;

/** A file that stands where a run is to be resumed, though nothing is left to be done: whether it is what that run would have written. */
final class CompleteOutput {

    private CompleteOutput() {}

    /** @throws OutputException when it is no whole file of records, or its records are not by these steps, or not of these documents */
    static Written of(OutputPlace place, Pipeline pipeline, Source source) throws IOException {
        if (!endsALine(place.target())) {
            throw noRecords(place, "its last line is cut off");
        }
        RecordsRead read = RecordsRead.of(place.target());
        if (read.foreignLine() > 0) {
            throw noRecords(place, "line " + read.foreignLine() + " is none");
        }
        Optional<WrittenRecord> told = read.telling();
        if (told.isPresent()) {
            List<String> differences = differences(told.get(), pipeline);
            if (!differences.isEmpty()) {
                throw other(place, String.join(", ", differences));
            }
        }
        String difference = difference(place, source);
        if (difference != null) {
            throw otherInput(place, difference);
        }
        return new Written(read.count("ok"), read.count("partial"), read.count("failed"));
    }

    private static boolean endsALine(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() == 0) {
                return true; // what comes of no document
            }
            bytes.seek(bytes.length() - 1);
            return bytes.read() == '\n';
        }
    }

    /** From the documents of the source, of which there is a record each; null where there is none. */
    private static @Nullable String difference(OutputPlace place, Source source) throws IOException {
        try (WrittenRecords records = WrittenRecords.of(place.target())) {
            for (long number = 1; ; number++) {
                WrittenRecord record = records.next();
                Entry entry = source.next();
                if (record == null || entry == null) {
                    return record == null && entry == null
                            ? null
                            : "it " + (record == null ? "goes on" : "ends") + " behind document " + (number - 1);
                }
                String difference = SameDocument.difference(number, entry, record);
                if (difference != null) {
                    return difference;
                }
            }
        }
    }

    /** A partial record need not have every layer. */
    private static List<String> differences(WrittenRecord record, Pipeline pipeline) {
        StoredFindings findings = record.findings();
        List<String> all = new ArrayList<>();
        for (Step step : pipeline.steps()) {
            step.provenances().forEach((name, provenance) -> {
                StoredLayer layer = findings.layer(name).orElse(null);
                if (layer == null && record.isOk()) {
                    all.add("it has no layer " + name);
                } else if (layer != null && !layer.provenance().standingOn("").equals(provenance)) {
                    all.add("its layer " + name + " is " + other(layer.provenance(), provenance));
                }
            });
        }
        return all;
    }

    /** Of the parameters only those that differ; an annotator may have many. */
    private static String other(Provenance there, Provenance now) {
        if (!by(there).equals(by(now))) {
            return by(there) + " and would be " + by(now);
        }
        List<String> all = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(there.parameters().keySet());
        names.addAll(now.parameters().keySet());
        for (String name : names) {
            if (!Objects.equals(there.parameters().get(name), now.parameters().get(name))) {
                all.add(name + " " + value(there, name) + " and would be with " + value(now, name));
            }
        }
        return all.isEmpty() ? "made from other layers, or of another shape" : "with " + String.join(", with ", all);
    }

    private static String value(Provenance provenance, String parameter) {
        return provenance.parameters().containsKey(parameter)
                ? "[" + provenance.parameters().get(parameter) + "]"
                : "not there";
    }

    private static String by(Provenance provenance) {
        return "by " + provenance.annotator() + " of " + provenance.plugin() + " " + provenance.version();
    }

    private static OutputException noRecords(OutputPlace place, String why) {
        return new OutputException(
                Fault.EXISTS,
                Problem.error(
                        "E2011",
                        "",
                        "[" + place.named() + "] is no file of native records that a run completed: " + why,
                        "name another output, or add --force instead of --resume to replace it"));
    }

    private static OutputException other(OutputPlace place, String how) {
        return new OutputException(
                Fault.DIFFERENT,
                Problem.error(
                        "E2131",
                        "",
                        "[" + place.named() + "] is complete, and by another run: " + how,
                        "name another output, or add --force instead of --resume to replace it"));
    }

    private static OutputException otherInput(OutputPlace place, String how) {
        return new OutputException(
                Fault.DIFFERENT,
                Problem.error(
                        "E2132",
                        "",
                        "[" + place.named() + "] is complete, and the input is not the one that it was made from: "
                                + how,
                        "give the same again, or add --changed instead of --resume to annotate what differs"));
    }
}
