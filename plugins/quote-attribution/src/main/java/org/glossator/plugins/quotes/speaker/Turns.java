package org.glossator.plugins.quotes.speaker;

import java.util.ArrayDeque;
import java.util.Deque;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Who spoke last, and who before: as decided so far, never as an annotation says. */
final class Turns {

    private static final int KEPT = 4;
    private static final int PARAGRAPHS = 3;

    private final Reading reading;
    private final Discourse discourse;
    private final Deque<Attribution> spoken = new ArrayDeque<>(); // the latest first

    Turns(Reading reading, Discourse discourse) {
        this.reading = reading;
        this.discourse = discourse;
    }

    void add(Attribution attribution) {
        spoken.addFirst(attribution);
        if (spoken.size() > KEPT) {
            spoken.removeLast();
        }
    }

    /** The last quote that is speech; null for the first. */
    @Nullable
    Attribution last() {
        return spoken.peekFirst();
    }

    /** The last speaker near the paragraph who is another person than the given one; null when there is none. */
    @Nullable
    Mention otherThan(Mention speaker, int paragraph) {
        for (Attribution attribution : spoken) {
            Mention other = attribution.speaker();
            boolean near = paragraph - reading.paragraph(attribution.unit()) <= PARAGRAPHS;
            if (other != null && near && !other.equals(speaker) && !discourse.isSame(other, speaker)) {
                return other;
            }
        }
        return null;
    }
}
