package org.glossator.plugins.quotes.frames;

import java.util.List;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.InOrder;
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
        return InOrder.between(all, Frame::cueFrom, from, to);
    }
}
