package org.glossator.engine.measure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Position;
import org.glossator.engine.corpus.Reading;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.SourceException;
import org.glossator.engine.corpus.Sources;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Run;
import org.jspecify.annotations.Nullable;

/**
 * A recorded run, repeated and compared: each record with what the same pipeline finds now in the same document. Holds one record at a
 * time, beside what the run itself holds.
 */
public final class Verification {

    /**
     * What came of it.
     *
     * @param documents how many were compared
     * @param failed how many records are of no document, so that there was nothing to repeat
     * @param late how many documents had an annotator past its deadline, then or now, so that they were not compared
     * @param findings how many findings of the records were compared
     * @param differing how many documents differ
     * @param complete whether the run came to its end, and was not asked to stop
     */
    public record Outcome(long documents, long failed, long late, long findings, long differing, boolean complete) {

        public boolean same() {
            return differing == 0;
        }
    }

    private static final Reading AS_WRITTEN = new Reading(StandardCharsets.UTF_8, Optional.empty(), Integer.MAX_VALUE);

    private static final Set<String> LATE = Set.of(
            "E3105", // had no answer in its time
            "E3106"); // and is not called any more

    private final RecordedPipeline recorded;
    private final Set<String> steps;
    private final Consumer<RecordDifference> told;
    private final boolean wholeInput;
    private long documents;
    private long failed;
    private long late;
    private long findings;
    private long differing;

    private Verification(RecordedPipeline recorded, boolean wholeInput, Consumer<RecordDifference> told) {
        this.recorded = recorded;
        this.steps = recorded.steps();
        this.wholeInput = wholeInput;
        this.told = told;
    }

    /** The documents that the records hold, with the layers that are not written again. */
    public static Source documents(String out, RecordedPipeline recorded) throws IOException {
        Set<String> kept = recorded.unverified().keySet();
        Source records = Sources.open(List.of("-"), AS_WRITTEN, bytes(Path.of(out)));
        return new Source() {
            @Override
            public @Nullable Entry next() throws IOException {
                Entry entry = records.next();
                return entry == null
                        ? null
                        : entry.withFindings(entry.findings().only(kept));
            }

            @Override
            public Position position() {
                return new Position(0, OptionalLong.empty(), OptionalLong.of(recorded.records()));
            }

            @Override
            public void close() throws IOException {
                records.close();
            }
        };
    }

    private static InputStream bytes(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    /**
     * Runs the pipeline again and compares.
     *
     * @param source the documents, in the order of the records
     * @param wholeInput whether the source is the run's own input, so that what is no document there can be told again too
     * @param begun takes the run, before it begins, so that it can be stopped
     * @param told takes each difference, in the order of the records
     * @throws SourceException when the documents are not those of the records
     */
    public static Outcome of(
            String out,
            RecordedPipeline recorded,
            Source source,
            boolean wholeInput,
            Options options,
            Consumer<Run> begun,
            Consumer<RecordDifference> told)
            throws IOException, PipelineException, InterruptedException {
        Verification verification = new Verification(recorded, wholeInput, told);
        boolean complete;
        try (RecordLines lines = RecordLines.open(out, InputStream.nullInputStream());
                Run run = Run.of(recorded.pipeline(), options)) {
            begun.accept(run);
            complete = !run.over(source, verification.against(lines)).stopped();
            RecordLines.Line left = complete ? lines.next() : null;
            if (left != null) {
                throw new SourceException("the input ends before [" + lines.place(left) + "]" + notTheSame(out));
            }
        }
        return new Outcome(
                verification.documents,
                verification.failed,
                verification.late,
                verification.findings,
                verification.differing,
                complete);
    }

    private static String notTheSame(String out) {
        return "; expected the documents of [" + out + "], all and in the same order";
    }

    private Sink against(RecordLines lines) {
        return entry -> {
            RecordLines.Line line = lines.next();
            Recorded before = line == null
                    ? null
                    : RecordParser.record(lines.place(line), RecordParser.object(lines.place(line), line.bytes()));
            if (before == null || !before.id().equals(entry.id())) {
                throw new SourceException("the input holds the document [" + entry.id() + "]"
                        + (before == null ? " behind the last record" : " where the record is of [" + before.id() + "]")
                        + notTheSame(lines.name()));
            }
            compare(before, Recorded.of(entry));
        };
    }

    private void compare(Recorded before, Recorded after) {
        if (before.status() == Entry.Status.FAILED && !wholeInput) {
            failed++;
            return;
        }
        if (isLate(before) || isLate(after)) {
            late++;
            return;
        }
        documents++;
        RecordDifference difference = RecordDifference.between(only(before), only(after), recorded.layers()::contains);
        difference.layers().stream()
                .filter(layer -> layer.before() != null)
                .forEach(layer -> findings += layer.before().findings().size());
        if (!difference.isEmpty()) {
            differing++;
            told.accept(difference);
        }
    }

    /** Whether a deadline decided what was found, which another day or machine may decide otherwise. */
    private boolean isLate(Recorded record) {
        return record.problems().stream()
                .anyMatch(problem -> LATE.contains(problem.code()) && steps.contains(problem.who()));
    }

    /** Of a record, what the steps said; all that was said of what is no document. */
    private Recorded only(Recorded record) {
        boolean noDocument = record.status() == Entry.Status.FAILED;
        List<Problem> problems = record.problems().stream()
                .filter(problem -> noDocument || steps.contains(problem.who()))
                .toList();
        boolean error = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        StoredFindings kept = record.findings().only(recorded.layers());
        return new Recorded(
                record.id(),
                noDocument ? Entry.Status.FAILED : error ? Entry.Status.PARTIAL : Entry.Status.OK,
                record.text(),
                record.sha256(),
                record.about(),
                kept,
                problems);
    }
}
