package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.layer.Tags;
import org.glossator.engine.pipeline.Suggestion;

/** Findings by the ids that a person types. */
final class FindingNames {

    /** A layer whose name ends with a digit needs its slash. */
    private static final Pattern LAYER_AND_NUMBER =
            Pattern.compile("(?<layer>[^/]*(?=/)|[^/]*?)/?(?<number>[0-9]+)(-(?<last>[0-9]+))?");

    private final OpenDocuments documents;
    private final Decisions decisions;

    FindingNames(OpenDocuments documents, Decisions decisions) {
        this.documents = documents;
        this.decisions = decisions;
    }

    /**
     * The one finding of an id.
     *
     * @param whole as for {@link #all}
     */
    Finding one(String id, boolean whole) throws SessionException {
        List<Finding> named = all(id, whole);
        if (named.size() > 1) {
            throw new SessionException("[" + id + "] names " + named.size() + " findings; expected one, as "
                    + named.get(0).id());
        }
        return named.get(0);
    }

    /**
     * The findings of an id that may end with several numbers, {@code duplicates/6-15}.
     *
     * @param whole whether the beginning of a document's id is none
     */
    List<Finding> all(String id, boolean whole) throws SessionException {
        int last = id.lastIndexOf('/');
        int before = last < 0 ? -1 : id.lastIndexOf('/', last - 1);
        Entry exact = documents.exactly(last < 0 ? "" : id.substring(0, last));
        Entry entry =
                exact != null ? exact : before < 0 ? documents.current() : document(id.substring(0, before), whole);
        Matcher rest = LAYER_AND_NUMBER.matcher(id.substring(exact != null ? last + 1 : before + 1));
        if (!rest.matches()
                || rest.group("layer").isEmpty() && entry.findings().layers().size() > 1) {
            throw new SessionException("[" + id + "] is "
                    + (entry.findings().layer(id).isPresent()
                            ? "a layer, and no id of a finding; expected one of its findings, as " + id
                                    + "/1; accept and reject take all of them as --where " + id
                            : "no id of a finding; expected DOC/LAYER/N or LAYER/N, as quotes/1"));
        }
        StoredLayer layer = shortened(entry, rest.group("layer"));
        List<Finding> findings = decisions.attachment(entry, layer).findings();
        int from = number(rest.group("number"));
        int to = rest.group("last") == null ? from : number(rest.group("last"));
        List<Finding> named = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.number() >= from && finding.number() <= to) {
                named.add(finding);
            }
        }
        if (named.isEmpty()
                || named.get(0).number() != from
                || named.get(named.size() - 1).number() != to) {
            throw none(id, entry, layer, findings);
        }
        return named;
    }

    private Entry document(String id, boolean whole) throws SessionException {
        return whole ? documents.whole(id) : documents.named(id);
    }

    private static int number(String digits) {
        return digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    private static SessionException none(String id, Entry entry, StoredLayer layer, List<Finding> findings) {
        int size = findings.size();
        return new SessionException(
                "[" + id + "] names no finding; " + entry.id() + " has " + size + " in the layer " + layer.name()
                        + (size == 0
                                ? ""
                                : ", from " + layer.name() + "/1 to " + layer.name() + "/"
                                        + findings.get(size - 1).number()));
    }

    /** The layer of this name, or that of this tag, or the only one that begins with it. */
    private static StoredLayer shortened(Entry entry, String beginning) throws SessionException {
        if (entry.findings().layer(beginning).isPresent()) {
            return layer(entry, beginning);
        }
        Map<String, String> tags = Tags.of(entry.findings().all());
        for (StoredLayer each : entry.findings().all()) {
            if (beginning.equals(tags.get(each.name()))) {
                return each;
            }
        }
        List<StoredLayer> fitting = entry.findings().all().stream()
                .filter(l -> l.name().startsWith(beginning))
                .toList();
        if (fitting.size() > 1) {
            throw new SessionException("[" + beginning + "] begins the names of "
                    + fitting.stream().map(StoredLayer::name).toList() + " in the document " + entry.id()
                    + "; type more of the one that is meant");
        }
        return fitting.size() == 1 ? fitting.get(0) : layer(entry, beginning);
    }

    /** The layer of just this name. */
    static StoredLayer layer(Entry entry, String name) throws SessionException {
        Optional<StoredLayer> layer = entry.findings().layer(name);
        if (layer.isPresent()) {
            return layer.get();
        }
        throw none(
                "the document " + entry.id() + " has no", name, entry.findings().layers(), false);
    }

    /** Those of the documents that have the layer of just this name; one at least, where there are documents. */
    static List<Entry> having(List<Entry> entries, String name) throws SessionException {
        List<Entry> having = entries.stream()
                .filter(entry -> entry.findings().layer(name).isPresent())
                .toList();
        if (having.isEmpty() && entries.size() > 1) {
            Set<String> layers = new LinkedHashSet<>();
            entries.forEach(entry -> layers.addAll(entry.findings().layers()));
            throw none("none of the open documents has a", name, layers, true);
        }
        return having.isEmpty() ? entries : having;
    }

    private static SessionException none(String who, String name, Set<String> layers, boolean several) {
        Optional<String> near = Suggestion.nearest(name, layers);
        return new SessionException(who + " layer [" + name + "]; "
                + near.map(n -> "did you mean " + n + "? ").orElse("")
                + (layers.isEmpty()
                        ? "annotate " + (several ? "them" : "it") + " first, as in: annotate quotes dates"
                        : (several ? "there is " : "it has ") + layers));
    }
}
