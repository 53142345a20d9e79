package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glossator.testkit.AnnotatorTester;
import org.glossator.text.Annotation;
import org.glossator.text.Duplicate;
import org.glossator.text.Layers;
import org.junit.jupiter.api.Test;

class DocumentLinksTest {

    private final AnnotatorTester<Duplicate> links = AnnotatorTester.of(
            new DuplicatesFactory(),
            Layers.DUPLICATES,
            value -> value.relation() + " " + value.document() + " in " + value.family()
                    + (value.via() == null ? "" : " via " + value.via()));

    @Test
    void callsTextsExactThatDifferInWhiteSpaceOnly() {
        links.check(
                "[[The mill burned down on Friday.|EXACT 2 in 1]]",
                "[[The mill burned\n  down on Friday.|EXACT 1 in 1]]");
    }

    @Test
    void callsTextsOfTheSameWordsThatDifferInMarksOrCase() {
        links.check(
                "[[The mill burned down on Friday.|SAME_WORDS 2 in 1]]",
                "[[THE MILL burned down, on Friday|SAME_WORDS 1 in 1]]");
    }

    @Test
    void callsTextsExactWhoseWordsRanTogether() {
        links.check(
                "[[The old mill burned down on Friday night in the town of Leeds.|EXACT 2 in 1]]",
                "[[The oldmill burned down on Friday nightin the townof Leeds.|EXACT 1 in 1]]");
    }

    @Test
    void doesNotCallADocumentAlikeWhoseCopyOnlyHasTheSameCharacters() {
        List<List<Annotation<Duplicate>>> found = links.annotateAll(
                List.of("The old mill burned down.", "the old mill burned down", "The oldmill burneddown."));

        assertEquals(
                List.of("SAME_WORDS 1 in 1 via null"),
                found.get(1).stream().map(DocumentLinksTest::shown).toList());
        assertEquals(
                List.of("EXACT 1 in 1 via null"),
                found.get(2).stream().map(DocumentLinksTest::shown).toList());
    }

    @Test
    void namesACopyOfTheSameCharactersBeforeOneOfTheSameWords() {
        List<Annotation<Duplicate>> first = links.annotateAll(List.of(
                        "The mill burned down on Friday.",
                        "The mill burned down on Friday!",
                        "The mill burned down on  Friday."))
                .get(0);

        assertEquals(
                List.of("EXACT 3 in 1 via null", "SAME_WORDS 2 in 1 via null"),
                first.stream().map(DocumentLinksTest::shown).toList());
    }

    @Test
    void saysWhichTextContainsTheOther() {
        String part = words(1, 30);
        links.check("[[" + part + "|CONTAINED 2 in 2]]", "[[" + words(100, 140) + " " + part + "|CONTAINS 1 in 2]]");
    }

    @Test
    void callsAnEditedTextNear() {
        links.check(
                "[[" + words(1, 60) + "|NEAR 2 in 1]]",
                "[[" + words(1, 14) + " x " + words(16, 29) + " y " + words(31, 44) + " z " + words(46, 60)
                        + "|NEAR 1 in 1]]");
    }

    @Test
    void linksATextThatWasEditedEverywhere() {
        assertEquals("words/edited", rules(words(1, 120), every(9, 1, 120)));
    }

    @Test
    void isSilentOnAnExcerptOfMoreThanHalf() {
        assertEquals("", rules(words(1, 120), words(200, 300) + " " + words(1, 70)));
    }

    @Test
    void isSilentOnEditsThatAreToBeIgnored() {
        assertEquals("", rules(links.with("edited", "1"), words(1, 120), every(9, 1, 120)));
    }

    private String rules(String... texts) {
        return rules(links, texts);
    }

    /** By what rules the first text is linked as a whole. */
    private static String rules(AnnotatorTester<Duplicate> links, String... texts) {
        return links.annotateAll(List.of(texts)).get(0).stream()
                .filter(annotation -> annotation.value().isDocumentLevel())
                .map(annotation -> annotation.evidence().rule())
                .collect(Collectors.joining(", "));
    }

    /** With another word in each place that the number divides. */
    private static String every(int step, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> i % step == 0 ? "x" + i : "w" + i)
                .collect(Collectors.joining(" "));
    }

    @Test
    void givesTheExactFigures() {
        Duplicate value = links.annotateAll(List.of(words(1, 12), words(1, 10) + " x y"))
                .get(0)
                .get(0)
                .value();

        assertEquals(6.0 / 10, value.jaccard());
        assertEquals(6.0 / 8, value.containment());
    }

    @Test
    void isSilentBelowTheThreshold() {
        links.check(words(1, 12), words(1, 8) + " p q r s");
    }

    @Test
    void isSilentOnTextsWithNothingInCommon() {
        links.check(words(1, 40), words(50, 90), words(100, 140));
    }

    @Test
    void isSilentOnASmallPartOfALongerText() {
        links.check(words(1, 60), words(100, 160) + " " + words(20, 30));
    }

    @Test
    void doesNotCallAFewWordsContained() {
        links.check(
                "go to the old mill now", "You can go to the old mill now, or stay where you are until the rain ends.");
    }

    @Test
    void linksTextsOfTwoWords() {
        links.check("[[Read more|EXACT 2 in 1]]", "[[Read  more|EXACT 1 in 1]]");
    }

    @Test
    void isSilentOnBlankTexts() {
        links.check("", "", " \n", "\t");
    }

    @Test
    void linksTextsWithoutAWordOnlyWhenTheirMarksAreTheSame() {
        links.check("[[***|EXACT 3 in 1]]", "---", "[[* * *|EXACT 1 in 1]]");
    }

    @Test
    void letsTheMemberWithTheMostLinksStandForTheFamily() {
        assertEquals(
                List.of("NEAR 2 in 2 via null", "NEAR 1 in 2 via null, NEAR 3 in 2 via null", "NEAR 2 in 2 via null"),
                chain(words(1, 60), words(16, 75), words(31, 90)));
    }

    @Test
    void namesTheMemberBetweenWhereNoLinkLeadsToTheRepresentative() {
        assertEquals(
                "NEAR 3 in 2 via 3",
                chain(words(1, 60), words(16, 75), words(31, 90), words(46, 105))
                        .get(3));
    }

    private List<String> chain(String... texts) {
        return links.with("containment", "1").annotateAll(List.of(texts)).stream()
                .map(each -> each.stream()
                        .filter(annotation -> annotation.value().isDocumentLevel())
                        .map(DocumentLinksTest::shown)
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    @Test
    void namesAtMostSoManyMembers() {
        String[] texts = new String[30];
        Arrays.fill(texts, words(1, 20));

        assertEquals(
                7,
                links.with("partners", "7").annotateAll(List.of(texts)).get(29).size());
    }

    @Test
    void countsTheFamilyInTheNote() {
        String note = links.annotateAll(List.of(words(1, 12), words(1, 12), words(1, 12)))
                .get(0)
                .get(0)
                .evidence()
                .note();

        assertTrue(note.endsWith("3 documents in the family"), note);
    }

    private static String shown(Annotation<Duplicate> annotation) {
        Duplicate value = annotation.value();
        return value.relation() + " " + value.document() + " in " + value.family() + " via " + value.via();
    }

    private static String words(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }
}
