package org.glossator.plugins.duplicates;

/**
 * Of each gram that stands in more texts than are compared with one another the texts that are not of the family of most of them, once the
 * hubs have joined what they join. Immutable; safe for use by many threads.
 */
final class Crowds {

    private static final int[] NOBODY = {};

    private final Grams grams;
    private final int[] families;
    private final int first;
    private final int[] homes;
    private final int[][] others;

    /** @param families a number for each text, equal for those of one family */
    Crowds(Grams grams, int[] families, Hubs hubs, Crew crew) {
        this.grams = grams;
        this.families = families;
        first = grams.firstOfMoreThan(hubs.above());
        homes = new int[grams.size() - first];
        others = new int[homes.length][];
        crew.each(homes.length, gram -> {
            homes[gram] = home(first + gram);
            others[gram] = others(first + gram, homes[gram]);
        });
    }

    /** The family of more than half of the texts, if there is one (Boyer and Moore 1991). */
    private int home(int gram) {
        int home = Texts.NONE;
        int votes = 0;
        for (int entry = grams.firstText(gram); entry < grams.endOfTexts(gram); entry++) {
            int family = families[grams.text(entry)];
            home = votes == 0 ? family : home;
            votes += family == home ? 1 : -1;
        }
        return home;
    }

    private int[] others(int gram, int home) {
        IntList list = null;
        for (int entry = grams.firstText(gram); entry < grams.endOfTexts(gram); entry++) {
            if (families[grams.text(entry)] != home) {
                list = list == null ? new IntList() : list;
                list.add(grams.text(entry));
            }
        }
        return list == null ? NOBODY : list.toArray();
    }

    int family(int text) {
        return families[text];
    }

    /** The family of most of the texts of the gram. */
    int homeOf(int gram) {
        return homes[gram - first];
    }

    /** The texts of the gram that are of other families. */
    int[] others(int gram) {
        return others[gram - first];
    }
}
