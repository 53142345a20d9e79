package org.glossator.shell.view;

import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;

/** How much was found in a document, layer by layer. */
public final class Counts {

    private Counts() {}

    /** {@code 4 quotes · 2 dates}; layers in which nothing was found are left out, and where no layer has a finding it is empty. */
    public static String of(Entry entry) {
        return entry.findings().all().stream()
                .filter(layer -> !layer.findings().isEmpty())
                .map(layer -> layer.findings().size() + " " + layer.name())
                .collect(Collectors.joining(" · "));
    }
}
