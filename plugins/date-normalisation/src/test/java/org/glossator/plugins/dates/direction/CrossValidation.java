package org.glossator.plugins.dates.direction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.glossator.plugins.dates.direction.OwnText.Mention;
import org.glossator.plugins.dates.meaning.DirectionModel;
import org.glossator.plugins.dates.meaning.Sides.Kind;

/** What a model says of each mention that learned from the stories of other folds only. */
final class CrossValidation {

    private static final int FOLDS = 10;

    /**
     * One mention judged.
     *
     * @param chance how likely it lies ahead
     */
    record Judged(Mention mention, double chance) {
        boolean right() {
            return chance > 0.5 == mention.ahead();
        }

        /** Whether the usual reading of its kind is right. */
        boolean usuallyRight() {
            Kind kind = mention.sides().kind();
            boolean latest = kind == Kind.WEEKDAY || kind == Kind.PART;
            return mention.ahead() == (!latest && mention.sides().nearness() > 0);
        }

        double confidence() {
            return Math.max(chance, 1 - chance);
        }
    }

    private CrossValidation() {}

    static List<Judged> run(List<Mention> mentions) {
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Predicate<Mention> isHeld = mention -> mention.story() % FOLDS == held;
            DirectionModel model =
                    Trainer.model(mentions.stream().filter(isHeld.negate()).toList());
            mentions.stream()
                    .filter(isHeld)
                    .forEach(mention -> judged.add(new Judged(mention, model.ahead(mention.sides(), mention.clues()))));
        }
        return judged;
    }
}
