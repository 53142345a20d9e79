package org.glossator.engine.session;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.Suggestion;
import org.jspecify.annotations.Nullable;

/** The open documents in the order of opening, each as the annotators left it, and the one in hand. For one thread. */
final class OpenDocuments {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private @Nullable String current; // null: no document is open

    /** Opens them, or puts them in place of those of the same ids. */
    void put(Collection<Entry> documents) {
        documents.forEach(entry -> entries.put(entry.id(), entry));
    }

    List<Entry> all() {
        return List.copyOf(entries.values());
    }

    boolean isOpen(String id) {
        return entries.containsKey(id);
    }

    /** The open document of just this id; null when there is none. */
    @Nullable
    Entry exactly(String id) {
        return entries.get(id);
    }

    Entry current() throws SessionException {
        Entry entry = current == null ? null : entries.get(current);
        if (entry == null) {
            throw new SessionException(
                    "no document is open; open one, as in: open examples/articles, or resume a session"
                            + " that is kept here; sessions lists them");
        }
        return entry;
    }

    /** @param id of a document that is open */
    void take(String id) {
        current = id;
    }

    Entry at(int places) throws SessionException {
        List<String> ids = List.copyOf(entries.keySet());
        int at = ids.indexOf(current().id()) + places;
        if (at < 0 || at >= ids.size()) {
            throw new SessionException(at < 0 ? "this is the first document" : "this is the last document");
        }
        return entry(ids.get(at));
    }

    void remove(String id) {
        entries.remove(id);
        if (id.equals(current)) {
            current = entries.keySet().stream().findFirst().orElse(null);
        }
    }

    /** @param id an id, its beginning where that is unambiguous, or a number of the list from 1 */
    Entry entry(String id) throws SessionException {
        Entry exact = entries.get(id);
        if (exact != null) {
            return exact;
        }
        List<Entry> open = all();
        return id.matches("[1-9][0-9]{0,6}") && Integer.parseInt(id) <= open.size()
                ? open.get(Integer.parseInt(id) - 1)
                : named(id);
    }

    /** @param id an id, or its beginning where that is unambiguous */
    Entry named(String id) throws SessionException {
        Entry exact = entries.get(id);
        List<Entry> matching = exact == null ? beginning(id) : List.of(exact);
        if (matching.size() == 1) {
            return matching.get(0);
        }
        if (matching.size() > 1) {
            throw new SessionException("[" + id + "] fits " + matching.size() + " documents, the first of them "
                    + matching.get(0).id() + " and " + matching.get(1).id() + "; type more of it");
        }
        throw none(id);
    }

    /** @param id the whole of an id */
    Entry whole(String id) throws SessionException {
        Entry exact = entries.get(id);
        if (exact != null) {
            return exact;
        }
        List<Entry> matching = beginning(id);
        throw matching.isEmpty()
                ? none(id)
                : new SessionException(
                        "no open document has the id [" + id + "]; a script names a document by the whole"
                                + " of its id, as in: " + matching.get(0).id());
    }

    private List<Entry> beginning(String id) {
        return entries.values().stream().filter(e -> e.id().startsWith(id)).toList();
    }

    private SessionException none(String id) {
        return new SessionException("no open document has the id [" + id + "]; "
                + (entries.isEmpty()
                        ? "none is open"
                        : Suggestion.nearest(id, entries.keySet())
                                .map(n -> "did you mean " + n + "?")
                                .orElse("see docs")));
    }
}
