package org.glossator.plugins.quotes.speaker;

import java.util.HashMap;
import java.util.Map;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frames;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.person.Cast;
import org.jspecify.annotations.Nullable;

/** Who plays a part in the document: who speaks, and how often. Asked only for quotes without a cue, so worked out on the first question. */
final class Discourse {

    private static final int OFTEN = 3;

    private final Mentions mentions;
    private final Frames frames;
    private final Cast cast;
    private final Map<Mention, String> persons = new HashMap<>();
    private @Nullable Map<String, Integer> cues;
    private @Nullable Map<String, Integer> names;

    Discourse(Mentions mentions, Frames frames, Cast cast) {
        this.mentions = mentions;
        this.frames = frames;
        this.cast = cast;
    }

    /** Who the mention is; its own words when that stays open. */
    String person(Mention mention) {
        return persons.computeIfAbsent(mention, m -> {
            String person = cast.person(m);
            return person == null ? "" : person;
        });
    }

    boolean isSame(Mention one, Mention other) {
        String person = person(one);
        return !person.isEmpty() && person.equals(person(other));
    }

    /** Whether the person is the subject of several cues. */
    boolean speaksOften(Mention mention) {
        Map<String, Integer> counts = cues;
        if (counts == null) {
            counts = new HashMap<>();
            for (Frame frame : frames.all()) {
                counts.merge(person(frame.speaker()), 1, Integer::sum);
            }
            cues = counts;
        }
        return isOften(counts, mention);
    }

    /** Whether the person is named several times. */
    boolean isNamedOften(Mention mention) {
        Map<String, Integer> counts = names;
        if (counts == null) {
            counts = new HashMap<>();
            for (Mention each : mentions.all()) {
                if (each.kind() == Mention.Kind.NAME) {
                    counts.merge(person(each), 1, Integer::sum);
                }
            }
            names = counts;
        }
        return isOften(counts, mention);
    }

    private boolean isOften(Map<String, Integer> counts, Mention mention) {
        String person = person(mention);
        return !person.isEmpty() && counts.getOrDefault(person, 0) >= OFTEN;
    }
}
