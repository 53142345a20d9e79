package org.glossator.engine.measure;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glossator.engine.measure.RecordLines.Line;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The records of two files, paired by the id of their document, in the order of the first; what stands only in the second comes last. As
 * long as both are in the same order one record of each is held; from where they part the places of the second's records are, by their id,
 * never their texts. Of an id seen twice, where a run fails the second record, the first goes with the first. For one thread.
 */
public final class RecordPairs implements AutoCloseable {

    /**
     * Two records of one document.
     *
     * @param before null: only the second file has it
     * @param after null: only the first file has it
     */
    public record Pair(@Nullable Recorded before, @Nullable Recorded after) {}

    private record Place(long number, long offset, int length) {}

    private record Read(Line line, JsonNode object) {
        String id() {
            return RecordParser.id(object);
        }
    }

    private final RecordLines first;
    private final RecordLines second;
    private final DistinctIds firstIds = new DistinctIds();
    private final DistinctIds secondIds = new DistinctIds();
    private @Nullable Map<String, Deque<Place>> rest; // null: both were in the same order so far

    private RecordPairs(RecordLines first, RecordLines second) {
        this.first = first;
        this.second = second;
    }

    /**
     * @param first a file of native records, also packed as {@code .gz}, or {@code -} for standard input
     * @param second another
     * @throws IOException when one does not exist
     */
    public static RecordPairs open(String first, String second, InputStream standardInput) throws IOException {
        RecordLines before = RecordLines.open(first, standardInput);
        try {
            return new RecordPairs(before, RecordLines.open(second, standardInput));
        } catch (IOException | RuntimeException e) {
            before.close();
            throw e;
        }
    }

    /**
     * The next pair; null after the last.
     *
     * @throws MeasureException when a line is no record, or of a document that stood in an earlier one
     */
    public @Nullable Pair next() throws IOException {
        Read before = read(first, firstIds);
        if (rest == null) {
            Read after = read(second, secondIds);
            if (before != null && after != null && before.id().equals(after.id())) {
                return new Pair(record(first, before), record(second, after));
            }
            if (before == null && after == null) {
                return null;
            }
            rest = places(after);
        }
        return before == null ? added(rest) : paired(before, rest);
    }

    private Pair paired(Read before, Map<String, Deque<Place>> places) throws IOException {
        Deque<Place> waiting = places.remove(before.id());
        return new Pair(record(first, before), waiting == null ? null : taken(before.id(), waiting, places));
    }

    private @Nullable Pair added(Map<String, Deque<Place>> places) throws IOException {
        Iterator<Map.Entry<String, Deque<Place>>> each = places.entrySet().iterator();
        if (!each.hasNext()) {
            return null;
        }
        Map.Entry<String, Deque<Place>> next = each.next();
        each.remove();
        return new Pair(null, taken(next.getKey(), next.getValue(), places));
    }

    private Recorded taken(String id, Deque<Place> waiting, Map<String, Deque<Place>> places) throws IOException {
        Place place = waiting.removeFirst();
        if (!waiting.isEmpty()) {
            places.put(id, waiting);
        }
        return at(place);
    }

    private Recorded at(Place place) throws IOException {
        Line line = second.at(place.number, place.offset, place.length);
        return record(second, new Read(line, RecordParser.object(second.place(line), line.bytes())));
    }

    /** Of all records of the second file from the given one on. */
    private Map<String, Deque<Place>> places(@Nullable Read from) throws IOException {
        Map<String, Deque<Place>> places = new LinkedHashMap<>();
        for (Read each = from; each != null; each = read(second, secondIds)) {
            Line line = each.line;
            places.computeIfAbsent(each.id(), id -> new ArrayDeque<>(1))
                    .addLast(new Place(line.number(), line.offset(), line.bytes().length));
        }
        return places;
    }

    private static @Nullable Read read(RecordLines lines, DistinctIds ids) throws IOException {
        Line line = lines.next();
        if (line == null) {
            return null;
        }
        Read read = new Read(line, RecordParser.object(lines.place(line), line.bytes()));
        ids.add(lines.place(line), read.object);
        return read;
    }

    private static Recorded record(RecordLines lines, Read read) throws MeasureException {
        return RecordParser.record(lines.place(read.line), read.object);
    }

    @Override
    public void close() throws IOException {
        try {
            first.close();
        } finally {
            second.close();
        }
    }
}
