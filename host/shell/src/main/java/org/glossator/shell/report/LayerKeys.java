package org.glossator.shell.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The layers of all documents, each with a number, a form in which its words are marked, and how many findings it has. */
final class LayerKeys {

    /** Forms for layers that we do not know, in turn. */
    private static final List<String> FORMS = List.of("dashed", "double", "over", "wavy");

    /** One layer. */
    static final class Key {
        private final String name;
        private final int number;
        private final String form;
        private long findings;

        private Key(String name, int number, String form) {
            this.name = name;
            this.number = number;
            this.form = form;
        }

        String name() {
            return name;
        }

        int number() {
            return number;
        }

        /** A class of the style sheet. */
        String form() {
            return form;
        }

        long findings() {
            return findings;
        }

        void count(int more) {
            findings += more;
        }
    }

    private final Map<String, Key> keys = new LinkedHashMap<>();
    private int strangers;

    Key of(String layer) {
        Key known = keys.get(layer);
        if (known != null) {
            return known;
        }
        Key key = new Key(layer, keys.size(), form(layer));
        keys.put(layer, key);
        return key;
    }

    /** In the order of their numbers. */
    List<Key> all() {
        return new ArrayList<>(keys.values());
    }

    private String form(String layer) {
        return switch (layer.split("\\.", 2)[0]) {
            case "quotes" -> "tint";
            case "dates", "document-date" -> "line";
            case "duplicates" -> "dots";
            default -> FORMS.get(strangers++ % FORMS.size());
        };
    }
}
