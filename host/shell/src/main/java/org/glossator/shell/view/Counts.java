package org.glossator.shell.view;

import java.util.Set;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;

/** How much was found in a document, layer by layer. */
public final class Counts {

    /** Of these we know how one of them is called; a stranger's layer keeps its name. */
    private static final Set<String> PLURALS = Set.of("quotes", "dates", "duplicates");

    private Counts() {}

    /** {@code 4 quotes · 2 dates}; layers in which nothing was found are left out, and where no layer has a finding it is empty. */
    public static String of(Entry entry) {
        return entry.findings().all().stream()
                .filter(layer -> !layer.findings().isEmpty())
                .map(layer -> of(layer.findings().size(), layer.name()))
                .collect(Collectors.joining(" · "));
    }

    private static String of(int number, String layer) {
        boolean one = number == 1 && PLURALS.contains(layer);
        return number + " " + (one ? layer.substring(0, layer.length() - 1) : layer);
    }
}
