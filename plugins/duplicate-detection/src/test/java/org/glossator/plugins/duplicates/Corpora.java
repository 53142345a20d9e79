package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small made-up corpora with copies, edited copies, cuts, additions and excerpts in them. The same seed gives the same corpus. */
final class Corpora {

    private final Random random;

    private Corpora(long seed) {
        random = new Random(seed);
    }

    static List<String> of(long seed, int size) {
        Corpora made = new Corpora(seed);
        List<List<String>> texts = new ArrayList<>();
        while (texts.size() < size) {
            texts.add(
                    texts.isEmpty() || made.chance(.4)
                            ? made.fresh()
                            : made.changed(made.pick(texts), made.pick(texts)));
        }
        return texts.stream().map(made::written).toList();
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Words of a skewed vocabulary, so that unrelated texts share some 5-grams too. */
    private List<String> fresh() {
        int words = random.nextInt(8) == 0 ? random.nextInt(12) : 20 + random.nextInt(100);
        return IntStream.range(0, words)
                .mapToObj(i -> "w" + (int) (Math.pow(random.nextDouble(), 3) * 60))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<String> changed(List<String> text, List<String> other) {
        List<String> made = new ArrayList<>(text);
        switch (random.nextInt(6)) {
            case 0 -> made.replaceAll(word -> chance(.05) ? "x" + random.nextInt(1000) : word);
            case 1 ->
                made.subList(made.size() / 3 + random.nextInt(made.size() / 2 + 1), made.size())
                        .clear();
            case 2 -> made.addAll(random.nextInt(made.size() + 1), fresh());
            case 3 -> made.addAll(excerpt(other));
            case 4 -> Collections.rotate(made, made.size() / 2);
            default -> {}
        }
        return made;
    }

    private List<String> excerpt(List<String> text) {
        int from = random.nextInt(text.size() / 2 + 1);
        return List.copyOf(text.subList(from, Math.min(text.size(), from + 10 + random.nextInt(20))));
    }

    /** Joined by other marks each time, which changes no word. */
    private String written(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(chance(.1) ? word.toUpperCase(java.util.Locale.ROOT) : word)
                    .append(pick(List.of(" ", " ", " ", ", ", ". ", "\n", " \"")));
        }
        return text.toString();
    }
}
