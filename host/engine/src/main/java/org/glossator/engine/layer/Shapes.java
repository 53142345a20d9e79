package org.glossator.engine.layer;

import java.util.Map;
import java.util.Optional;

/** Whether a reader's record fits a writer's layer; compared before any text is read. */
public final class Shapes {

    /** The type of a component that a layer from a file has without saying of which type it is: it fits any reader, until it is read. */
    public static final String OPEN = "?";

    private Shapes() {}

    /**
     * What the reader wants and the writer does not give, as the end of a sentence; empty when they fit. A reader may leave components
     * out, and may be more lenient: nullable where the writer always gives a value, or lacking in the writer altogether.
     */
    public static Optional<String> mismatch(Map<String, String> writer, Map<String, String> reader) {
        for (Map.Entry<String, String> wanted : reader.entrySet()) {
            String given = writer.get(wanted.getKey());
            if (OPEN.equals(given)) {
                continue;
            }
            boolean lenient = wanted.getValue().endsWith("?");
            if (given == null && !lenient) {
                return Optional.of("wants the component " + wanted.getKey() + ", which the layer lacks; it has "
                        + writer.keySet() + "; declare the component @Nullable or leave it out");
            }
            if (given != null && !plain(given).equals(plain(wanted.getValue()))) {
                return Optional.of("wants the component " + wanted.getKey() + " as " + wanted.getValue()
                        + ", and the layer holds " + given);
            }
            if (given != null && given.endsWith("?") && !lenient) {
                return Optional.of("wants the component " + wanted.getKey()
                        + " always, and in the layer it may be absent; declare it @Nullable");
            }
        }
        return Optional.empty();
    }

    private static String plain(String type) {
        return type.endsWith("?") ? type.substring(0, type.length() - 1) : type;
    }
}
