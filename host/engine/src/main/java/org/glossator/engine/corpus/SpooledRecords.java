package org.glossator.engine.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
        return line == null ? null : entry(records.parse(line));
    }

    private Entry entry(JsonNode record) {
        String id = record.path("id").asString();
        List<Problem> problems = new ArrayList<>();
        record.path("problems").forEach(p -> problems.add(problem(p)));
        return record.path("status").asString().equals("failed")
                ? Entry.failed(id, problems.get(0)).withProblems(problems.subList(1, problems.size()))
                : records.document(id, record).withProblems(problems);
    }

    static Problem problem(JsonNode node) {
        JsonNode span = node.path("span");
        return new Problem(
                node.path("severity").asString().equals("error") ? Problem.Severity.ERROR : Problem.Severity.WARNING,
                node.path("code").asString(),
                node.path("who").asString(),
                span.isArray() ? new Span(span.get(0).asInt(), span.get(1).asInt()) : null,
                node.path("message").asString(),
                node.path("hint").asString());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
