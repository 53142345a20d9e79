package org.glossator.plugins.quotes.speaker;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import org.glossator.plugins.quotes.speaker.Lesson.Answer;
import org.glossator.plugins.quotes.speaker.OwnStory.Said;

/** How good answers are, as the project's scorer counts it: spans that share 0.8 of their length with the annotated ones, and their speakers. */
record Figures(long annotated, long found, long spans, long right, long direct, long directRight) {

    static Figures of(Collection<Lesson> lessons, List<Answer> answers) {
        List<Answer> spoken =
                answers.stream().filter(answer -> answer.attribution().spoken()).toList();
        List<Answer> matched =
                spoken.stream().filter(answer -> answer.said() != null).toList();
        List<Answer> direct = matched.stream().filter(Figures::isDirect).toList();
        return new Figures(
                lessons.stream()
                        .flatMap(lesson -> lesson.story().quotes().stream())
                        .filter(Said::marked)
                        .count(),
                spoken.size(),
                matched.size(),
                matched.stream().filter(Answer::right).count(),
                direct.size(),
                direct.stream().filter(Answer::right).count());
    }

    private static boolean isDirect(Answer answer) {
        Said said = answer.said();
        return said != null && said.kind().equals("direct");
    }

    double spanF1() {
        return 2.0 * spans / (annotated + found);
    }

    double speaker() {
        return right / (double) spans;
    }

    double endToEndF1() {
        return 2.0 * right / (annotated + found);
    }

    /** The share that is right of the quotes whose calibrated confidence fits. */
    static double rightOf(List<Answer> answers, DoublePredicate confidence) {
        List<Answer> some = answers.stream()
                .filter(answer -> answer.attribution().spoken()
                        && confidence.test(answer.attribution().confidence()))
                .toList();
        return some.stream().filter(Answer::right).count() / (double) some.size();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%4d quotes, %4d found: spans P %.3f R %.3f F1 %.3f, speaker %.3f (direct %.3f), end to end F1 %.3f",
                annotated,
                found,
                spans / (double) found,
                spans / (double) annotated,
                spanF1(),
                speaker(),
                directRight / (double) direct,
                endToEndF1());
    }
}
