package org.glossator.engine.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glossator.text.Provenance;
import org.junit.jupiter.api.Test;

class TagsTest {

    private static List<String> tags(String... layers) {
        Map<String, String> tags = Tags.of(Arrays.stream(layers)
                .map(name -> StoredLayer.of(
                        name, new Provenance("a", "p", "1", Map.of(), List.of(), Map.of("is", "string")), List.of()))
                .toList());
        return Arrays.stream(layers).map(tags::get).toList();
    }

    @Test
    void areTheShortestBeginningThatNoOtherLayerHas() {
        assertEquals(List.of("q", "da", "do", "du"), tags("quotes", "dates", "document-date", "duplicates"));
    }

    @Test
    void areLettersOfTheNameWhereTheBeginningIsLong() {
        assertEquals(List.of("or", "oc", "q"), tags("organisations", "organisation-counts", "quotes"));
        assertEquals(List.of("np", "na"), tags("names.places", "names.persons"));
    }

    @Test
    void areNobodyElses() {
        assertEquals(List.of("ab", "ad", "ac"), tags("abcdx", "abcda", "ac"));
    }

    @Test
    void canBeToldFromTheNumberBehindThem() {
        assertEquals(List.of("l1/", "l2/"), tags("l1", "l2"));
    }
}
