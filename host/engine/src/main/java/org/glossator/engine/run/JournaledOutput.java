package org.glossator.engine.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.FileNames;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.Problem;

/**
 * The file of a run, as native records, with a journal beside it: whatever ends the run, another one goes on where the journal says that
 * the last whole record ends, and the file appears under its name when all of them are there.
 *
 * <pre>{@code
 * try (JournaledOutput out = JournaledOutput.open(file, fingerprint, Beginning.RESUME, true)) {
 *     Summary summary = run.over(out.watching(source), out, out.before(), EarlierRecords.NONE, out::whole);
 *     if (!summary.stopped()) {
 *         out.complete();
 *     }
 * }
 * }</pre>
 *
 * <p>A checkpoint is written about once a second, the records before the line that tells of them, each to the disk. For one thread.
 */
public final class JournaledOutput implements Sink, Closeable {

    /** How to begin. */
    public enum Beginning {
        /** Anew; refused where something stands there already. */
        NEW,
        /** Where a run that was cut off ended; anew where none was. */
        RESUME,
        /** Anew, in place of whatever stands there. */
        FORCE,
        /** Anew beside a file that is complete and stays until this one is. */
        REPLACE
    }

    private final OutputPlace place;
    private final Journal journal;
    private final PartFile part;
    private final NativeWriter writer;
    private final InputHash hash = new InputHash();
    private final HashQueue underWay = new HashQueue();
    private final Checkpoint before;
    private final Standing standing;
    private final Checkpoints checkpoints;
    private final Opened toClose = new Opened();
    private boolean over; // completed, or broken

    private JournaledOutput(
            OutputPlace place,
            Fingerprint fingerprint,
            Journal journal,
            PartFile part,
            Checkpoint before,
            Standing standing,
            boolean withText) {
        this.place = place;
        this.journal = journal;
        this.part = part;
        this.before = before;
        this.standing = standing;
        this.writer = new NativeWriter(part, withText);
        this.checkpoints = new Checkpoints(place, fingerprint, journal, part, before);
    }

    /** Refuses early what {@link #open} would refuse, without touching the output. */
    public static void refuse(Path named, Beginning beginning) throws OutputException {
        OutputPlace place = OutputPlace.of(named);
        try {
            Unfinished.refuse(place, Journal.peek(place.journal()), beginning);
        } catch (OutputException e) {
            throw e;
        } catch (IOException e) {
            throw place.cannot(e);
        }
    }

    /**
     * The records of a run that is complete, so that there is nothing to resume.
     *
     * @param source of the run; read to its end where there is such a file
     * @return empty when there is no such file, or one beside it that was begun
     * @throws OutputException when what stands there is no whole file of records, or not of this pipeline and these documents
     */
    public static Optional<Written> complete(Path named, Pipeline pipeline, Source source) throws IOException {
        OutputPlace place = OutputPlace.of(named);
        if (!place.isThere() || place.hasPart()) {
            return Optional.empty();
        }
        Written written = CompleteOutput.of(place, pipeline, source);
        forgetJournal(place);
        return Optional.of(written);
    }

    /** Of a run that was killed behind its last step, to give the file its name. */
    private static void forgetJournal(OutputPlace place) throws IOException {
        Journal.Content content = Journal.peek(place.journal());
        if (content.bytes() > 0 && !content.isForeign()) {
            try (Journal journal = Journal.open(place.journal())) {
                journal.delete();
            }
        }
    }

    /** The output itself, and what stands beside it until it is complete; whether or not they are there. */
    public static List<Path> files(Path named) throws OutputException {
        OutputPlace place = OutputPlace.of(named);
        return List.of(place.target(), place.part(), place.journal());
    }

    /** Whether a run was begun there and cut off, so that there is something to resume. */
    public static boolean isBegun(Path named) throws OutputException {
        return OutputPlace.of(named).isBegun();
    }

    /**
     * Takes the place in hand.
     *
     * @param withText false leaves the texts out
     * @throws OutputException when it is not to be written, or cannot be
     */
    public static JournaledOutput open(Path named, Fingerprint fingerprint, Beginning beginning, boolean withText)
            throws OutputException {
        OutputPlace place = OutputPlace.of(named);
        refuse(named, beginning);
        try (Opened opened = new Opened()) {
            Journal journal = opened.add(Journal.open(place.journal()));
            Unfinished.refuse(place, journal.read(), beginning);
            Begun begun = beginning == Beginning.RESUME ? Unfinished.of(place, journal, fingerprint) : Begun.nothing();
            PartFile part = opened.add(Unfinished.part(place, journal, fingerprint, begun));
            Standing standing = Standing.of(place, begun.checkpoint());
            JournaledOutput output =
                    new JournaledOutput(place, fingerprint, journal, part, begun.checkpoint(), standing, withText);
            opened.keep();
            return output;
        } catch (OutputException e) {
            throw e;
        } catch (IOException e) {
            throw place.cannot(e);
        }
    }

    /** What a run before this one has written already: {@link Run#over(Source, Sink, Written)} goes on behind it. */
    public Written before() {
        return before.written();
    }

    /** Whether the run before this one wrote everything, so that only {@link #complete} is to be called. */
    public boolean isWritten() {
        return before.complete();
    }

    /** How many records stand in the file. */
    public Written written() {
        return checkpoints.last().written();
    }

    /** The file that holds the records until the run is complete. */
    public Path part() {
        return place.partAsNamed();
    }

    /**
     * The source of the run, watched: the journal tells which documents were written, and that those which were written before are the
     * same. To be read by one run.
     */
    public Source watching(Source source) throws IOException {
        WatchedSource watched = new WatchedSource(source, before, place, underWay);
        toClose.add(watched::forget);
        return watched;
    }

    /**
     * All records of the run are written: what stands here stands on the disk when this returns, whatever happens to the process. Called
     * before a corpus annotator takes the documents in for good.
     */
    public void whole() throws IOException {
        try {
            checkpoints.tell();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public Entry ahead(Entry entry) {
        return writer.ahead(entry);
    }

    @Override
    public void accept(Entry entry) throws IOException {
        standing.check(entry);
        try {
            writer.accept(entry);
            Checkpoint last = checkpoints.last();
            checkpoints.add(new Checkpoint(
                    last.written().and(entry.status()),
                    part.size(),
                    part.crc(),
                    hash.chained(last.input(), underWay.remove()),
                    false));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    void checkpoint() throws IOException {
        checkpoints.tell();
    }

    /** Keeps what can be kept: the records that are whole. */
    private OutputException broken(IOException why) {
        over = true;
        try {
            checkpoints.keepWhole();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        return new OutputException(
                OutputException.Fault.UNWRITABLE,
                Problem.error(
                        "E7011",
                        "",
                        "the output [" + place.named() + "] cannot be written on: " + FileNames.reason(why),
                        place.hasPart()
                                ? records(checkpoints.told()) + " kept in [" + part()
                                        + "]; free space or mend what is wrong, then run the same again with --resume"
                                : "what was written is lost; run the same again with --resume to start anew"),
                why);
    }

    private static String records(Checkpoint checkpoint) {
        long records = checkpoint.records();
        return records == 1 ? "1 record is" : String.format(Locale.ROOT, "%,d records are", records);
    }

    /**
     * The run is at its end: the file takes its name, and the journal goes.
     *
     * @throws OutputException when that cannot be done; all records are kept then
     */
    public void complete() throws OutputException {
        try {
            checkpoints.tellEnd();
        } catch (IOException e) {
            throw broken(e);
        }
        over = true;
        try {
            part.close();
            place.finish();
        } catch (IOException e) {
            throw new OutputException(
                    OutputException.Fault.UNWRITABLE,
                    Problem.error(
                            "E7012",
                            "",
                            "the output [" + place.named() + "] is whole, but cannot take its name: "
                                    + FileNames.reason(e),
                            "all of it is kept in [" + part()
                                    + "]; mend that, then run the same again with --resume, which only renames it"),
                    e);
        }
        try {
            journal.delete();
        } catch (IOException e) {
            // a journal alone means nothing
        }
    }

    /** Leaves what is not complete to be gone on with; what was begun and holds no record goes. */
    @Override
    public void close() throws IOException {
        try (journal;
                part;
                toClose) {
            if (!over) {
                checkpoints.tell();
                if (checkpoints.last().records() == 0) {
                    Files.deleteIfExists(place.part());
                    journal.delete();
                }
            }
        } catch (IOException e) {
            throw over ? e : broken(e);
        }
    }
}
