package org.glossator.plugins.quotes.speaker;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.quotes.mentions.Mention;
import org.jspecify.annotations.Nullable;

/** The candidates for one quoted stretch while they are gathered, each once, in the order in which they are met. They are few. */
final class Contenders {

    private static final int FEW = 32;

    private final List<Contender> all = new ArrayList<>(FEW);

    List<Contender> all() {
        return all;
    }

    /** The one whom the mention names, added when met for the first time. */
    Contender of(Mention mention) {
        Contender known = amongFirst(all.size(), mention);
        return known == null ? add(mention) : known;
    }

    /** Whom the mention names, if among the first; else null. */
    @Nullable
    Contender amongFirst(int count, Mention mention) {
        for (int i = 0; i < count; i++) {
            if (all.get(i).mention.equals(mention)) {
                return all.get(i);
            }
        }
        return null;
    }

    Contender add(Mention mention) {
        Contender added = new Contender(mention);
        all.add(added);
        return added;
    }
}
