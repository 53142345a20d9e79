package org.glossator.shell.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.run.Fingerprint;
import org.glossator.engine.run.JournaledOutput;
import org.glossator.engine.run.Written;
import org.glossator.shell.screen.Extent;
import org.glossator.shell.screen.Screen;
import org.glossator.shell.view.TableView;
import org.jspecify.annotations.Nullable;

/** Where a run writes: a file or standard output, native records or a table. */
final class RunOutput implements Sink, AutoCloseable {

    private static final Extent TABLE = new Extent(100, false);

    private final Sink sink;
    private final @Nullable OutputStream bytes; // null: journaled
    private final @Nullable OutputFile file; // null: standard output, or journaled
    private final @Nullable JournaledOutput journaled; // null: a table, a stream

    private RunOutput(
            Sink sink, @Nullable OutputStream bytes, @Nullable OutputFile file, @Nullable JournaledOutput journaled) {
        this.sink = sink;
        this.bytes = bytes;
        this.file = file;
        this.journaled = journaled;
    }

    /** @param fingerprint of the run, asked where a journal is written */
    static RunOutput open(Screen screen, OutputOptions options, Supplier<Fingerprint> fingerprint) throws IOException {
        boolean table = options.asTable(screen.outIsTerminal());
        Path path = options.path();
        if (path == null && table) {
            return new RunOutput(TableView.onto(screen.extent(), screen::line), screen.data(), null, null);
        }
        if (path != null && options.isJournaled()) {
            JournaledOutput journaled =
                    JournaledOutput.open(path, fingerprint.get(), options.beginning(), options.withText());
            return new RunOutput(journaled, null, null, journaled);
        }
        OutputFile file = path == null ? null : OutputFile.open(path, options.force());
        OutputStream bytes = new BufferedOutputStream(file == null ? screen.data() : file.bytes(), 1 << 16);
        return new RunOutput(table ? table(bytes) : new NativeWriter(bytes, options.withText()), bytes, file, null);
    }

    private static Sink table(OutputStream bytes) {
        PrintWriter lines = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
        Sink sink =
                TableView.onto(TABLE, line -> lines.println(line.stripTrailing().render(false)));
        return entry -> {
            sink.accept(entry);
            if (lines.checkError()) {
                throw new IOException("the table could not be written");
            }
        };
    }

    @Override
    public void accept(Entry entry) throws IOException {
        sink.accept(entry);
    }

    @Override
    public Entry ahead(Entry entry) {
        return sink.ahead(entry);
    }

    /** What a run before this one has written already. */
    Written before() {
        return journaled == null ? Written.NOTHING : journaled.before();
    }

    /** Whether the run before this one wrote all, and only the name is missing. */
    boolean isWritten() {
        return journaled != null && journaled.isWritten();
    }

    /** The source of the run, as the output wants to see it. */
    Source watching(Source source) throws IOException {
        return journaled == null ? source : journaled.watching(source);
    }

    /** Where the records of a run that stopped are kept, in a few words; empty where they are not. */
    Optional<String> kept() {
        return journaled == null || journaled.written().records() == 0
                ? Optional.empty()
                : Optional.of(Texts.count(journaled.written().records(), "record") + " in [" + journaled.part() + "]");
    }

    /** All records are written: those of a file that can be resumed stand on the disk. */
    void whole() throws IOException {
        if (journaled != null) {
            journaled.whole();
        }
    }

    /** The run is complete: the output takes its final name. */
    void complete() throws IOException {
        if (journaled != null) {
            journaled.complete();
        }
        if (bytes != null) {
            bytes.flush();
        }
        if (file != null) {
            file.complete();
        }
    }

    @Override
    public void close() throws IOException {
        if (journaled != null) {
            journaled.close();
        } else if (file != null) {
            file.close();
        } else if (bytes != null) {
            bytes.flush();
        }
    }
}
