package org.glossator.engine.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glossator.text.Annotation;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one plugin wrote, read by another through a record of its own. */
class StoredLayerTest {

    enum Colour {
        RED,
        DARK_BLUE
    }

    enum OtherColour {
        DARK_BLUE
    }

    enum Capital {
        HIGH;

        @Override
        public String toString() {
            return name();
        }
    }

    record Writer(
            Colour colour,
            Capital capital,
            String words,
            boolean flag,
            int count,
            long total,
            double share,
            Span place,
            @Nullable Span other,
            LocalDate day,
            LocalDateTime moment,
            List<String> names,
            List<Colour> colours) {}

    record Subset(double share, Colour colour) {}

    record Stranger(OtherColour colour) {}

    record Lenient(
            @Nullable String nobodyWroteThis, @Nullable Integer count) {}

    record Strict(Span other) {}

    record Choosy(int count) {
        Choosy {
            if (count > 3) {
                throw new IllegalArgumentException("expected at most 3");
            }
        }
    }

    record Numbers(double share, @Nullable List<Double> shares) {}

    private static final Writer VALUE = new Writer(
            Colour.DARK_BLUE,
            Capital.HIGH,
            "words",
            true,
            7,
            1L << 40,
            0.1 + 0.2,
            new Span(1, 2),
            null,
            LocalDate.of(2024, 4, 26),
            LocalDateTime.of(2024, 4, 26, 0, 0),
            List.of("a", "b"),
            List.of(Colour.RED));

    private static <R extends Record> StoredLayer stored(Class<R> type, R value) {
        RecordCodec codec = RecordCodec.of(type);
        Provenance provenance = new Provenance("a", "p", "1", Map.of(), List.of(), codec.shape());
        List<StoredFinding> findings =
                List.of(new StoredFinding(new Span(0, 1), codec.encode(value), Evidence.of("rule"), List.of()));
        return StoredLayer.of("things", provenance, findings);
    }

    private static <R extends Record> List<R> read(StoredLayer layer, Class<R> type) {
        return StoredFindings.EMPTY.with(List.of(layer)).get(new Layer<>("things", type)).stream()
                .map(Annotation::value)
                .toList();
    }

    private static String refused(StoredLayer layer, Class<? extends Record> type) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> read(layer, type))
                .getMessage());
    }

    @Test
    void tellsTheShapeOfARecord() {
        assertEquals(
                "{colour=enum, capital=enum, words=string, flag=boolean, count=int, total=long, share=double, place=span,"
                        + " other=span?, day=date, moment=datetime, names=list<string>, colours=list<enum>}",
                RecordCodec.of(Writer.class).shape().toString());
    }

    @Test
    void givesTheWriterItsOwnRecordsBack() {
        assertEquals(List.of(VALUE), read(stored(Writer.class, VALUE), Writer.class));
    }

    @Test
    void keepsPlainValuesOnly() {
        assertEquals(
                "[dark-blue, HIGH, words, true, 7, 1099511627776, 0.30000000000000004, 1:2, null, 2024-04-26,"
                        + " 2024-04-26T00:00, [a, b], [red]]",
                Arrays.toString(stored(Writer.class, VALUE).findings().get(0).value()));
    }

    @Test
    void givesAReaderTheComponentsThatItDeclares() {
        assertEquals(List.of(new Subset(0.1 + 0.2, Colour.DARK_BLUE)), read(stored(Writer.class, VALUE), Subset.class));
    }

    @Test
    void givesAReaderItsOwnEnum() {
        assertEquals(List.of(new Stranger(OtherColour.DARK_BLUE)), read(stored(Writer.class, VALUE), Stranger.class));
    }

    @Test
    void givesNullForANullableComponentThatNobodyWrote() {
        assertEquals(List.of(new Lenient(null, 7)), read(stored(Writer.class, VALUE), Lenient.class));
    }

    @Test
    void namesAConstantThatTheReaderDoesNotKnow() {
        assertEquals(
                "layer things at 0:1: component colour of Stranger: found [red]; expected one of [dark-blue] (OtherColour)",
                refused(stored(Subset.class, new Subset(1, Colour.RED)), Stranger.class));
    }

    @Test
    void namesAnAbsentComponentThatTheReaderNeeds() {
        assertEquals(
                "layer things at 0:1: component other of Strict is absent in the layer; expected a value, or @Nullable on"
                        + " the reader's component",
                refused(stored(Writer.class, VALUE), Strict.class));
    }

    @Test
    void saysThatTheReadersRecordRefusesAValue() {
        assertEquals(
                "layer things at 0:1: Choosy refuses the values [7]: java.lang.IllegalArgumentException: expected at most 3",
                refused(stored(Writer.class, VALUE), Choosy.class));
    }

    @Test
    void saysThatNobodyWroteALayer() {
        assertThrows(IllegalStateException.class, () -> StoredFindings.EMPTY.get(new Layer<>("things", Writer.class)));
        assertThrows(IllegalStateException.class, () -> StoredFindings.EMPTY.provenance("things"));
    }

    @Test
    void readsPlainValuesAsJsonHasThem() {
        Provenance provenance = new Provenance(
                "a", "p", "1", Map.of(), List.of(), RecordCodec.of(Writer.class).shape());
        Object[] row = {
            "red",
            "HIGH",
            "w",
            false,
            7L,
            8L,
            1L,
            List.of(3L, 4L),
            null,
            "2024-04-26",
            "2024-04-26T10:00",
            List.of(),
            List.of("red")
        };
        StoredLayer layer = StoredLayer.of(
                "things", provenance, List.of(new StoredFinding(new Span(0, 1), row, Evidence.of("r"), List.of())));
        Writer value = read(layer, Writer.class).get(0);
        assertEquals(new Span(3, 4), value.place());
        assertEquals(1.0, value.share());
        assertEquals(7, value.count());
        assertEquals(LocalDateTime.of(2024, 4, 26, 10, 0), value.moment());
    }

    @Test
    void ordersFindingsByTheirSpansAndLeavesEqualOnesAsGiven() {
        RecordCodec codec = RecordCodec.of(Choosy.class);
        Provenance provenance = new Provenance("a", "p", "1", Map.of(), List.of(), codec.shape());
        List<StoredFinding> findings = List.of(
                new StoredFinding(new Span(5, 9), codec.encode(new Choosy(1)), Evidence.of("late"), List.of()),
                new StoredFinding(new Span(0, 9), codec.encode(new Choosy(1)), Evidence.of("long"), List.of()),
                new StoredFinding(new Span(0, 2), codec.encode(new Choosy(1)), Evidence.of("first"), List.of()),
                new StoredFinding(new Span(0, 2), codec.encode(new Choosy(1)), Evidence.of("second"), List.of()));
        assertEquals(
                List.of("first", "second", "long", "late"),
                StoredLayer.of("things", provenance, findings).findings().stream()
                        .map(f -> f.evidence().rule())
                        .toList());
    }

    @Test
    void refusesANumberThatIsNone() {
        RecordCodec codec = RecordCodec.of(Numbers.class);
        assertEquals(
                "component share of Numbers is NaN; expected a finite number",
                assertThrows(IllegalArgumentException.class, () -> codec.encode(new Numbers(Double.NaN, null)))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> codec.encode(new Numbers(1, List.of(Double.POSITIVE_INFINITY))));
    }

    @Test
    @SuppressWarnings("NullAway") // that is what a plugin may do all the same
    void refusesNullWhereTheRecordPromisesAValue() {
        assertThrows(
                IllegalArgumentException.class,
                () -> RecordCodec.of(Strict.class).encode(new Strict(null)));
        assertThrows(
                IllegalArgumentException.class,
                () -> RecordCodec.of(Numbers.class).encode(new Numbers(1, Arrays.asList(1.0, null))));
    }

    /** A plugin may bring an annotation of its own. */
    private static final class Theirs {
        @Retention(RetentionPolicy.RUNTIME)
        @interface Nullable {}
    }

    record Private(@Theirs.Nullable String name) {}

    @Test
    void knowsNullableByItsNameWhoeverBringsIt() {
        assertEquals("{name=string?}", RecordCodec.of(Private.class).shape().toString());
    }

    record Unfit(Map<String, String> features) {}

    @Test
    void refusesARecordWithAComponentOfAnotherType() {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> RecordCodec.of(Unfit.class))
                .getMessage());
        assertEquals(true, message.startsWith("component features of the record"), message);
    }
}
