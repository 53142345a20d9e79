package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.glossator.testkit.AnnotatorTester;
import org.glossator.text.Annotation;
import org.glossator.text.Duplicate;
import org.glossator.text.Layers;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private final AnnotatorTester<Duplicate> repeats = AnnotatorTester.of(
            new DuplicatesFactory(),
            Layers.DUPLICATES,
            value -> value.relation().toString());

    @Test
    void findsARunOfEightWords() {
        repeats.check(
                "In the north of the town [[one two three four five six seven eight|REPEAT]] stand beside an empty mill. "
                        + "Nobody could tell me why [[one two three four five six seven eight|REPEAT]] were painted by her uncle.");
    }

    @Test
    void isSilentOnSevenWordsInsideSentences() {
        repeats.check("In the north of the town one two three four five six seven stand beside an empty mill. "
                + "Nobody could tell me why one two three four five six seven were painted by her uncle.");
    }

    @Test
    void findsALineOfFiveWords() {
        repeats.check(
                "[[Fire destroys the old mill|REPEAT]]\nNobody was hurt.\n[[Fire destroys the old mill|REPEAT]]\n");
    }

    @Test
    void isSilentOnALineOfFourWords() {
        repeats.check("Fire destroys old mill\nNobody was hurt.\nFire destroys old mill\n");
    }

    @Test
    void matchesPastLineBreaksAndLostSpaces() {
        repeats.check(
                "[[He called the talks with China candid and deep.Wang left on the same day.|REPEAT]] Others stayed.\n"
                        + "[[He called the talks\nwith China candid and deep. Wang left\non the same day.|REPEAT]]");
    }

    @Test
    void joinsRepeatedSentencesThatStandTogether() {
        String two = "The mayor will not resign today. She said so to all of us.";
        assertEquals(List.of(two, two), spans(two + " Then it rained.\n" + two));
    }

    @Test
    void pairsEachLaterCopyWithTheFirst() {
        String line = "Share this article with all of your friends\n";
        List<Annotation<Duplicate>> found = repeats.annotate(line + "One.\n" + line + "Two.\n" + line);

        assertEquals(
                List.of(new Span(49, 92), new Span(98, 141), new Span(0, 43), new Span(0, 43)),
                found.stream().map(each -> each.value().there()).toList());
    }

    @Test
    void countsALineThatStandsManyTimesInARowAsThatManyCopies() {
        List<Annotation<Duplicate>> found = repeats.annotate("Share this article with all friends\n".repeat(5));

        assertEquals(8, found.size());
        assertEquals(5, found.stream().map(Annotation::span).distinct().count());
    }

    @Test
    void isSilentOnOneWordAThousandTimes() {
        repeats.check("ha ".repeat(1000));
    }

    @Test
    void includesTheMarksThatBothCopiesHave() {
        String line = "**Talks with the neighbours will go on for weeks**";
        assertEquals(List.of(line, line), spans(line + "\n\n" + line + "\n"));
    }

    @Test
    void leavesOutAMarkThatOnlyOneCopyHas() {
        String words = "Talks with the neighbours will go on for weeks";
        assertEquals(List.of(words, words), spans("(" + words + ") he said.\n" + words + "!"));
    }

    @Test
    void findsASentenceThatNearlyRepeatsAnother() {
        repeats.check("[[The minister said the new bridge will open to all traffic in May.|REPEAT]] It was late. "
                + "[[The minister says the new bridge will be open to all traffic in June.|REPEAT]]");
    }

    @Test
    void isSilentOnSentencesThatShareFewerWords() {
        repeats.check("The minister said the new bridge will open to all traffic in May. "
                + "The mayor hopes that another road will be closed to lorries by the end of June.");
    }

    @Test
    void findsAWholeSentenceInAClauseOfAnother() {
        assertEquals(
                List.of(
                        "The two countries are trying to return to the old way of talking",
                        "The two countries have been trying to return to the old way of talking"),
                spans("The two countries are trying to return to the old way of talking, but the envoys and their "
                        + "many friends at home do not yet believe in any of it at all. Nobody knows why.\n"
                        + "The two countries have been trying to return to the old way of talking."));
    }

    @Test
    void givesTheFiguresOfTheTwoSentences() {
        Duplicate value = repeats.annotate("A b c d e f g h i j.\nThen it was late.\nA b c d e f g h i x y.")
                .get(0)
                .value();

        assertEquals(5.0 / 8, value.jaccard());
        assertEquals(5.0 / 6, value.containment());
    }

    @Test
    void doesNotTellPartsOfANearRepeatApart() {
        assertEquals(
                2,
                repeats.annotate(
                                "A b c d e f g h i j k l m n o p.\nThen it was late.\nA b c d e f g h i x k l m n o p.")
                        .size());
    }

    @Test
    void canBeTurnedOff() {
        String line = "Share this article with all of your friends\n";
        assertEquals(0, repeats.with("repeats", "no").annotate(line + line).size());
    }

    private List<String> spans(String text) {
        return repeats.annotate(text).stream().map(each -> each.span().in(text)).toList();
    }
}
