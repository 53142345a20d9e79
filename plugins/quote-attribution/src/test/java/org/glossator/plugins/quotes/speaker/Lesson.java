package org.glossator.plugins.quotes.speaker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frames;
import org.glossator.plugins.quotes.indirect.Report;
import org.glossator.plugins.quotes.indirect.Reports;
import org.glossator.plugins.quotes.marks.Region;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.person.Cast;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.speaker.OwnStory.Said;
import org.glossator.plugins.quotes.speaker.Speakers.Examined;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** What can be learned from one story, and how well a model does on it. Keeps what no model changes: the readings. */
final class Lesson {

    /** Marked words with whether they are speech. */
    record Speech(Set<SpeechFeature> features, boolean spoken) {}

    /** The candidates for one quote; {@code right.get(i)} tells whether candidate i is a right answer, {@code nobody} whether none is. */
    record Choice(List<Set<Feature>> candidates, List<Boolean> right, boolean nobody) {}

    /**
     * One region as a model sees it.
     *
     * @param said the quote that stands there; null when there is none
     * @param attribution what the model decided
     * @param right whether the decision that it is speech, and of that speaker, is right
     */
    record Answer(OwnStory story, Region region, @Nullable Said said, Attribution attribution, boolean right) {
        String words() {
            return story.text().substring(region.start(), region.end());
        }

        /** The annotated speaker. */
        String speaker() {
            Span speaker = said == null ? null : said.speaker();
            return speaker == null ? "nobody" : speaker.in(story.text());
        }

        String context() {
            int to = Math.min(story.text().length(), region.end() + 80);
            return story.text().substring(Math.max(0, region.start() - 120), to).replace('\n', '|');
        }
    }

    private static final double SAME = 0.8;
    private static final double HALF = 0.5;

    private final OwnStory story;
    private final Reading reading;
    private final Mentions mentions;
    private final Frames frames;
    private final Cast cast;

    Lesson(OwnStory story) {
        this.story = story;
        this.reading = Reading.of(story.text());
        this.mentions = Mentions.of(reading);
        this.frames = Frames.of(reading, mentions);
        this.cast = Cast.of(
                reading, mentions, frames.all().stream().map(Frame::speaker).toList());
    }

    /** One for each story of the folder. */
    static List<Lesson> all(String folder) throws IOException {
        return OwnStory.all(folder).stream().map(Lesson::new).toList();
    }

    static List<Answer> answers(List<Lesson> lessons, Model model) {
        return lessons.stream()
                .flatMap(lesson -> lesson.answers(model).stream())
                .toList();
    }

    OwnStory story() {
        return story;
    }

    private Speakers decide(Model model) {
        return Speakers.decide(reading, mentions, frames, cast, model, () -> {});
    }

    List<Speech> speech(Model model) {
        List<Speech> lessons = new ArrayList<>();
        List<Examined> examined = decide(model).examined();
        for (int region = 0; region < examined.size(); region++) {
            if (!examined.get(region).inherits()) {
                lessons.add(new Speech(examined.get(region).verdict().features(), said(region, 0.5) != null));
            }
        }
        return lessons;
    }

    List<Choice> choices(Model model) {
        List<Choice> lessons = new ArrayList<>();
        List<Examined> examined = decide(model).examined();
        for (int region = 0; region < examined.size(); region++) {
            Said said = said(region, 0.5);
            Ranking ranking = examined.get(region).ranking();
            if (said == null || ranking == null) {
                continue;
            }
            List<Set<Feature>> candidates = new ArrayList<>();
            List<Boolean> right = new ArrayList<>();
            for (Candidate candidate : ranking.candidates()) {
                candidates.add(candidate.features());
                right.add(overlaps(said.speaker(), candidate.mention().span()));
            }
            if (said.speaker() == null || right.contains(true)) {
                lessons.add(new Choice(candidates, right, said.speaker() == null));
            }
        }
        return lessons;
    }

    /** One for each region. */
    List<Answer> answers(Model model) {
        List<Answer> answers = new ArrayList<>();
        List<Attribution> decided = decide(model).decided();
        for (int region = 0; region < decided.size(); region++) {
            Said said = said(region, SAME);
            Attribution attribution = decided.get(region);
            boolean right = attribution.spoken()
                    ? said != null && isRight(said.speaker(), attribution)
                    : said(region, 0.5) == null;
            answers.add(new Answer(story, reading.regions().get(region), said, attribution, right));
        }
        return answers;
    }

    /** One report without marks, and whether the story has it, with that speaker. */
    record Reported(Report report, boolean right) {}

    List<Reported> reports(Model model) {
        List<Span> spoken = Speakers.spoken(reading, decide(model).decided());
        return Reports.of(reading, mentions, frames, spoken).stream()
                .map(report -> new Reported(report, isRight(report)))
                .toList();
    }

    private boolean isRight(Report report) {
        Span span = report.span();
        return story.quotes().stream()
                .filter(said -> !said.marked() && said.span().overlaps(span))
                .anyMatch(said -> share(said.span(), span.start(), span.end()) >= HALF
                        && overlaps(said.speaker(), report.frame().speaker().span()));
    }

    private static boolean isRight(@Nullable Span gold, Attribution attribution) {
        return attribution.speaker() == null
                ? gold == null
                : overlaps(gold, attribution.speaker().span());
    }

    /** As the scorer of the project's measurements has it: some overlap, and not much longer. */
    private static boolean overlaps(@Nullable Span gold, Span found) {
        return gold != null
                && gold.overlaps(found)
                && found.end() - found.start() <= 2 * (gold.end() - gold.start()) + 30;
    }

    private @Nullable Said said(int index, double least) {
        Region region = reading.regions().get(index);
        Said best = null;
        double most = least;
        for (Said said : story.quotes()) {
            double share = said.marked() ? share(said.span(), region.start(), region.end()) : 0;
            if (share >= most) {
                most = share;
                best = said;
            }
        }
        return best;
    }

    /** Intersection over union. */
    private static double share(Span span, int start, int end) {
        int both = Math.min(span.end(), end) - Math.max(span.start(), start);
        int either = Math.max(span.end(), end) - Math.min(span.start(), start);
        return both <= 0 ? 0 : both / (double) either;
    }
}
