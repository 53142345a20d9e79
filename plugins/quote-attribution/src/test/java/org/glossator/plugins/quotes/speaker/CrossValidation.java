package org.glossator.plugins.quotes.speaker;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.quotes.model.Calibration;
import org.glossator.plugins.quotes.speaker.Lesson.Answer;

/** Models that have each learned from the stories of other folds only. */
final class CrossValidation {

    private static final int FOLDS = 8;

    private final List<Lesson> lessons;
    private final List<Model> models = new ArrayList<>(); // by fold

    CrossValidation(List<Lesson> lessons, double speechCost) {
        this.lessons = lessons;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Lesson> others = new ArrayList<>();
            for (int i = 0; i < lessons.size(); i++) {
                if (i % FOLDS != fold) {
                    others.add(lessons.get(i));
                }
            }
            models.add(Trainer.model(others, speechCost));
        }
    }

    /**
     * What each model answers on the stories that it has not seen.
     *
     * @param calibration how the models' confidences are read
     */
    List<Answer> answers(Calibration calibration) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            Model model = models.get(i % FOLDS);
            answers.addAll(lessons.get(i).answers(new Model(model.speech(), model.speaker(), calibration)));
        }
        return answers;
    }
}
