package org.glossator.engine.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Entries that wait in memory, then those of a file of our own native records, each with its status and problems as it was. */
public final class SpooledRecords implements Source {

    private static final Reading AS_WRITTEN = new Reading(StandardCharsets.UTF_8, Optional.empty(), Integer.MAX_VALUE);

    private final Iterator<Entry> kept;
    private final BufferedReader lines;
    private final RecordReader records = new RecordReader(AS_WRITTEN);

    public SpooledRecords(List<Entry> kept, Path file) throws IOException {
        this.kept = kept.iterator();
        this.lines = Files.newBufferedReader(file);
    }

    @Override
    public @Nullable Entry next() throws IOException {
        if (kept.hasNext()) {
            return kept.next();
        }
        String line = lines.readLine();
        return line == null ? null : entry(RecordReader.parse(line));
    }

    private Entry entry(Map<String, @Nullable Object> record) {
        String id = Json.string(record.get("id"), "");
        List<Problem> problems = problems(record);
        return "failed".equals(record.get("status"))
                ? Entry.failed(id, problems.get(0)).withProblems(problems.subList(1, problems.size()))
                : records.document(id, Json.string(record.get("text"), ""), record)
                        .withProblems(problems);
    }

    /** The problems of a record that was written as {@link NativeWriter} does. */
    static List<Problem> problems(Map<String, @Nullable Object> record) {
        List<Problem> problems = new ArrayList<>();
        for (Object problem : Json.list(record.get("problems"))) {
            problems.add(problem(Json.object(problem)));
        }
        return problems;
    }

    private static Problem problem(Map<String, @Nullable Object> record) {
        List<@Nullable Object> span = Json.list(record.get("span"));
        return new Problem(
                "error".equals(record.get("severity")) ? Problem.Severity.ERROR : Problem.Severity.WARNING,
                Json.string(record.get("code"), ""),
                Json.string(record.get("who"), ""),
                span.size() == 2 ? span(Json.whole(span.get(0), -1), Json.whole(span.get(1), -1)) : null,
                Json.string(record.get("message"), ""),
                Json.string(record.get("hint"), ""));
    }

    /** Null where it is none, as in a record of another tool. */
    private static @Nullable Span span(int start, int end) {
        return start < 0 || end < start ? null : new Span(start, end);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
