package org.glossator.plugins.duplicates.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;

/** What an index says of itself: how it is laid out, how its keys were made, and what links two documents. Others are refused. */
final class Header {

    private static final String OURS = "glossator.duplicates.";
    private static final String FORMAT = OURS + "format";
    private static final String KEYS = OURS + "keys";
    private static final String PLUGIN = OURS + "plugin";
    private static final String LINKING = OURS + "linking.";

    private static final String SUM = OURS + "sum";

    private static final String FORMAT_VERSION = "2";

    private Header() {}

    static Map<String, String> of(Making making, Sum sum) {
        Map<String, String> header = new HashMap<>();
        header.put(FORMAT, FORMAT_VERSION);
        header.put(KEYS, Integer.toString(making.keys()));
        header.put(PLUGIN, plugin());
        header.put(SUM, sum.toString());
        making.linking().forEach((name, value) -> header.put(LINKING + name, value));
        return header;
    }

    /** How the index was made; the keys are those that are asked for. */
    static Making check(Path folder, Map<String, String> header, int keys) {
        String format = header.get(FORMAT);
        if (format == null) {
            throw refused("[" + folder + "] holds a Lucene index of somebody else; expected an empty folder or an index"
                    + " that the annotator duplicates has made");
        }
        if (!format.equals(FORMAT_VERSION) || !Integer.toString(keys).equals(header.get(KEYS))) {
            throw refused("index [" + folder + "] was made by version [" + header.get(PLUGIN) + "], in format " + format
                    + " with keys " + header.get(KEYS) + "; expected format " + FORMAT_VERSION + " with keys " + keys
                    + ": take the documents in anew in another folder, or use the plugin of that version");
        }
        Map<String, String> linking = new TreeMap<>();
        header.forEach((name, value) -> {
            if (name.startsWith(LINKING)) {
                linking.put(name.substring(LINKING.length()), value);
            }
        });
        return new Making(keys, linking);
    }

    /** Of the documents, with their texts. */
    static Sum sum(Map<String, String> header) {
        return Sum.of(header.getOrDefault(SUM, Sum.NOTHING.toString()));
    }

    /** Refuses to link new documents by another measure than those that are there. */
    static void checkLinking(Path folder, Making there, Making asked) {
        StringJoiner before = new StringJoiner(",");
        StringJoiner now = new StringJoiner(",");
        new TreeMap<>(asked.linking()).forEach((name, value) -> {
            String old = there.linking().getOrDefault(name, "");
            if (!old.equals(value)) {
                before.add(name + "=" + old);
                now.add(name + "=" + value);
            }
        });
        if (before.length() > 0) {
            throw refused("index [" + folder + "] was made with " + before + ", and this run has " + now
                    + "; expected the same, since its families were linked by that: give " + before
                    + ", or take the documents in anew in another folder");
        }
    }

    private static UncheckedIOException refused(String message) {
        return new UncheckedIOException(new IOException(message));
    }

    private static String plugin() {
        return Objects.requireNonNullElse(Header.class.getPackage().getImplementationVersion(), "unknown");
    }
}
