package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glossator.testkit.AnnotatorTester;
import org.glossator.text.Annotation;
import org.glossator.text.Duplicate;
import org.glossator.text.Layers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Corpora in which very many have something in common: nothing is missed, and the work stays in proportion. */
class CrowdTest {

    private static final String LINE =
            "the server at the end of the long corridor has started again and now waits for its clients";

    private final AnnotatorTester<Duplicate> duplicates = AnnotatorTester.of(
            new DuplicatesFactory(), Layers.DUPLICATES, value -> value.relation() + " " + value.document());

    @Test
    void findsAPassageOfTwoRightBehindAHeaderOfThreeHundred() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            // by their ids the last of all, beyond those that are compared with everybody
            String passage = i == 79 || i == 89 ? words("shared", 100) + " " : "";
            texts.add(words("header", 20) + " " + passage + words("own" + i, 100));
        }
        List<Annotation<Duplicate>> found = duplicates.annotateAll(texts).get(89);

        assertEquals(
                List.of(words("header", 20) + " " + words("shared", 100)),
                found.stream()
                        .filter(each -> each.value().document().equals("80"))
                        .map(each -> each.span().in(texts.get(89)))
                        .toList());
        assertEquals(
                List.of(false),
                found.stream()
                        .filter(each -> each.value().document().equals("80"))
                        .map(each -> each.value().boilerplate())
                        .toList());
    }

    /** Which windows of a run are sampled depends on what stands around it; how many share the run must not. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsAllThatShareANoticeWhateverStandsAroundIt(long seed) {
        Random random = new Random(seed);
        String notice = words("notice" + seed, 20);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add(
                    words("own" + i, 40) + phrase(random) + " " + notice + " " + phrase(random) + words("end" + i, 40));
        }
        List<List<Annotation<Duplicate>>> found =
                duplicates.with("partners", "40").annotateAll(texts);
        for (int i = 0; i < 40; i++) {
            for (Annotation<Duplicate> each : found.get(i)) {
                if (each.span().in(texts.get(i)).equals(notice)) {
                    assertTrue(each.value().boilerplate(), each::toString);
                    assertTrue(each.evidence().note().startsWith("20 words; up to 39 other documents"), each::toString);
                }
            }
        }
    }

    /** A few words that stand in many of the texts. */
    private static String phrase(Random random) {
        String stem = " phrase" + random.nextInt(3) + "y";
        return IntStream.range(random.nextInt(4), 12).mapToObj(i -> stem + i).collect(Collectors.joining());
    }

    @Test
    void findsAPassageOfTwoThatAThirdRepeatsThreeHundredTimes() {
        String log = IntStream.range(0, 300)
                .mapToObj(i -> LINE + " " + words("log" + i, 3))
                .collect(Collectors.joining("\n"));
        List<String> texts = List.of(log, LINE + " " + words("b", 90), words("c", 90) + " " + LINE);

        assertTrue(duplicates.annotateAll(texts).get(2).stream()
                .anyMatch(each -> each.value().document().equals("2")
                        && each.span().in(texts.get(2)).equals(LINE)));
    }

    @Test
    @Timeout(60)
    void doesNotComeToAStandstillWhereALineIsRepeatedEndlessly() {
        String log = Stream.generate(() -> LINE).limit(20_000).collect(Collectors.joining("\n"));
        List<String> texts = List.of(log + words("a", 90), LINE + " " + words("b", 90), words("c", 90) + " " + LINE);

        assertEquals(
                List.of("1", "2"),
                duplicates.with("repeats", "no").annotateAll(texts).get(2).stream()
                        .map(each -> each.value().document())
                        .distinct()
                        .toList());
    }

    @Test
    @Timeout(60)
    void takesBlankDocumentsByTheThousand() {
        List<String> texts = new ArrayList<>(Collections.nCopies(60_000, " \n"));
        texts.addAll(Collections.nCopies(2, "* * *"));
        for (int i = 0; i < 20_000; i++) {
            texts.add(Integer.toBinaryString(i).replace('0', '.').replace('1', '*'));
        }

        List<List<Annotation<Duplicate>>> found = duplicates.annotateAll(texts);
        assertEquals(List.of(), found.get(59_999));
        assertEquals("60002", found.get(60_000).get(0).value().document());
    }

    @Test
    @Timeout(60)
    void takesCopiesByTheThousandThatDifferInPunctuation() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            texts.add(LINE + (i < 10_000 ? "." : "!"));
        }

        List<Annotation<Duplicate>> found = duplicates.annotateAll(texts).get(19_999);
        assertEquals(
                "EXACT 10001",
                found.get(0).value().relation() + " " + found.get(0).value().document());
        assertEquals(20, found.size());
    }

    @Test
    @Timeout(60)
    void takesPagesOfOneTemplateByTheThousand() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            texts.add("Bulletin " + i + " of the harbour office: " + words("template", 150) + " signed at "
                    + (i + 7_000));
        }

        List<List<Annotation<Duplicate>>> found = duplicates.annotateAll(texts);
        assertEquals(
                Set.of("1"),
                found.stream()
                        .flatMap(List::stream)
                        .map(each -> each.value().family())
                        .collect(Collectors.toSet()));
        assertTrue(found.stream().allMatch(each -> each.size() == 20));
    }

    private static String words(String stem, int count) {
        return IntStream.range(10, 10 + count).mapToObj(i -> stem + "x" + i).collect(Collectors.joining(" "));
    }
}
