package org.glossator.engine.plugin.install;

import java.util.List;
import org.glossator.engine.plugin.ApiVersion;
import org.glossator.engine.plugin.VersionRange;

/**
 * One version of a plugin as an index has it.
 *
 * @param file where the zip lies: a path below the index's folder, or an address
 * @param bytes the size of the zip
 * @param sha256 of the zip, 64 lower-case hexadecimal digits
 * @param api the range of api versions that it requires
 * @param reads the layers that its annotators read; empty where the index does not say
 * @param readsIfPresent the layers that its annotators use where they are there; empty where the index does not say
 * @param writes the layers that its annotators write; empty where the index does not say
 * @param description in a sentence; may be empty
 * @param licence an SPDX expression; may be empty
 */
public record Release(
        String id,
        String version,
        String file,
        long bytes,
        String sha256,
        String api,
        List<String> reads,
        List<String> readsIfPresent,
        List<String> writes,
        String description,
        String licence) {

    public Release {
        reads = List.copyOf(reads);
        readsIfPresent = List.copyOf(readsIfPresent);
        writes = List.copyOf(writes);
    }

    /** Whether this host has the api that it requires. */
    public boolean fits() {
        return new VersionRange(api).contains(ApiVersion.current());
    }

    /** Whether it comes before a release, as 1.0.0-rc1 does: installed only when its version is named. */
    boolean isPreview() {
        return isPreview(version);
    }

    /** The same of a version alone; what it says of its build, behind a plus sign, does not count. */
    static boolean isPreview(String version) {
        return version.split("\\+", 2)[0].contains("-");
    }

    /** By id, then the newest version first. */
    static int order(Release one, Release other) {
        int byId = one.id.compareTo(other.id);
        return byId != 0 ? byId : VersionRange.compare(other.version, one.version);
    }
}
