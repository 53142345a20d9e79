package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps that some patterns name, each once, so that rules which begin alike are known to. */
final class Steps {

    private final Map<String, Step> byPart = new HashMap<>();
    private final List<Step> all = new ArrayList<>();

    /** @param part the name of an element, with a {@code ~} before it where nothing may stand before the step */
    Step named(String part) {
        Step step = byPart.get(part);
        if (step == null) {
            boolean touching = part.length() > 1 && part.startsWith("~");
            String name = touching ? part.substring(1) : part;
            step = new Step(all.size(), name, Elements.named(name), touching);
            byPart.put(part, step);
            all.add(step);
        }
        return step;
    }

    List<Step> all() {
        return all;
    }
}
