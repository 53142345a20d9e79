package org.glossator.engine.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** The components of the reader that the writer does not have at all: they are always null. */
    public static List<String> lacking(Map<String, String> writer, Map<String, String> reader) {
        return reader.keySet().stream()
                .filter(each -> !writer.containsKey(each))
                .toList();
    }

    /** Whether a plain value, or what JSON makes of it, can stand in a component of this type; null where it may be absent. */
    public static boolean mayHold(String type, @Nullable Object plain) {
        String word = plain(type);
        if (plain == null) {
            return type.endsWith(OPEN);
        }
        if (word.startsWith("list<")) {
            String element = word.substring(5, word.length() - 1);
            return plain instanceof List<?> list && list.stream().allMatch(each -> mayHold(element, each));
        }
        if (word.equals("enum")) {
            return plain instanceof String;
        }
        return ComponentType.Simple.ALL.stream()
                .filter(simple -> simple.word().equals(word))
                .allMatch(simple -> isOf(simple, plain));
    }

    private static boolean isOf(ComponentType type, Object plain) {
        try {
            type.fromPlain(plain);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static String plain(String type) {
        return type.endsWith("?") ? type.substring(0, type.length() - 1) : type;
    }
}
