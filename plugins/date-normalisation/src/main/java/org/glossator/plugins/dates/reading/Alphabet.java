package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;

/**
 * The words and signs with which steps may begin, numbered from 1 on, so that a token is looked up once and then compared as a number: its
 * letter. Immutable.
 */
final class Alphabet {

    /** The letter of a token with which no step begins. */
    static final int UNKNOWN = 0;

    /** The letter of every number. */
    private static final int NUMBER = 1;

    private final Lexicon letters;
    private final int size;
    private final int[][] byStep;

    Alphabet(List<Step> steps) {
        Map<String, Integer> numbers = new HashMap<>();
        byStep = new int[steps.size()][];
        for (Step step : steps) {
            byStep[step.number()] = letters(step.element(), numbers);
        }
        List<Object> entries = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
            entries.add(entry.getValue());
            entries.add(entry.getKey());
        }
        letters = Lexicon.of(entries.toArray());
        size = numbers.size() + NUMBER + 1;
    }

    private static int[] letters(Element element, Map<String, Integer> numbers) {
        Set<String> words = element.words();
        String symbols = element.symbols();
        int[] letters = new int[words.size() + symbols.length() + 1];
        int count = 0;
        if (element.beginsWithNumber()) {
            letters[count++] = NUMBER;
        }
        for (String word : words) {
            letters[count++] = number(word, numbers);
        }
        for (int i = 0; i < symbols.length(); i++) {
            letters[count++] = number(symbols.substring(i, i + 1), numbers);
        }
        return Arrays.copyOf(letters, count);
    }

    private static int number(String word, Map<String, Integer> numbers) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int letter = numbers.size() + NUMBER + 1;
        numbers.put(word, letter);
        return letter;
    }

    /** As many letters as there are, the unknown one included. */
    int size() {
        return size;
    }

    int steps() {
        return byStep.length;
    }

    /** The letters of the tokens with which a step may begin. */
    int[] of(Step step) {
        return byStep[step.number()];
    }

    /** The letters of a text's tokens. */
    int[] spell(Tokens tokens) {
        int[] spelt = new int[tokens.size()];
        for (int i = 0; i < spelt.length; i++) {
            spelt[i] = tokens.kind(i) == Tokens.Kind.NUMBER ? NUMBER : (int) letters.classes(tokens, i);
        }
        return spelt;
    }
}
