package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether two names are of the same person: the last words are equal and one name's words are all in the other, titles and articles apart.
 * Gold names several that are right with {@code "; "} between them.
 */
final class SamePerson {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Set<String> TITLES =
            Set.of("the", "a", "an", "mr", "mrs", "ms", "dr", "prof", "sir", "president", "minister", "secretary", "s");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "s");

    private SamePerson() {}

    static boolean anyOf(String gold, String found) {
        return !found.isEmpty() && gold(gold).stream().anyMatch(name -> same(name, found));
    }

    /** Whether the found name has all the words of one of the gold ones too. */
    static boolean inFull(String gold, String found) {
        return anyOf(gold, found)
                && gold(gold).stream().anyMatch(name -> words(found, ARTICLES).containsAll(words(name, ARTICLES)));
    }

    static long words(String text) {
        return WORD.matcher(text).results().count();
    }

    private static List<String> gold(String names) {
        return List.of(names.split("; ", -1));
    }

    private static boolean same(String one, String other) {
        List<String> first = words(one, TITLES);
        List<String> second = words(other, TITLES);
        if (first.isEmpty() || second.isEmpty()) {
            return lower(one.strip()).equals(lower(other.strip()));
        }
        Set<String> left = new HashSet<>(first);
        Set<String> right = new HashSet<>(second);
        return first.get(first.size() - 1).equals(second.get(second.size() - 1))
                && (right.containsAll(left) || left.containsAll(right));
    }

    private static List<String> words(String name, Set<String> without) {
        List<String> words = new ArrayList<>(
                WORD.matcher(lower(name)).results().map(MatchResult::group).toList());
        words.removeAll(without);
        return words;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
