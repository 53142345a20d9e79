package org.glossator.engine.plugin.install;

import java.util.List;

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
}
