package org.glossator.plugins.quotes.speaker;

import java.util.EnumSet;
import java.util.Set;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.mentions.Mention;
import org.jspecify.annotations.Nullable;

/** A candidate while its features are gathered. */
final class Contender {

    final Mention mention;
    final Set<Feature> features = EnumSet.of(Feature.BIAS);

    @Nullable
    Frame cue;

    Contender(Mention mention) {
        this.mention = mention;
    }
}
