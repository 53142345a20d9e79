package org.glossator.plugins.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words and the classes that each belongs to, as bits of a long; looked up by a token's place, without regard to case, and without making
 * a string. Open addressing, at most half full. Immutable and safe for use by many threads.
 */
public final class Lexicon {

    private final String[] words;
    private final int[] hashes; // by slot, so that most other words are passed over unread
    private final long[] classes;
    private final int mask;

    private Lexicon(Map<String, Long> entries) {
        int size = Math.max(4, Integer.highestOneBit(entries.size() * 4));
        words = new String[size];
        hashes = new int[size];
        classes = new long[size];
        mask = size - 1;
        for (Map.Entry<String, Long> entry : entries.entrySet()) {
            String word = entry.getKey();
            int hash = hash(word, 0, word.length());
            int slot = hash & mask;
            while (words[slot] != null) {
                slot = slot + 1 & mask;
            }
            words[slot] = word;
            hashes[slot] = hash;
            classes[slot] = entry.getValue();
        }
    }

    /**
     * A lexicon from bit masks and lists.
     *
     * @param masksAndWords a mask as an Integer or Long, then the words of its class in lower case, separated by spaces; and so on
     */
    public static Lexicon of(Object... masksAndWords) {
        Map<String, Long> entries = new HashMap<>();
        for (int i = 0; i < masksAndWords.length; i += 2) {
            add(entries, ((Number) masksAndWords[i]).longValue(), (String) masksAndWords[i + 1]);
        }
        return new Lexicon(entries);
    }

    /**
     * Reads a resource: lines {@code class: word word …} in lower case; a line that begins with a space goes on with the class before;
     * {@code #} begins a comment.
     *
     * @param masks the mask of each class that may stand in the resource
     * @throws IllegalArgumentException when the resource is missing or names an unknown class
     */
    public static Lexicon read(Class<?> beside, String resource, Map<String, Long> masks) {
        return read(beside, List.of(resource), masks);
    }

    /** Reads several resources into one lexicon, as {@link #read(Class, String, Map)} reads one. */
    public static Lexicon read(Class<?> beside, List<String> resources, Map<String, Long> masks) {
        Map<String, Long> entries = new HashMap<>();
        for (String resource : resources) {
            add(entries, beside, resource, masks);
        }
        return new Lexicon(entries);
    }

    private static void add(Map<String, Long> entries, Class<?> beside, String resource, Map<String, Long> masks) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource [" + resource + "] beside " + beside.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            long mask = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String content = line.indexOf('#') >= 0 ? line.substring(0, line.indexOf('#')) : line;
                int colon = content.indexOf(':');
                if (colon >= 0) {
                    Long named = masks.get(content.substring(0, colon).strip());
                    if (named == null) {
                        throw new IllegalArgumentException(resource + " has the unknown class ["
                                + content.substring(0, colon) + "]; expected one of " + masks.keySet());
                    }
                    mask = named;
                }
                add(entries, mask, content.substring(colon + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By hand, since lists are read when a plugin starts, and a regular expression or a lambda costs most then. */
    private static void add(Map<String, Long> entries, long mask, String list) {
        int from = 0;
        for (int i = 0; i <= list.length(); i++) {
            if (i == list.length() || list.charAt(i) <= ' ') {
                if (i > from) {
                    String word = list.substring(from, i);
                    entries.put(word, entries.getOrDefault(word, 0L) | mask);
                }
                from = i + 1;
            }
        }
    }

    /** The classes of a token; 0 when it is not in the lexicon or outside the text. */
    public long classes(Tokens tokens, int token) {
        return token < 0 || token >= tokens.size()
                ? 0
                : classes(tokens.source(), tokens.start(token), tokens.end(token));
    }

    /** The classes of the word from start to end; 0 when it is not in the lexicon. */
    public long classes(CharSequence text, int start, int end) {
        int hash = hash(text, start, end);
        int slot = hash & mask;
        while (words[slot] != null) {
            if (hashes[slot] == hash && same(words[slot], text, start, end)) {
                return classes[slot];
            }
            slot = slot + 1 & mask;
        }
        return 0;
    }

    public long classes(String word) {
        return classes(word, 0, word.length());
    }

    private static boolean same(String word, CharSequence text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != lower(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    private static int hash(CharSequence text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + lower(text.charAt(i));
        }
        return hash ^ hash >>> 15;
    }

    /** Lower case; a curly apostrophe becomes straight. */
    private static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }
}
