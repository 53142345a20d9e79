package org.glossator.plugins.quotes.speaker;

import java.util.HashMap;
import java.util.Map;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frames;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.person.Cast;

/** Who plays a part in the document: who speaks, and how often. Asked only for quotes without a cue, so worked out on the first question. */
final class Discourse {

    private final Mentions mentions;
    private final Frames frames;
    private final Cast cast;
    private final Map<Mention, Part> ofMention = new HashMap<>();
    private final Map<String, Part> ofPerson = new HashMap<>();
    private final Part unknown = new Part(false);
    private boolean counted;

    Discourse(Mentions mentions, Frames frames, Cast cast) {
        this.mentions = mentions;
        this.frames = frames;
        this.cast = cast;
    }

    /** The part of one person. */
    static final class Part {

        private static final int OFTEN = 3;

        private final boolean known;
        private int cues;
        private int names;

        private Part(boolean known) {
            this.known = known;
        }

        /** Whether the person is the subject of several cues. */
        boolean speaksOften() {
            return known && cues >= OFTEN;
        }

        /** Whether the person is named several times. */
        boolean isNamedOften() {
            return known && names >= OFTEN;
        }
    }

    /** The part of whom the mention means. */
    Part part(Mention mention) {
        if (!counted) {
            counted = true;
            count();
        }
        return known(mention);
    }

    /** Whether both mean one person, as far as that is known. */
    boolean isSame(Mention one, Mention other) {
        Part part = part(one);
        return part.known && part == part(other);
    }

    private void count() {
        for (Frame frame : frames.all()) {
            known(frame.speaker()).cues++;
        }
        for (Mention mention : mentions.all()) {
            if (mention.kind() == Mention.Kind.NAME) {
                known(mention).names++;
            }
        }
    }

    private Part known(Mention mention) {
        Part part = ofMention.get(mention);
        if (part == null) {
            String person = cast.person(mention);
            boolean open = person == null || person.isEmpty();
            part = open ? unknown : ofPerson.computeIfAbsent(person, each -> new Part(true));
            ofMention.put(mention, part);
        }
        return part;
    }
}
