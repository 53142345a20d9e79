package org.glossator.shell.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.corpus.Sink;
import org.glossator.shell.screen.Screen;
import org.glossator.shell.view.TableView;
import org.jspecify.annotations.Nullable;

/** Where a run writes: a file or standard output, native records or a table. */
final class RunOutput implements Sink, AutoCloseable {

    private static final int TABLE_COLUMNS = 100;

    private final Sink sink;
    private final OutputStream bytes;
    private final @Nullable OutputFile file; // null: standard output

    private RunOutput(Sink sink, OutputStream bytes, @Nullable OutputFile file) {
        this.sink = sink;
        this.bytes = bytes;
        this.file = file;
    }

    static RunOutput open(Screen screen, OutputOptions options) {
        boolean table = options.asTable(screen.outIsTerminal());
        Path path = options.path();
        if (path == null && table) {
            return new RunOutput(TableView.onto(screen.width(), screen::line), screen.data(), null);
        }
        OutputFile file = path == null ? null : OutputFile.open(path, options.force());
        OutputStream bytes = new BufferedOutputStream(file == null ? screen.data() : file.bytes(), 1 << 16);
        return new RunOutput(table ? table(bytes) : new NativeWriter(bytes, options.withText()), bytes, file);
    }

    private static Sink table(OutputStream bytes) {
        PrintWriter lines = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
        Sink sink = TableView.onto(TABLE_COLUMNS, line -> lines.println(line.render(false)));
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

    /** The run is complete: the output takes its final name. */
    void complete() throws IOException {
        bytes.flush();
        if (file != null) {
            file.complete();
        }
    }

    @Override
    public void close() throws IOException {
        if (file == null) {
            bytes.flush();
        } else {
            file.close();
        }
    }
}
