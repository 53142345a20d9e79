package org.glossator.engine.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.glossator.engine.pipeline.Problem;

/** Sources of a test: files in a folder, read as a run reads them. */
public final class Input {

    private Input() {}

    /** Everything that is read where the source is the given lines, in a file in.jsonl. */
    public static List<Entry> lines(Path folder, String content) {
        return read(file(folder, "in.jsonl", content));
    }

    /** The one document of the given line. */
    public static Entry line(Path folder, String content) {
        List<Entry> entries = lines(folder, content);
        if (entries.size() != 1) {
            throw new AssertionError("expected one entry, found " + entries.size());
        }
        return entries.get(0);
    }

    public static Path file(Path folder, String name, String content) {
        return file(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] packed(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Entry> read(Path source) {
        return read(source.toString(), Reading.standard());
    }

    static List<Entry> read(String source, Reading reading) {
        return read(List.of(source), reading, InputStream.nullInputStream());
    }

    static List<Entry> read(List<String> sources, Reading reading, InputStream standardInput) {
        List<Entry> entries = new ArrayList<>();
        try (Source source = Sources.open(sources, reading, standardInput)) {
            for (Entry entry = source.next(); entry != null; entry = source.next()) {
                entries.add(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    static String text(Entry entry) {
        return entry.document().orElseThrow().text();
    }

    /** The only problem of an entry, as a person reads it. */
    static String problem(Entry entry) {
        List<Problem> problems = entry.problems();
        if (problems.size() != 1) {
            throw new AssertionError("expected one problem, found " + problems);
        }
        return problems.get(0).toString();
    }

    /** The entries as native records. */
    public static String written(List<Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (NativeWriter writer = new NativeWriter(bytes, true)) {
            for (Entry entry : entries) {
                writer.accept(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
