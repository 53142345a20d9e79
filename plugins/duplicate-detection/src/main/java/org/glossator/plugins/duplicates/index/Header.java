package org.glossator.plugins.duplicates.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** What an index says of itself: how it is laid out, and how its keys were made. Another layout or other keys are refused. */
final class Header {

    private static final String FORMAT = "glossator.duplicates.format";
    private static final String KEYS = "glossator.duplicates.keys";
    private static final String PLUGIN = "glossator.duplicates.plugin";

    private static final String FORMAT_VERSION = "2";

    private Header() {}

    static Map<String, String> of(int keys) {
        return Map.of(FORMAT, FORMAT_VERSION, KEYS, Integer.toString(keys), PLUGIN, plugin());
    }

    static void check(Path folder, Map<String, String> header, int keys) {
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
    }

    private static UncheckedIOException refused(String message) {
        return new UncheckedIOException(new IOException(message));
    }

    private static String plugin() {
        return Objects.requireNonNullElse(Header.class.getPackage().getImplementationVersion(), "unknown");
    }
}
