package org.glossator.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void aDocumentChangesByCopies() {
        Document plain = Document.of("1", "text");
        Document dated = plain.withDate(LocalDate.of(2024, 5, 3));
        assertNotSame(plain, dated);
        assertEquals(Optional.empty(), plain.date());
        assertEquals(
                Optional.of(LocalDate.of(2024, 5, 3)), dated.withLanguage("en").date());
    }

    @Test
    void metadataKeepsItsOrderAndIsCopied() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("z", "1");
        entries.put("a", "2");
        Document document = Document.of("1", "").withMetadata(entries);
        entries.clear();
        assertEquals(List.of("z", "a"), List.copyOf(document.metadata().keySet()));
    }

    @Test
    void metadataMayBeAnImmutableMap() {
        assertEquals(
                Map.of("a", "1"),
                Document.of("1", "").withMetadata(Map.of("a", "1")).metadata());
    }

    @Test
    void aLayerThatNobodyWroteIsNotAnEmptyOne() {
        Document document = Document.of("1", "text");
        assertEquals(false, document.has(Layers.QUOTES));
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> document.get(Layers.QUOTES));
        assertTrue(e.getMessage().contains("nobody wrote the layer [quotes]"), e.getMessage());
    }

    @Test
    void aVariantIsAnotherLayerOfTheSameRecord() {
        Layer<Quote> gold = Layers.QUOTES.as("gold");
        assertEquals("quotes.gold", gold.name());
        assertThrows(IllegalArgumentException.class, () -> gold.as("again"));
    }

    @Test
    void aLayerNameIsLowerCase() {
        assertThrows(IllegalArgumentException.class, () -> new Layer<>("Quotes", Quote.class));
        assertThrows(IllegalArgumentException.class, () -> new Layer<>("who said", Quote.class));
    }

    @Test
    void confidenceIsAProbability() {
        assertThrows(IllegalArgumentException.class, () -> Evidence.of("rule", 1.1, ""));
        assertThrows(IllegalArgumentException.class, () -> Evidence.of("rule", Double.NaN, ""));
        assertThrows(IllegalArgumentException.class, () -> Evidence.of(" "));
    }

    @Test
    void aTimexHasBothEndsOnTheCalendarOrNone() {
        LocalDateTime begin = LocalDateTime.of(2024, 5, 3, 0, 0);
        assertThrows(IllegalArgumentException.class, () -> new Timex(Timex.Type.DATE, "2024-05-03", null, begin, null));
    }

    @Test
    void figuresOfADuplicateLieBetweenNoughtAndOne() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Duplicate(Duplicate.Relation.NEAR, "2", null, 1.5, 0, "1", null, false));
    }

    @Test
    void alternativesAreCopied() {
        List<Quote> others = new ArrayList<>();
        Quote quote = Quote.unattributed(Quote.Kind.DIRECT);
        Annotation<Quote> annotation = new Annotation<>(new Span(0, 4), quote, Evidence.of("rule"), others);
        others.add(quote);
        assertEquals(List.of(), annotation.alternatives());
        assertEquals("text", annotation.words(Document.of("1", "text")));
    }
}
