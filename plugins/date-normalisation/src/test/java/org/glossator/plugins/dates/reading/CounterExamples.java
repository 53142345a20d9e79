package org.glossator.plugins.dates.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Texts that look like the expression of a rule and hold none, for rules that name no such text themselves. */
final class CounterExamples {

    private CounterExamples() {}

    /** The text of each rule. */
    static Map<String, String> all() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : lines("counter-examples.txt")) {
            texts.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
        }
        return texts;
    }

    /** The lines of a resource beside this class, without comments. */
    static List<String> lines(String resource) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CounterExamples.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
