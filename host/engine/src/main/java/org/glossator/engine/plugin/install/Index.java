package org.glossator.engine.plugin.install;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a publisher offers.
 *
 * @param serial grows with each change, so that nobody is given an older index for the newest
 * @param releases by id, then the newest version first
 */
public record Index(long serial, PublisherKey key, List<Release> releases) {
    public Index {
        releases = releases.stream().sorted(Release::order).toList();
    }

    /** The releases of each plugin by its id, the newest first. */
    SortedMap<String, List<Release>> byId() {
        SortedMap<String, List<Release>> byId = new TreeMap<>();
        releases.forEach(each ->
                byId.computeIfAbsent(each.id(), any -> new ArrayList<>()).add(each));
        return byId;
    }
}
