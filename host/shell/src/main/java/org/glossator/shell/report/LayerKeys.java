package org.glossator.shell.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The layers of all documents, each with a number, a form in which its words are marked, and how many findings it has. */
final class LayerKeys {

    /** Forms for layers that we do not know, in turn; none is one of those that we know. */
    private static final List<String> FORMS =
            List.of("dashed", "double", "wavy", "over-dotted", "over-dashed", "over-double", "over-wavy");

    /** By the name of the layer up to its dot: each once, so that a second layer of such a name is seen to be another. */
    private static final Map<String, String> KNOWN =
            Map.of("quotes", "tint", "dates", "line", "document-date", "over", "duplicates", "dots");

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
    private final Set<String> taken = new HashSet<>();
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
        String known = KNOWN.get(layer.split("\\.", 2)[0]);
        return known != null && taken.add(known) ? known : FORMS.get(strangers++ % FORMS.size());
    }
}
