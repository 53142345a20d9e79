package org.glossator.plugins.duplicates;

import static org.glossator.plugins.duplicates.IndexedRuns.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.glossator.plugins.duplicates.index.DocumentIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the families in an index when its documents change or go. */
class IndexFamiliesTest {

    private static final String T = words(1, 60);
    private static final String U = words(200, 260);

    private final IndexedRuns runs;
    private final Path folder;

    IndexFamiliesTest(@TempDir Path folder) {
        this.folder = folder;
        runs = new IndexedRuns(folder);
    }

    @Test
    void keepsApartWhatIsUnrelatedWhenWhoStoodForAFamilyChanged() {
        runs.run(Map.of("m", T, "n", T));
        runs.run(Map.of("m", U));

        assertEquals(Map.of("y", "EXACT n in n", "z", "EXACT m in m"), runs.run(Map.of("y", T, "z", U)));
        assertEquals(
                Map.of("v", "EXACT n in n; EXACT y in n", "w", "EXACT m in m; EXACT z in m"),
                runs.ask(Map.of("v", T, "w", U)));
    }

    @Test
    void keepsApartWhatIsUnrelatedWhenAnIdIsTakenAgain() {
        runs.run(Map.of("m", T, "n", T));
        assertTrue(runs.remove("m"));
        runs.run(Map.of("m", U));

        assertEquals(Map.of("y", "EXACT n in n", "z", "EXACT m in m"), runs.run(Map.of("y", T, "z", U)));
    }

    @Test
    void keepsTheNameOfWhoChangedAndIsStillAMember() {
        runs.run(Map.of("m", T, "n", T));
        Map<String, String> changed = Map.of("m", T + " " + words(90, 92), "x", T);
        Map<String, String> said = runs.run(changed);

        assertEquals("CONTAINS n in m; CONTAINS x in m", said.get("m"));
        assertEquals(said, runs.run(changed));
        assertEquals("m", families().get("n"));
    }

    @Test
    void movesWhoChangedToTheFamilyThatItIsLikeNow() {
        runs.run(Map.of("m", T, "n", T, "o", T, "u", U));
        runs.run(Map.of("m", U));

        assertEquals(Map.of("m", "u", "u", "u", "n", "n", "o", "n"), families());
    }

    @Test
    void takesApartWhatOnlyTheRemovedDocumentJoined() {
        runs.run(Map.of("a", T, "a2", T, "b", U));
        runs.run(Map.of("c", T + " " + U));
        assertEquals(Map.of("a", "a", "a2", "a", "b", "a", "c", "a"), families());
        runs.run(Map.of("b2", U));
        assertTrue(runs.remove("c"));

        assertEquals(Map.of("a", "a", "a2", "a", "b", "b", "b2", "b"), families());
    }

    @Test
    void takesApartWhatOnlyTheReplacedDocumentJoined() {
        runs.run(Map.of("a", T, "b", U));
        runs.run(Map.of("c", T + " " + U));
        runs.run(Map.of("c", words(500, 560)));

        assertEquals(Map.of("a", "a", "b", "b", "c", "c"), families());
    }

    @Test
    void joinsMembersThatNobodyLookedAt() {
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < 50; i++) {
            many.put("a" + i, T);
        }
        many.put("b", U);
        runs.run(many);
        runs.run(Map.of("c", T + " " + U));

        assertEquals(Set.of("a0"), new TreeSet<>(families().values()));
        assertEquals(52, size("a0"));
        runs.ask("d", U).forEach((id, said) -> assertTrue(said.contains("EXACT b in a0"), said));
    }

    @Test
    void tellsOneNameOfAFamilyThatIsJoinedElsewhereInTheRun() {
        Map<String, String> old = new TreeMap<>(Map.of("p", T, "q", U));
        old.put("q2", words(216, 275));
        old.put("q3", words(232, 290));
        runs.run(old);
        assertEquals("q2", families().get("q3"));
        Map<String, String> said = runs.run(Map.of("join", T + " " + U, "late", words(232, 290)));

        String family = Objects.requireNonNull(families().get("p"));
        said.values().forEach(each -> assertTrue(each.contains(" in " + family), said.toString()));
        assertEquals(Set.of(family), new TreeSet<>(families().values()));
    }

    @Test
    void saysThatNobodyIsThereToBeRemoved() {
        runs.run(Map.of("a", T));

        assertFalse(runs.remove("b"));
        assertTrue(runs.remove("a"));
        assertFalse(runs.remove("a"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void holdsWhatARunOverAllWouldFindWhateverChanged(long seed) {
        Random random = new Random(seed);
        Map<String, String> texts = new TreeMap<>();
        for (int run = 0; run < 8; run++) {
            Map<String, String> some = new TreeMap<>();
            for (int i = random.nextInt(4) + 1; i > 0; i--) {
                some.put("d" + random.nextInt(15), text(random));
            }
            Map<String, String> said = runs.run(some);
            texts.putAll(some);
            assertEquals(said, runs.run(some), "the same run again");
            if (random.nextBoolean()) {
                String id = "d" + random.nextInt(15);
                assertEquals(texts.remove(id) != null, runs.remove(id));
            }
            Map<String, String> families = families();
            assertEquals(texts.keySet(), families.keySet());
            families.values().forEach(name -> assertEquals(name, families.get(name), "a name is a member's"));
            assertEquals(groups(texts, familiesOfOneRun(texts)), groups(texts, id -> families.getOrDefault(id, "")));
        }
    }

    /** One of few texts, an edited one, or one that joins two. */
    private static String text(Random random) {
        String one = base(random);
        return switch (random.nextInt(4)) {
            case 0 -> one;
            case 1 -> one + " " + words(9000 + random.nextInt(5), 9006);
            case 2 -> one + " " + base(random);
            default -> words(7000 + random.nextInt(500), 7600);
        };
    }

    private static String base(Random random) {
        int from = 1000 * random.nextInt(4);
        return words(from, from + 60);
    }

    private UnaryOperator<String> familiesOfOneRun(Map<String, String> texts) {
        Map<String, String> said = new IndexedRuns(folder.resolve("other")).ask(texts);
        return id -> {
            String all = said.getOrDefault(id, "");
            int at = all.indexOf(" in ");
            return at < 0 ? id : all.substring(at + 4).split("[ ;]", 2)[0];
        };
    }

    private static Set<Set<String>> groups(Map<String, String> texts, UnaryOperator<String> family) {
        Map<String, Set<String>> groups = new TreeMap<>();
        texts.keySet()
                .forEach(id -> groups.computeIfAbsent(family.apply(id), any -> new TreeSet<>())
                        .add(id));
        return Set.copyOf(groups.values());
    }

    private Map<String, String> families() {
        Map<String, String> families = new TreeMap<>();
        try (DocumentIndex index = runs.open()) {
            index.snapshot().each(stored -> families.put(stored.id(), stored.family()));
        }
        return families;
    }

    private int size(String family) {
        try (DocumentIndex index = runs.open()) {
            return index.snapshot().familySize(family);
        }
    }
}
