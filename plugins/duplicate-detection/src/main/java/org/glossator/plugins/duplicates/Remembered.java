package org.glossator.plugins.duplicates;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glossator.plugins.duplicates.index.DocumentIndex;
import org.glossator.plugins.duplicates.index.Entry;
import org.glossator.plugins.duplicates.index.Known;
import org.glossator.plugins.duplicates.index.Snapshot;
import org.glossator.plugins.duplicates.index.Stored;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The documents of earlier runs, as far as they matter to those of this run: what is read is looked up at once, and kept to be taken in at
 * the end. A document that is there with other content is as new; one with the same content keeps its family.
 */
final class Remembered implements Settled, AutoCloseable {

    private final DocumentIndex index;
    private final Snapshot snapshot;
    private final Pages pages;
    private final int passage;
    private final Map<String, Read> run = new ConcurrentHashMap<>();
    private final Set<Integer> holders = ConcurrentHashMap.newKeySet();
    private final Map<String, String> families = new HashMap<>(); // of what was loaded
    private final Map<String, Integer> changed = new HashMap<>(); // how many documents of a family

    /**
     * @param passage words that make a passage: one key in common counts only when so many words are
     * @param pages where the texts of new documents are kept
     * @throws java.io.UncheckedIOException when the index cannot be opened
     */
    Remembered(Path folder, int passage, Pages pages) {
        this.passage = passage;
        this.pages = pages;
        index = DocumentIndex.open(folder, DocumentKeys.VERSION);
        snapshot = index.snapshot();
    }

    /** Looks the document up. Called from many threads at once. */
    void read(Document document) {
        String text = document.text();
        DocumentKeys keys = DocumentKeys.of(text);
        long content = DocumentKeys.content(text);
        Known known = snapshot.known(document.id());
        boolean same = known != null && known.content() == content;
        Incoming kept = same ? null : Incoming.keep(text, content, keys, pages);
        run.put(document.id(), new Read(known == null ? null : known.family(), kept));
        Map<Integer, Integer> hits = new HashMap<>();
        snapshot.holders(keys.asked, number -> hits.merge(number, 1, Integer::sum));
        Trace trace = new Trace(keys.trace, passage);
        hits.forEach((number, count) -> {
            if (count > 1 || keys.isShort() || trace.mayShare(snapshot.trace(number))) {
                holders.add(number);
            }
        });
    }

    /** Loads the earlier documents that share something with one of this run, and those that stand for their families. */
    void load(Function<Document, Sheet> reader, Collection<Sheet> into, StopSign stop) {
        for (int number : holders.stream().sorted().toList()) {
            stop.check();
            load(number, reader, into);
        }
        Set<String> named = new TreeSet<>(families.values());
        for (Read read : run.values()) {
            if (read.family != null && read.incoming == null) {
                named.add(read.family);
            } else if (read.family != null) {
                changed.merge(read.family, 1, Integer::sum);
            }
        }
        for (String chief : named) {
            Known known = families.containsKey(chief) || run.containsKey(chief) ? null : snapshot.known(chief);
            if (known != null) {
                load(known.number(), reader, into);
            }
        }
    }

    private void load(int number, Function<Document, Sheet> reader, Collection<Sheet> into) {
        Stored stored = snapshot.load(number);
        if (!run.containsKey(stored.id())) {
            families.put(stored.id(), stored.family());
            into.add(reader.apply(Document.of(stored.id(), stored.text())));
        }
    }

    @Override
    public @Nullable String family(String id) {
        Read read = run.get(id);
        String family = read == null ? families.get(id) : read.incoming == null ? read.family : null;
        Read chief = family == null ? null : run.get(family);
        return chief != null && chief.incoming != null ? id : family; // who stood for it has become another
    }

    @Override
    public int size(String family) {
        return Math.max(1, snapshot.familySize(family) - changed.getOrDefault(family, 0));
    }

    /** Takes in what is new or has changed. */
    void commit(Function<String, Membership> memberships) {
        Stream<Entry> entries = run.entrySet().stream()
                .filter(each -> each.getValue().incoming != null)
                .sorted(Map.Entry.comparingByKey())
                .map(each -> Objects.requireNonNull(each.getValue().incoming)
                        .entry(each.getKey(), memberships.apply(each.getKey())));
        index.take(entries);
    }

    @Override
    public void close() {
        try (pages) {
            index.close();
        }
    }

    /**
     * A document of this run.
     *
     * @param family what it was given in an earlier run; null when it was not there
     * @param incoming null: it is in the index as it is
     */
    private record Read(@Nullable String family, @Nullable Incoming incoming) {}
}
