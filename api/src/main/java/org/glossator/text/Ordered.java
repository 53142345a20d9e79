package org.glossator.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies of maps that keep their order, which {@link Map#copyOf} does not. */
final class Ordered {

    private Ordered() {}

    static <K, V> Map<K, V> copyOf(Map<K, V> map) {
        if (map.isEmpty()) {
            return Map.of();
        }
        if (map.containsKey(null) || map.containsValue(null)) {
            throw new NullPointerException("a map with a null key or value: " + map);
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
