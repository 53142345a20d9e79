package org.glossator.shell.view;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glossator.engine.layer.StoredLayer;

/** Short names for layers, so that a finding's number fits into a line: the shortest beginning that no other layer has. */
public final class Tags {

    private Tags() {}

    public static Map<String, String> of(Collection<StoredLayer> layers) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (StoredLayer layer : layers) {
            String name = layer.name();
            int length = 1;
            while (length < name.length() && isShared(name.substring(0, length), name, layers)) {
                length++;
            }
            tags.put(name, name.substring(0, length));
        }
        return tags;
    }

    private static boolean isShared(String beginning, String name, Collection<StoredLayer> layers) {
        return layers.stream().anyMatch(l -> !l.name().equals(name) && l.name().startsWith(beginning));
    }
}
