package org.glossator.plugins.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more tokens, each with a value; finds the longest that begins at a token, without regard to case. Fill it first, then
 * share it: looking up is safe for many threads, adding is not.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseTrie<V> {

    /** A phrase found: its value and the token after its last. */
    public record Match<V>(V value, int next) {}

    private static final class Node<V> {
        final Map<String, Node<V>> next = new HashMap<>();

        @Nullable
        V value; // null: no phrase ends here
    }

    private final Node<V> root = new Node<>();
    private final Lexicon firsts;

    // Loops, not lambdas: each of those would be linked when a plugin starts.
    private PhraseTrie(Map<String, V> phrases) {
        StringBuilder words = new StringBuilder();
        for (Map.Entry<String, V> phrase : phrases.entrySet()) {
            Tokens tokens = Tokens.of(phrase.getKey().toLowerCase(Locale.ROOT));
            Node<V> node = root;
            for (int i = 0; i < tokens.size(); i++) {
                node = next(node, key(tokens, i));
            }
            node.value = phrase.getValue();
            words.append(key(tokens, 0)).append(' ');
        }
        firsts = Lexicon.of(1, words.toString());
    }

    private static <V> Node<V> next(Node<V> node, String key) {
        Node<V> known = node.next.get(key);
        if (known != null) {
            return known;
        }
        Node<V> made = new Node<>();
        node.next.put(key, made);
        return made;
    }

    /** A trie of these phrases, each tokenised as {@link Tokens} does. */
    public static <V> PhraseTrie<V> of(Map<String, V> phrases) {
        return new PhraseTrie<>(phrases);
    }

    /** The longest phrase that begins at the token; null when there is none. */
    public @Nullable Match<V> longest(Tokens tokens, int token) {
        if (firsts.classes(tokens, token) == 0) {
            return null;
        }
        Match<V> best = null;
        Node<V> node = root;
        for (int i = token; i < tokens.size(); i++) {
            node = node.next.get(key(tokens, i));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                best = new Match<>(node.value, i + 1);
            }
        }
        return best;
    }

    private static String key(Tokens tokens, int token) {
        return tokens.text(token).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
