package org.glossator.engine.pipeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a person may have meant. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * The known word that is nearest to the one typed, when it is near: at most a third of its letters differ, or they stand in another
     * order, or what was typed is its beginning.
     */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        String word = typed.toLowerCase(Locale.ROOT);
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .filter(k -> distance.apply(word, k.toLowerCase(Locale.ROOT)) <= Math.max(1, k.length() / 3)
                        || sorted(word).equals(sorted(k))
                        || word.length() > 2 && k.startsWith(word))
                .min(Comparator.<String>comparingInt(k -> distance.apply(word, k.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String sorted(String word) {
        return word.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** {@code did you mean X?} and what there is, as the end of an error. */
    public static String of(String typed, Collection<String> known) {
        String all = "there is {" + String.join(", ", known) + "}";
        return nearest(typed, known).map(k -> "did you mean " + k + "? " + all).orElse(all);
    }
}
