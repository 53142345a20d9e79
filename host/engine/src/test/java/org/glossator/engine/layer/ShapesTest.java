package org.glossator.engine.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapesTest {

    private static String mismatch(Map<String, String> writer, Map<String, String> reader) {
        return Shapes.mismatch(writer, reader).orElse("fits");
    }

    @Test
    void aSubsetFits() {
        assertEquals(
                Optional.empty(), Shapes.mismatch(Map.of("kind", "enum", "speaker", "span?"), Map.of("kind", "enum")));
    }

    @Test
    void aReaderMayBeMoreLenientThanTheWriter() {
        assertEquals("fits", mismatch(Map.of("count", "int"), Map.of("count", "int?", "other", "string?")));
    }

    @Test
    void aReaderMayNotWantWhatTheWriterLacks() {
        assertEquals(
                "wants the component title, which the layer lacks; it has [kind]; declare the component @Nullable or"
                        + " leave it out",
                mismatch(Map.of("kind", "enum"), Map.of("title", "string")));
    }

    @Test
    void aReaderMayNotWantAlwaysWhatMayBeAbsent() {
        assertEquals(
                "wants the component speaker always, and in the layer it may be absent; declare it @Nullable",
                mismatch(Map.of("speaker", "span?"), Map.of("speaker", "span")));
    }

    @Test
    void aReaderMayNotWantAnotherType() {
        assertEquals(
                "wants the component count as int?, and the layer holds string",
                mismatch(Map.of("count", "string"), Map.of("count", "int?")));
    }

    @Test
    void aTypeThatAFileLeftOpenFitsUntilItIsRead() {
        assertEquals("fits", mismatch(Map.of("count", Shapes.OPEN), Map.of("count", "int")));
    }
}
