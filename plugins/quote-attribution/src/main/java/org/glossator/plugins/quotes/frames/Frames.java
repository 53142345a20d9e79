package org.glossator.plugins.quotes.frames;

import java.util.List;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;

/** The frames of a text, in the order of their cues. Immutable. */
public final class Frames {

    private final List<Frame> all;

    private Frames(List<Frame> all) {
        this.all = List.copyOf(all);
    }

    public static Frames of(Reading reading, Mentions mentions) {
        return new Frames(new FrameFinder(reading, mentions).find());
    }

    public List<Frame> all() {
        return all;
    }

    /** The frames whose cue begins at or after one unit and before another. */
    public List<Frame> between(int from, int to) {
        return all.subList(firstAt(from), Math.max(firstAt(from), firstAt(to)));
    }

    private int firstAt(int unit) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).cueFrom() < unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
