package org.glossator.shell.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glossator.engine.session.Finding;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** The components of a finding as a person would type them. */
public final class TypedComponents {

    private TypedComponents() {}

    /** By name, in the order of the layer; nothing for an absent value. A span is told by its words where these stand on one line. */
    public static Map<String, String> of(Finding finding) {
        String text = finding.entry().document().orElseThrow().text();
        FindingText told = new FindingText(finding.layer(), finding.stored(), text);
        Map<String, String> typed = new LinkedHashMap<>();
        for (String name : finding.layer().components()) {
            boolean span = finding.layer().shape().getOrDefault(name, "").startsWith("span");
            String words = span && !name.equals("there") ? told.words(name) : null;
            boolean asTheyStand = words != null && text.contains(words);
            typed.put(name, asTheyStand ? words : plain(told.value(name), span));
        }
        return typed;
    }

    private static String plain(@Nullable Object held, boolean span) {
        if (held == null) {
            return "";
        }
        if (held instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (held instanceof Span of) {
            return of.start() + ":" + of.end();
        }
        return held instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(span ? ":" : ","))
                : held.toString();
    }
}
