package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are copies of each other, or nearly.
 *
 * @param representative the id of the member after which the family is called
 * @param members the representative first, then the others in the order of the open documents; some may not be open
 */
public record Family(String representative, List<Member> members) {

    /**
     * One document of a family.
     *
     * @param id its id
     * @param link what was found in it, of the representative where it says anything of that, else of the member that is nearest; null
     *     for the representative, and for one that is not open
     */
    public record Member(String id, @Nullable Finding link) {}

    /** The families that the findings of a layer tell of, in the order of the open documents. */
    public static List<Family> of(Session session, String layer) throws SessionException {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        Map<String, Finding> links = new LinkedHashMap<>();
        for (Entry entry : session.entries()) {
            if (entry.findings().layer(layer).isEmpty()) {
                continue;
            }
            for (Finding finding : session.findings(entry, layer)) {
                String family = held(finding, "family");
                String other = held(finding, "document");
                if (family != null && other != null && isOfWhole(finding) && finding.stands()) {
                    members.computeIfAbsent(family, name -> new LinkedHashSet<>(Set.of(family)))
                            .addAll(List.of(entry.id(), other));
                    links.merge(entry.id(), finding, (one, next) -> family.equals(held(next, "document")) ? next : one);
                }
            }
        }
        List<Family> families = new ArrayList<>();
        members.forEach((representative, ids) -> families.add(new Family(representative, sorted(ids, session, links))));
        return families;
    }

    /** The members' ids. */
    public List<String> ids() {
        return members.stream().map(Member::id).toList();
    }

    private static List<Member> sorted(Set<String> ids, Session session, Map<String, Finding> links) {
        List<String> order = session.entries().stream().map(Entry::id).toList();
        List<String> open = order.stream().filter(ids::contains).toList();
        List<String> all = new ArrayList<>(ids.stream().limit(1).toList()); // the representative was put in first
        open.stream().filter(id -> !all.contains(id)).forEach(all::add);
        ids.stream()
                .filter(id -> !all.contains(id))
                .sorted(Comparator.naturalOrder())
                .forEach(all::add);
        return all.stream()
                .map(id -> new Member(id, id.equals(all.get(0)) ? null : links.get(id)))
                .toList();
    }

    /** Whether it speaks of whole documents, and not of a passage. */
    private static boolean isOfWhole(Finding finding) {
        int place = finding.layer().place("there");
        return place < 0 || finding.stored().value()[place] == null;
    }

    static @Nullable String held(Finding finding, String component) {
        StoredLayer layer = finding.layer();
        int place = layer.place(component);
        return place < 0 ? null : Objects.toString(finding.stored().value()[place], null);
    }
}
