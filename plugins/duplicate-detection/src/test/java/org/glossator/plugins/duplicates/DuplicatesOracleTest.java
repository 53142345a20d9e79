package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glossator.testkit.AnnotatorTester;
import org.glossator.text.Annotation;
import org.glossator.text.Duplicate;
import org.glossator.text.Duplicate.Relation;
import org.glossator.text.Layers;
import org.glossator.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the answers on small corpora with the plain definitions. */
class DuplicatesOracleTest {

    private static final int ALL = 1000;

    private final AnnotatorTester<Duplicate> duplicates = AnnotatorTester.of(
                    new DuplicatesFactory(), Layers.DUPLICATES, Duplicate::document)
            .with("partners", Integer.toString(ALL));

    private final DuplicateParameters parameters = DuplicateParameters.STANDARD;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void linksAllPairsThatAreAlikeAndNoOthers(long seed) {
        List<String> texts = Corpora.of(seed, 40);
        assertEquals(expectedLinks(texts), foundLinks(duplicates.annotateAll(texts)));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void honoursLowerThresholds(long seed) {
        List<String> texts = Corpora.of(seed, 30);
        DuplicateParameters low = new DuplicateParameters(.2, .6, .2, 5, true, 15, true, 8, .7, ALL, 10, "");
        Set<String> expected = new TreeSet<>();
        forEachPair(texts, (one, other) -> {
            if (Oracle.linked(texts.get(one), texts.get(other), low)) {
                expected.add((one + 1) + "-" + (other + 1));
            }
        });
        AnnotatorTester<Duplicate> loose =
                duplicates.with("jaccard", ".2").with("containment", ".6").with("shortest", "5");
        assertEquals(expected, foundLinks(loose.annotateAll(texts)).keySet());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void findsAllSharedRunsOfTextsThatAreNotLinked(long seed) {
        List<String> texts = Corpora.of(seed, 30);
        List<List<Annotation<Duplicate>>> found = duplicates.annotateAll(texts);
        forEachPair(texts, (one, other) -> {
            Set<String> expected = Oracle.linked(texts.get(one), texts.get(other), parameters)
                    ? Set.of()
                    : Oracle.runs(texts.get(one), texts.get(other), parameters.run());
            Set<String> runs = runs(texts, one, found.get(one), other);
            assertTrue(expected.containsAll(runs), () -> one + " " + other + " " + runs + " not in " + expected);
            for (String run : expected) {
                assertTrue(
                        runs.stream().anyMatch(each -> covers(each, run)),
                        () -> one + " " + other + " misses " + run + " in " + runs);
            }
        });
    }

    private interface Pair {
        void pair(int one, int other);
    }

    private static void forEachPair(List<String> texts, Pair pair) {
        for (int one = 0; one < texts.size(); one++) {
            for (int other = 0; other < texts.size(); other++) {
                if (one != other) {
                    pair.pair(one, other);
                }
            }
        }
    }

    private Map<String, String> expectedLinks(List<String> texts) {
        Map<String, String> links = new HashMap<>();
        forEachPair(texts, (one, other) -> {
            String text = texts.get(one);
            String copy = texts.get(other);
            if (Oracle.linked(text, copy, parameters)) {
                links.put(
                        (one + 1) + "-" + (other + 1),
                        relation(text, copy) + " " + Oracle.jaccard(text, copy) + " " + Oracle.containment(text, copy));
            }
        });
        return links;
    }

    private static Relation relation(String text, String copy) {
        if (text.replaceAll("\\s+", "").equals(copy.replaceAll("\\s+", ""))) {
            return Relation.EXACT;
        }
        if (Oracle.words(text).equals(Oracle.words(copy))) {
            return Relation.SAME_WORDS;
        }
        if (Oracle.containment(copy, text) >= .8) {
            return Relation.CONTAINS;
        }
        return Oracle.containment(text, copy) >= .8 ? Relation.CONTAINED : Relation.NEAR;
    }

    private static Map<String, String> foundLinks(List<List<Annotation<Duplicate>>> found) {
        Map<String, String> links = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            for (Annotation<Duplicate> each : found.get(i)) {
                Duplicate value = each.value();
                if (value.isDocumentLevel()) {
                    links.put(
                            (i + 1) + "-" + value.document(),
                            value.relation() + " " + value.jaccard() + " " + value.containment());
                }
            }
        }
        return links;
    }

    /** The passages that one text names in another, counted in words. */
    private static Set<String> runs(List<String> texts, int one, List<Annotation<Duplicate>> found, int other) {
        return found.stream()
                .filter(each -> each.value().relation() == Relation.PASSAGE
                        && each.evidence().rule().equals("passage/verbatim")
                        && each.value().document().equals(Integer.toString(other + 1)))
                .map(each -> run(
                        texts.get(one),
                        each.span(),
                        texts.get(other),
                        each.value().there()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String run(String text, Span here, String other, Span there) {
        List<String> words = Oracle.words(here.in(text));
        assertEquals(words, Oracle.words(there.in(other)));
        int before = Oracle.words(text.substring(0, here.start())).size();
        return before + "+" + words.size() + "="
                + Oracle.words(other.substring(0, there.start())).size();
    }

    /** A text names another once for each of its own words: a run may be told through a longer one over the same words. */
    private static boolean covers(String run, String other) {
        List<Integer> told = numbers(run);
        List<Integer> asked = numbers(other);
        return told.get(0) <= asked.get(0) && told.get(0) + told.get(1) >= asked.get(0) + asked.get(1);
    }

    private static List<Integer> numbers(String run) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : run.split("[+=]")) {
            numbers.add(Integer.valueOf(number));
        }
        return numbers;
    }
}
