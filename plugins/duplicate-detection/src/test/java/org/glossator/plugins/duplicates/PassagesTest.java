package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glossator.testkit.AnnotatorTester;
import org.glossator.text.Annotation;
import org.glossator.text.Duplicate;
import org.glossator.text.Layers;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private final AnnotatorTester<Duplicate> passages = AnnotatorTester.of(
            new DuplicatesFactory(), Layers.DUPLICATES, value -> value.relation() + " " + value.document());

    private final String shared =
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";

    @Test
    void findsFifteenWordsThatTwoDocumentsShare() {
        passages.check(
                words('a', 30) + " [[" + shared + "|PASSAGE 2]].",
                "But [[" + shared + "|PASSAGE 1]] " + words('b', 30));
    }

    @Test
    void isSilentOnFourteenWords() {
        String fourteen = shared.replace(" fifteen", "");
        passages.check(words('a', 30) + " " + fourteen, fourteen + " " + words('b', 30));
    }

    @Test
    void isSilentWhereOneWordDiffers() {
        passages.check(words('a', 30) + " " + shared, shared.replace("eight", "seven and") + " " + words('b', 30));
    }

    @Test
    void countsOffsetsInCodeUnitsOnBothSides() {
        String here = "\ud83d\ude00 " + words('a', 30) + " " + shared;
        String there = "\ud83d\ude00 But \u2026" + shared + " " + words('b', 30);
        Annotation<Duplicate> found =
                passages.annotateAll(List.of(here, there)).get(0).get(0);

        assertEquals(shared, found.span().in(here));
        assertEquals(shared, Objects.requireNonNull(found.value().there()).in(there));
    }

    @Test
    void namesADocumentOnceForEachCopyHere() {
        List<Annotation<Duplicate>> found = passages.with("repeats", "no")
                .annotateAll(List.of(shared + " " + words('a', 30) + " " + shared, words('b', 40) + " " + shared))
                .get(0);

        assertEquals(
                List.of("2", "2"),
                found.stream().map(each -> each.value().document()).toList());
    }

    @Test
    void namesAtMostSoManyDocuments() {
        assertEquals(
                3, passages.with("partners", "3").annotateAll(sharing(8)).get(5).size());
    }

    @Test
    void countsTheDocumentsInTheNote() {
        String note = passages.with("partners", "3")
                .annotateAll(sharing(8))
                .get(5)
                .get(0)
                .evidence()
                .note();

        assertEquals("15 words; up to 7 other documents", note);
    }

    @Test
    void callsAPassageOfManyDocumentsBoilerplate() {
        assertTrue(passages.annotateAll(sharing(10)).get(0).get(0).value().boilerplate());
        assertFalse(passages.annotateAll(sharing(9)).get(0).get(0).value().boilerplate());
    }

    @Test
    void countsAFamilyAsOneSource() {
        List<String> texts = new ArrayList<>(sharing(2));
        for (int i = 0; i < 15; i++) {
            texts.add(texts.get(0));
        }

        Duplicate passage = passages.annotateAll(texts).get(1).get(0).value();
        assertFalse(passage.boilerplate());
    }

    @Test
    void joinsAnEditedPassageAcrossSmallGaps() {
        String passage = words('p', 40);
        String edited = passage.replace("p25 p26", "something else here").replace("p40 ", "");
        List<Annotation<Duplicate>> found = passages.annotateAll(
                        List.of(words('a', 60) + ". " + passage + ". " + words('b', 60), edited + " " + words('c', 60)))
                .get(0);

        Annotation<Duplicate> whole = found.stream()
                .filter(each -> each.evidence().rule().equals("passage/edited"))
                .findFirst()
                .orElseThrow();
        assertEquals(passage, whole.span().in(words('a', 60) + ". " + passage + ". " + words('b', 60)));
        assertEquals(edited, Objects.requireNonNull(whole.value().there()).in(edited));
        assertEquals(
                "37 words in common, of 40 here and 40 there", whole.evidence().note());
        assertEquals(25.0 / (36 + 36 - 25), whole.value().jaccard());
        assertEquals(25.0 / 36, whole.value().containment());
    }

    @Test
    void doesNotJoinWhatIsFarApart() {
        String text = shared + " " + words('x', 6) + " " + words('s', 20);
        assertTrue(passages
                .annotateAll(List.of(text + " " + words('a', 60), shared + " " + words('s', 20) + " " + words('b', 60)))
                .get(0)
                .stream()
                .allMatch(each -> each.evidence().rule().equals("passage/verbatim")));
    }

    @Test
    void joinsAPassageOnceWhateverRunItIsFoundBy() {
        String passage = words('p', 80);
        String edited = passage.replace("p30", "other").replace("p50", "other").replace("p70", "other");
        List<String> texts = List.of(passage + " " + words('a', 100), words('b', 100) + " " + edited);
        for (int document = 0; document < 2; document++) {
            assertEquals(
                    1,
                    passages.annotateAll(texts).get(document).stream()
                            .filter(each -> each.evidence().rule().equals("passage/edited"))
                            .count());
        }
    }

    @Test
    void canBeTurnedOff() {
        assertEquals(
                0,
                passages.with("passages", "no").annotateAll(sharing(3)).get(0).size());
    }

    @Test
    void findsShorterRunsOnDemand() {
        String eight = "one two three four five six seven eight";
        assertEquals(
                1,
                passages.with("run", "8")
                        .annotateAll(List.of(words('a', 30) + " " + eight, eight + " " + words('b', 30)))
                        .get(0)
                        .size());
    }

    private List<String> sharing(int documents) {
        return IntStream.range(0, documents)
                .mapToObj(i -> words((char) ('a' + i), 40) + " " + shared)
                .toList();
    }

    private static String words(char letter, int count) {
        return IntStream.range(10, 10 + count).mapToObj(i -> letter + "" + i).collect(Collectors.joining(" "));
    }
}
