package org.glossator.plugins.dates.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;

/** The classes of words that matter to time expressions, and what each word stands for. Immutable. */
final class Vocabulary {

    private static final Vocabulary WORDS = read();

    private final Map<String, Map<String, String>> classes;
    private final Map<String, Long> masks = new LinkedHashMap<>();
    private final Lexicon lexicon;

    private Vocabulary(Map<String, Map<String, String>> classes) {
        this.classes = classes;
        List<Object> lists = new ArrayList<>();
        classes.forEach((name, words) -> {
            masks.put(name, 1L << masks.size());
            lists.add(masks.get(name));
            lists.add(String.join(" ", words.keySet()));
        });
        lexicon = Lexicon.of(lists.toArray());
    }

    static Vocabulary words() {
        return WORDS;
    }

    boolean knows(String className) {
        return classes.containsKey(className);
    }

    long mask(String className) {
        Long mask = masks.get(className);
        if (mask == null) {
            throw new IllegalArgumentException("no class [" + className + "]; there are " + masks.keySet());
        }
        return mask;
    }

    boolean has(Tokens tokens, int token, long mask) {
        return (lexicon.classes(tokens, token) & mask) != 0;
    }

    /** The words of a class with what each stands for. */
    Map<String, String> of(String className) {
        return classes.getOrDefault(className, Map.of());
    }

    /** What a token stands for as a word of the class; empty when it is none. */
    String value(Tokens tokens, int token, String className) {
        return of(className).getOrDefault(tokens.text(token).toLowerCase(Locale.ROOT), "");
    }

    private static Vocabulary read() {
        Map<String, Map<String, String>> classes = new LinkedHashMap<>();
        try (InputStream in = Vocabulary.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("the resource words.txt is missing from the plugin");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> current = new LinkedHashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.startsWith("#") || line.startsWith(" ") ? -1 : line.indexOf(':');
                if (colon >= 0) {
                    current = classes.computeIfAbsent(line.substring(0, colon), name -> new LinkedHashMap<>());
                }
                if (!line.startsWith("#")) {
                    add(current, line.substring(colon + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Vocabulary(classes);
    }

    private static void add(Map<String, String> words, String list) {
        for (String entry : list.strip().split("\\s+", -1)) {
            int equals = entry.indexOf('=');
            if (!entry.isEmpty()) {
                words.put(equals < 0 ? entry : entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
    }
}
