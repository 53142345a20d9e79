package org.glossator.engine.layer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Short names for layers, so that a finding's number fits into a line: the shortest beginning that no other layer has; where that is long,
 * as of {@code organisations} beside {@code organisation-counts}, letters of the name that are nobody else's: {@code or} and {@code oc}.
 */
public final class Tags {

    private static final int LONGEST = 3; // letters

    private Tags() {}

    /** By the name of each layer of a document its tag, {@code q}; a finding's number stands behind it, and ids may begin with it. */
    public static Map<String, String> of(Collection<StoredLayer> layers) {
        List<String> names = layers.stream().map(StoredLayer::name).toList();
        Map<String, String> tags = new HashMap<>();
        for (String name : names) {
            String beginning = beginning(name, names);
            if (isTag(beginning)) {
                tags.put(name, beginning);
            }
        }
        Set<String> taken = new HashSet<>(tags.values());
        taken.addAll(names);
        for (String name : names) {
            if (!tags.containsKey(name)) {
                String tag = letters(name).stream()
                        .filter(each -> isTag(each) && !taken.contains(each))
                        .findFirst()
                        .orElse(name + "/");
                taken.add(tag);
                tags.put(name, tag);
            }
        }
        return tags;
    }

    /** Whether it is short, and a number behind it can be told from it. */
    private static boolean isTag(String letters) {
        return letters.length() <= LONGEST && Character.isLetter(letters.charAt(letters.length() - 1));
    }

    private static String beginning(String name, List<String> names) {
        int length = 1;
        while (length < name.length() && isShared(name.substring(0, length), name, names)) {
            length++;
        }
        return name.substring(0, length);
    }

    private static boolean isShared(String beginning, String name, List<String> names) {
        return names.stream().anyMatch(each -> !each.equals(name) && each.startsWith(beginning));
    }

    /** Letters that can stand for a name, the best first: those its words begin with, then its first with one or two of the others. */
    private static List<String> letters(String name) {
        List<String> letters = new ArrayList<>();
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[^\\p{L}\\p{N}]+")) {
            initials.append(word, 0, Math.min(1, word.length()));
        }
        letters.add(initials.length() > 1 ? initials.toString() : name.substring(0, Math.min(2, name.length())));
        for (int i = 1; i < name.length(); i++) {
            letters.add("" + name.charAt(0) + name.charAt(i));
        }
        for (int i = 1; i < name.length(); i++) {
            for (int j = i + 1; j < name.length(); j++) {
                letters.add("" + name.charAt(0) + name.charAt(i) + name.charAt(j));
            }
        }
        return letters;
    }
}
