package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;

/** The classes of words that matter to time expressions, and what each word stands for. Immutable. */
final class Vocabulary {

    private static final Vocabulary WORDS = new Vocabulary(classes(WordLists.TEXT));

    private final Map<String, Map<String, String>> classes;
    private final Map<String, Long> masks = new LinkedHashMap<>();
    private final Lexicon lexicon;

    private Vocabulary(Map<String, Map<String, String>> classes) {
        this.classes = classes;
        List<Object> lists = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> entry : classes.entrySet()) {
            long mask = 1L << masks.size();
            masks.put(entry.getKey(), mask);
            lists.add(mask);
            lists.add(String.join(" ", entry.getValue().keySet()));
        }
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

    /** By hand: regular expressions and readers would cost a tenth of the plugin's start. */
    private static Map<String, Map<String, String>> classes(String text) {
        Map<String, Map<String, String>> classes = new LinkedHashMap<>();
        Map<String, String> current = new LinkedHashMap<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            int colon = text.charAt(start) == ' ' ? -1 : text.indexOf(':', start);
            boolean named = colon >= 0 && colon < end;
            if (named) {
                current = new LinkedHashMap<>();
                classes.put(text.substring(start, colon), current);
            }
            add(current, text, named ? colon + 1 : start, end);
            start = end + 1;
        }
        return classes;
    }

    private static void add(Map<String, String> words, String text, int start, int end) {
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) <= ' ') {
                if (i > from) {
                    String entry = text.substring(from, i);
                    int equals = entry.indexOf('=');
                    words.put(equals < 0 ? entry : entry.substring(0, equals), entry.substring(equals + 1));
                }
                from = i + 1;
            }
        }
    }
}
