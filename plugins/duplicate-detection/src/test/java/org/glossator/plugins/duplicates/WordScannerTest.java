package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordScannerTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @Property(tries = 3000)
    void findsTheWordsOfThePlainDefinition(@ForAll("texts") String text) {
        assertEquals(plain(text), words(text));
    }

    @Property(tries = 3000)
    void tellsPlacesWhereTheSameWordsStand(@ForAll("texts") String text) {
        Words words = Scanned.of(text).words();
        for (int i = 0; i < words.size; i++) {
            boolean parted = (i == 0 || words.starts[i] >= words.ends[i - 1])
                    && (i + 1 == words.size || words.ends[i] <= words.starts[i + 1]);
            if (parted) {
                assertEquals(List.of(words.word(i)), plain(text.substring(words.starts[i], words.ends[i])));
            }
        }
    }

    @Property
    void tellsPlacesInTextOrder(@ForAll("texts") String text) {
        Words words = Scanned.of(text).words();
        int at = 0;
        for (int i = 0; i < words.size; i++) {
            assertEquals(true, at <= words.starts[i] && words.starts[i] < words.ends[i], text);
            at = words.starts[i];
        }
        assertEquals(true, words.size == 0 || words.ends[words.size - 1] <= text.length());
    }

    @Property(tries = 300)
    void findsTheWordsOfAnyText(@ForAll String text) {
        // After a quotation mark Java makes a final sigma of it, Unicode does not; sigmas have tests of their own.
        Assume.that(Normalizer.normalize(text, Normalizer.Form.NFKC).indexOf('\u03a3') < 0);
        assertEquals(plain(text), words(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "B",
                        "word",
                        "9",
                        " ",
                        " ",
                        "\n",
                        ".",
                        "_",
                        "-",
                        "'",
                        "\u2019",
                        "\u2026",
                        "\u00e9",
                        "e\u0301",
                        "\u00bd",
                        "\ufb01",
                        "\u00b2",
                        "\u0130",
                        "\u00c5",
                        "A\u030a",
                        "\u00df",
                        "\ud55c",
                        "\u1112\u1161\u11ab",
                        "\u11ab",
                        "\uff8a\uff9e",
                        "\uff21",
                        "\ud835\udc00",
                        "\ud83d\ude00",
                        "\ud83d",
                        "\udc00",
                        "x\u0316\u0301",
                        "\u0301",
                        "\u0338",
                        "<",
                        "\u0969",
                        "\u2167",
                        "\u3300",
                        "\u2126",
                        "\u0434",
                        "\u0416",
                        "\u4e2d",
                        "\u0149",
                        "\u01c5",
                        "\u2460",
                        "\u00a0",
                        "\ufdfa",
                        "\u0345")
                .list()
                .ofMaxSize(24)
                .map(parts -> String.join("", parts));
    }

    @Test
    void splitsAtEveryMarkThatIsNoLetterOrDigit() {
        assertEquals(List.of("china", "wang", "yi", "s", "3", "5", "a", "b"), words("China.Wang Yi's 3.5 a_b"));
    }

    @Test
    void countsInCodeUnitsAfterAnEmoji() {
        Words words = Scanned.of("\ud83d\ude00 Go").words();

        assertEquals(List.of(3, 5), List.of(words.starts[0], words.ends[0]));
    }

    @Test
    void givesTheWordsOfOneCharacterItsPlace() {
        Words words = Scanned.of("3\u00bd km").words();

        assertEquals(List.of("31", "2", "km"), words("3\u00bd km"));
        assertEquals(List.of(0, 2, 1, 2), List.of(words.starts[0], words.ends[0], words.starts[1], words.ends[1]));
    }

    @Test
    void endsAGreekWordWithTheFinalSigma() {
        assertEquals(List.of("\u03bf\u03b4\u03bf\u03c2", "\u03c3"), words("\u039f\u0394\u039f\u03a3 \u03a3"));
    }

    @Test
    void keepsTheSigmaInsideAWordThatAnApostropheCuts() {
        assertEquals(List.of("\u03b1\u03c3", "\u03b1"), words("\u0391\u03a3'\u0391"));
    }

    @Test
    void readsALongStretchWithoutAnyLatinCharacter() {
        assertEquals(plain("\u4e2d\u6587".repeat(9_000)), words("\u4e2d\u6587".repeat(9_000)));
    }

    @Test
    void readsHundredsOfThousandsOfMarksOnOneLetter() {
        assertEquals("x", words("x" + "\u0316\u0301".repeat(150_000)).get(0));
    }

    private static List<String> words(String text) {
        Words words = Scanned.of(text).words();
        List<String> list = new ArrayList<>();
        for (int i = 0; i < words.size; i++) {
            list.add(words.word(i));
        }
        return list;
    }

    private static List<String> plain(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return WORD.matcher(normal).results().map(MatchResult::group).toList();
    }
}
