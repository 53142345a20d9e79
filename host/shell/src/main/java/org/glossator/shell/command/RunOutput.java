package org.glossator.shell.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.corpus.Sink;
import org.glossator.shell.screen.Screen;
import org.glossator.shell.view.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Where a run writes. A file appears under its final name only when the run is complete; until then it stands beside it, with
 * {@code .part} behind the name.
 */
final class RunOutput implements Sink, AutoCloseable {

    private final Sink sink;
    private final OutputStream bytes;
    private final @Nullable Path file; // null: standard output

    private RunOutput(Sink sink, OutputStream bytes, @Nullable Path file) {
        this.sink = sink;
        this.bytes = bytes;
        this.file = file;
    }

    static RunOutput open(Screen screen, @Nullable Path file, RunCommand.@Nullable Format asked, boolean withText)
            throws IOException {
        boolean table = asked == null ? file == null && screen.outIsTerminal() : asked == RunCommand.Format.TABLE;
        if (file == null) {
            OutputStream data = screen.data();
            BufferedOutputStream buffered = new BufferedOutputStream(data, 1 << 16);
            return table
                    ? new RunOutput(TableView.onto(screen.width(), screen::line), data, null)
                    : new RunOutput(new NativeWriter(buffered, withText), buffered, null);
        }
        BufferedOutputStream buffered = new BufferedOutputStream(create(file), 1 << 16);
        if (!table) {
            return new RunOutput(new NativeWriter(buffered, withText), buffered, file);
        }
        PrintWriter lines = new PrintWriter(buffered, false, StandardCharsets.UTF_8);
        Sink sink = TableView.onto(100, line -> lines.println(line.render(false)));
        return new RunOutput(
                entry -> {
                    sink.accept(entry);
                    lines.flush();
                },
                buffered,
                file);
    }

    private static OutputStream create(Path file) {
        try {
            return Files.newOutputStream(part(file));
        } catch (NoSuchFileException e) {
            throw cannot(file, "its folder does not exist; make it first");
        } catch (IOException e) {
            throw cannot(file, Wording.ofFile(e));
        }
    }

    private static CommandException cannot(Path file, String why) {
        return new CommandException(ExitCode.OUTPUT, "E7002 the output [" + file + "] cannot be written: " + why);
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    @Override
    public void accept(Entry entry) throws IOException {
        sink.accept(entry);
    }

    /** The run is complete: the output takes its final name. */
    void complete() throws IOException {
        bytes.flush();
        if (file != null) {
            bytes.close();
            Files.move(part(file), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            bytes.close();
        } else {
            bytes.flush();
        }
    }
}
