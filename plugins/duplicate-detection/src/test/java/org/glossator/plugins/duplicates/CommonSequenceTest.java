package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonSequenceTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 63, 64, 65, 100, 127, 128})
    void isAsLongAsATableSays(int length) {
        Random random = new Random(length);
        for (int round = 0; round < 200; round++) {
            int alphabet = 1 + random.nextInt(30);
            int[] sentence = random.ints(length, 0, alphabet).toArray();
            int[] other = random.ints(1 + random.nextInt(150), 0, alphabet + 3).toArray();
            CommonSequence common = new CommonSequence(alphabet + 3);
            common.of(place -> random.nextInt(alphabet), 0, length); // what stood there before
            common.of(place -> sentence[place - 5], 5, 5 + length);
            common.clear();
            int[] row = new int[length + 1];
            for (int word : other) {
                common.add(word);
                int diagonal = 0;
                for (int i = 1; i <= length; i++) {
                    int above = row[i];
                    row[i] = word == sentence[i - 1] ? diagonal + 1 : Math.max(above, row[i - 1]);
                    diagonal = above;
                }
                assertEquals(row[length], common.size());
            }
        }
    }
}
