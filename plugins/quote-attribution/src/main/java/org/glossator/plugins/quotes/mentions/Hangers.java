package org.glossator.plugins.quotes.mentions;

import java.util.List;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Hangs phrases on mentions: {@code a spokesman for the ministry}, {@code Peter King of New York}. */
final class Hangers {

    private static final int LONGEST = 20;

    private final Reading reading;

    Hangers(Reading reading) {
        this.reading = reading;
    }

    /**
     * Replaces each mention that something hangs on. Goes from right to left, so that {@code an aide to the head of the bank} hangs
     * together as a whole.
     */
    void hang(List<Mention> found) {
        @Nullable Mention[] starting = new Mention[reading.size() + 1];
        for (int i = found.size() - 1; i >= 0; i--) {
            Mention mention = found.get(i);
            Mention hung = hung(mention, starting);
            found.set(i, hung);
            Mention kept = starting[hung.from()];
            if (kept == null || kept.reach() < hung.reach()) {
                starting[hung.from()] = hung;
            }
        }
    }

    private Mention hung(Mention mention, @Nullable Mention[] starting) {
        int joint = mention.to();
        boolean described = mention.kind() != Kind.PRONOUN && !mention.isNamed();
        if (!isJoint(joint) || !reading.together(mention.from(), joint + 1) || mention.kind() == Kind.PRONOUN) {
            return mention;
        }
        Mention next = starting[joint + 1];
        if (next == null || next.kind() == Kind.PRONOUN || next.reach() - mention.from() > LONGEST) {
            return mention;
        }
        return mention.reaching(
                next.reach(), described ? next.span().end() : mention.span().end());
    }

    private boolean isJoint(int unit) {
        return reading.is(unit, "of")
                || reading.is(unit, "for")
                || reading.is(unit, "from")
                || reading.is(unit, "at")
                || reading.is(unit, "with")
                || reading.is(unit, "in")
                || reading.is(unit, "to");
    }
}
