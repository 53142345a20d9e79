package org.glossator.plugins.duplicates;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.glossator.plugins.duplicates.index.Content;
import org.glossator.plugins.duplicates.index.DocumentIndex;
import org.glossator.plugins.duplicates.index.Entry;
import org.glossator.plugins.duplicates.index.Known;
import org.glossator.plugins.duplicates.index.Making;
import org.glossator.plugins.duplicates.index.Proven;
import org.glossator.plugins.duplicates.index.Snapshot;
import org.glossator.plugins.duplicates.index.Stored;
import org.glossator.plugins.duplicates.index.Sum;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The documents of earlier runs, as far as they matter to those of this run: what is read is looked up at once, and kept to be taken in at
 * the end. A document that is there with other content is as new; one with the same content keeps its family. A family that lost a document
 * by that is loaded whole, and is what its links still join.
 */
final class Remembered implements Settled, AutoCloseable {

    /** So many keys are looked up between two looks at the stop sign. */
    private static final int LOOKED_UP = 1 << 12;

    /** So many documents a thread loads at a time. */
    private static final int LOADED = 16;

    private final DocumentIndex index;
    private final Snapshot snapshot;
    private final Pages pages;
    private final int passage; // words that make one: one key in common counts only when so many words are
    private final Map<String, Read> run = new ConcurrentHashMap<>();
    private final Set<Integer> holders = ConcurrentHashMap.newKeySet();
    private final Map<String, Earlier> loaded = new ConcurrentHashMap<>();
    private final Set<String> broken = new HashSet<>(); // families that a document has left
    private final Map<String, Integer> sizes = new HashMap<>();

    /**
     * @param pages where the texts of new documents are kept
     * @param proven of the index's files
     * @throws java.io.UncheckedIOException when the index cannot be opened
     */
    Remembered(DuplicateParameters parameters, Pages pages, Proven proven) {
        this.passage = parameters.run();
        this.pages = pages;
        index = DocumentIndex.open(Path.of(parameters.index()), making(parameters), proven);
        snapshot = index.snapshot();
    }

    /** How an index with these parameters is made. */
    static Making making(DuplicateParameters parameters) {
        return new Making(DocumentKeys.VERSION, parameters.linking());
    }

    /** Looks the document up. Called from many threads at once. */
    void read(String id, Scanned scanned, StopSign stop) {
        String text = scanned.text();
        DocumentKeys keys = DocumentKeys.of(scanned);
        Content content = Content.of(text);
        Known known = snapshot.known(id);
        boolean same = known != null && known.content().equals(content);
        Incoming kept = same ? null : Incoming.keep(text, content, keys, pages);
        IntList hits = new IntList();
        inParts(keys.keys, stop, some -> snapshot.holders(some, hits::add));
        inParts(keys.windows, stop, some -> snapshot.shortHolders(some, hits::add));
        Trace trace = new Trace(keys.trace, passage);
        int[] numbers = hits.toArray();
        Arrays.sort(numbers);
        for (int i = 0; i < numbers.length; i++) {
            boolean first = i == 0 || numbers[i] != numbers[i - 1];
            boolean more = i + 1 < numbers.length && numbers[i] == numbers[i + 1];
            if (first && (more || keys.isShort() || trace.mayShare(snapshot.trace(numbers[i])))) {
                holders.add(numbers[i]);
            }
        }
        run.put(id, new Read(known, kept)); // last: who failed on the way is not taken in
    }

    private static void inParts(long[] keys, StopSign stop, Consumer<long[]> each) {
        for (int from = 0; from < keys.length; from += LOOKED_UP) {
            stop.check();
            each.accept(Arrays.copyOfRange(keys, from, Math.min(keys.length, from + LOOKED_UP)));
        }
    }

    /**
     * Removes a document of earlier runs.
     *
     * @return whether it is there
     */
    boolean forget(String id) {
        Known known = snapshot.known(id);
        if (known != null) {
            run.put(id, new Read(known, null, true));
        }
        return known != null;
    }

    /**
     * Loads the earlier documents that share something with one of this run, those that stand for their families, and all of the families
     * that a document has left.
     *
     * @param into takes from many threads at once
     */
    void load(Function<Document, Sheet> reader, Collection<Sheet> into, Crew crew) {
        Set<Integer> numbers = new TreeSet<>(holders);
        for (Read read : run.values()) {
            if (read.before != null && !read.isSame() && broken.add(read.before.family())) {
                numbers.addAll(snapshot.members(read.before.family()));
            }
        }
        int[] all = numbers.stream().mapToInt(Integer::intValue).toArray();
        crew.each(all.length, LOADED, () -> i -> load(all[i], reader, into));
        Set<String> families = new TreeSet<>();
        earlier().forEach(earlier -> families.add(earlier.getValue().family));
        for (String chief : families) {
            Known known = loaded.containsKey(chief) || run.containsKey(chief) ? null : snapshot.known(chief);
            if (known != null) {
                load(known.number(), reader, into);
            }
        }
    }

    private void load(int number, Function<Document, Sheet> reader, Collection<Sheet> into) {
        Stored stored = snapshot.load(number);
        if (!run.containsKey(stored.id())) {
            loaded.put(stored.id(), new Earlier(number, stored.family()));
            into.add(reader.apply(Document.of(stored.id(), stored.text())));
        }
    }

    /** The documents of earlier runs that are here as they were, by their ids. */
    private Stream<Map.Entry<String, Earlier>> earlier() {
        return Stream.concat(
                loaded.entrySet().stream(),
                run.entrySet().stream()
                        .filter(each -> each.getValue().isSame())
                        .map(each ->
                                Map.entry(each.getKey(), earlier(Objects.requireNonNull(each.getValue().before)))));
    }

    private static Earlier earlier(Known known) {
        return new Earlier(known.number(), known.family());
    }

    /** The documents of the index that are not documents of this run. */
    String standsOn() {
        Sum others = snapshot.sum();
        int count = snapshot.size();
        for (Map.Entry<String, Read> each : run.entrySet()) {
            Known before = each.getValue().before;
            if (before != null) {
                others = others.minus(each.getKey(), before.content());
                count--;
            }
        }
        return count + " documents of earlier runs " + others;
    }

    @Override
    public @Nullable String family(String id) {
        Read read = run.get(id);
        if (read == null) {
            Earlier earlier = loaded.get(id);
            return earlier == null ? null : earlier.family;
        }
        return read.isSame() ? Objects.requireNonNull(read.before).family() : null;
    }

    @Override
    public boolean isWhole(String family) {
        return !broken.contains(family);
    }

    @Override
    public int size(String family) {
        return sizes.computeIfAbsent(family, snapshot::familySize);
    }

    @Override
    public boolean isLoaded(String id) {
        return loaded.containsKey(id);
    }

    /**
     * Takes in what is new or has changed, and gives others the families that they are in now.
     *
     * @param families of the documents that are here, by their ids
     */
    void commit(UnaryOperator<String> families) {
        List<Map.Entry<String, Read>> incoming = run.entrySet().stream()
                .filter(each -> each.getValue().incoming != null)
                .sorted(Map.Entry.comparingByKey())
                .toList(); // a stream that sorts would make all entries before it hands on the first
        Stream<Entry> fresh = incoming.stream()
                .map(each -> Objects.requireNonNull(each.getValue().incoming)
                        .entry(
                                each.getKey(),
                                unlessOwn(families.apply(each.getKey()), each.getKey()),
                                each.getValue().content()));
        Stream<Entry> moved = moved(families).entrySet().stream().map(each -> moved(each.getKey(), each.getValue()));
        Map<String, Content> gone = new TreeMap<>();
        run.forEach((id, read) -> {
            if (read.gone) {
                gone.put(id, Objects.requireNonNull(read.content()));
            }
        });
        index.take(Stream.concat(fresh, moved), gone);
    }

    private static @Nullable String unlessOwn(String family, String id) {
        return family.equals(id) ? null : family;
    }

    /** The documents of earlier runs that are of another family now, by their numbers; of a whole one all, whether they are here or not. */
    private Map<Integer, String> moved(UnaryOperator<String> families) {
        Map<Integer, String> moved = new TreeMap<>();
        Map<String, String> whole = new TreeMap<>();
        earlier().forEach(each -> {
            String before = each.getValue().family;
            String now = families.apply(each.getKey());
            if (!now.equals(before)) {
                moved.put(each.getValue().number, now);
                if (isWhole(before)) {
                    whole.put(before, now);
                }
            }
        });
        whole.forEach((before, now) -> snapshot.members(before).forEach(number -> moved.put(number, now)));
        return moved;
    }

    private Entry moved(int number, String family) {
        Stored stored = snapshot.load(number);
        String text = stored.text();
        return Incoming.entry(
                stored.id(), text, Content.of(text), DocumentKeys.of(Scanned.of(text)), unlessOwn(family, stored.id()));
    }

    @Override
    public void close() {
        try (pages) {
            index.close();
        }
    }

    /** A document of earlier runs: its number, and the family that it was given. */
    private record Earlier(int number, String family) {}

    /**
     * A document of this run.
     *
     * @param before what it was in earlier runs; null when it was not there
     * @param incoming null: it is in the index as it is
     * @param gone whether it is to be removed
     */
    private record Read(@Nullable Known before, @Nullable Incoming incoming, boolean gone) {

        Read(@Nullable Known before, @Nullable Incoming incoming) {
            this(before, incoming, false);
        }

        /** What stands in the index under this id; null: nothing. */
        @Nullable
        Content content() {
            return before == null ? null : before.content();
        }

        boolean isSame() {
            return incoming == null && !gone;
        }
    }
}
