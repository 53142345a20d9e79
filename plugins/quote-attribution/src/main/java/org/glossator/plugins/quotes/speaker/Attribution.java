package org.glossator.plugins.quotes.speaker;

import java.util.List;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.mentions.Mention;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one quoted stretch.
 *
 * @param unit its unit
 * @param spoken whether somebody is said to have uttered the words
 * @param direct whether the words stand by themselves, and are not built into the writer's sentence
 * @param speaker who; null when nobody could be named safely
 * @param others who else it could be, best first; empty when the speaker is sure
 * @param frame the cue; null when there is none
 * @param rule the id of the rule that decided
 * @param confidence how likely the decision is right, as learned from stories of our own
 * @param note why, for a person
 * @param continues the region that this one goes on with; -1 when there is none
 */
public record Attribution(
        int unit,
        boolean spoken,
        boolean direct,
        @Nullable Mention speaker,
        List<Mention> others,
        @Nullable Frame frame,
        String rule,
        double confidence,
        String note,
        int continues) {}
