package org.glossator.plugins.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseTrieTest {

    private final PhraseTrie<String> phrases =
            PhraseTrie.of(Map.of("new year", "short", "new year's eve", "long", "year", "one"));

    private PhraseTrie.Match<String> at(String text, int token) {
        return phrases.longest(Tokens.of(text), token);
    }

    @Test
    void findsTheLongestPhrase() {
        assertEquals(new PhraseTrie.Match<>("long", 4), at("New Year’s Eve party", 0));
        assertEquals(new PhraseTrie.Match<>("short", 2), at("new year party", 0));
    }

    @Test
    void findsAPhraseOnlyWhereItBegins() {
        assertNull(at("a new year", 0));
        assertEquals(new PhraseTrie.Match<>("short", 3), at("a new year", 1));
    }

    @Test
    void doesNotFindTheBeginningOfAPhrase() {
        assertNull(at("new car", 0));
    }
}
