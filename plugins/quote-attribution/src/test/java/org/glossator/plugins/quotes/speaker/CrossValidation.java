package org.glossator.plugins.quotes.speaker;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.quotes.speaker.Lesson.Answer;

/** What models answer on stories that they have not learned from. */
final class CrossValidation {

    private static final int FOLDS = 8;

    private CrossValidation() {}

    static List<Answer> run(List<Lesson> lessons, double speechCost, double speakerCost) {
        List<Answer> answers = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Lesson> others = new ArrayList<>();
            List<Lesson> held = new ArrayList<>();
            for (int i = 0; i < lessons.size(); i++) {
                (i % FOLDS == fold ? held : others).add(lessons.get(i));
            }
            Model model = Trainer.model(others, Model.SHIPPED, speechCost, speakerCost);
            held.forEach(lesson -> answers.addAll(lesson.answers(model)));
        }
        return answers;
    }
}
