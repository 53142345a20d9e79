package org.glossator.engine.measure;

import static org.glossator.engine.measure.Entries.TEXT;
import static org.glossator.engine.measure.Entries.layer;
import static org.glossator.engine.measure.Entries.record;
import static org.glossator.engine.measure.Entries.title;
import static org.glossator.engine.measure.Entries.titles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.measure.FindingDifference.Kind;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;

class RecordDifferenceTest {

    private static LayerDifference only(RecordDifference difference) {
        assertEquals(1, difference.layers().size());
        return difference.layers().get(0);
    }

    private static List<String> kinds(LayerDifference layer) {
        return layer.differences().stream()
                .map(each -> each.kind().word() + " " + each.either().span().in(TEXT))
                .toList();
    }

    @Test
    void isEmptyForTwoRecordsThatSayTheSame() {
        RecordDifference difference = RecordDifference.between(
                titles("1", title("Ann Lee", "Lee", new Span(0, 2))),
                titles("1", title("Ann Lee", "Lee", new Span(0, 2))));
        assertTrue(difference.isEmpty());
        assertEquals(List.of(), difference.inWords());
        assertEquals(1, only(difference).same());
    }

    @Test
    void takesASpanOfAnAnnotatorAndTheTwoNumbersOfAFileForTheSame() {
        assertTrue(RecordDifference.between(
                        titles("1", title("Ann Lee", "Lee", new Span(0, 2))),
                        titles("1", title("Ann Lee", "Lee", List.of(0L, 2L))))
                .isEmpty());
    }

    @Test
    void tellsWhichComponentsChangedWhereTheWordsAreTheSame() {
        LayerDifference layer = only(RecordDifference.between(
                titles("1", title("Ann Lee", "Lee", null)), titles("1", title("Ann Lee", "Ann", List.of(0L, 2L)))));
        assertEquals(List.of("changed Ann Lee"), kinds(layer));
        assertEquals(List.of("name", "place"), layer.differences().get(0).components());
    }

    @Test
    void tellsAnotherReasonForTheSameValueApart() {
        LayerDifference layer = only(RecordDifference.between(
                titles("1", title("Ann Lee", "Lee", null, "plain")),
                titles("1", title("Ann Lee", "Lee", null, "list"))));
        assertEquals(List.of("reason Ann Lee"), kinds(layer));
        assertEquals(List.of("rule"), layer.differences().get(0).components());
        assertEquals(0, layer.same());
    }

    @Test
    void takesAnOverlappingFindingForOneThatMovedAndTheOneThatSharesMost() {
        LayerDifference layer = only(RecordDifference.between(
                titles("1", title("Dr Ann Lee", "Lee", null)),
                titles("1", title("Ann Lee", "Lee", null), title("Dr", "Dr", null))));
        assertEquals(List.of("added Dr", "moved Dr Ann Lee"), kinds(layer));
    }

    @Test
    void tellsWhatOnlyOneSideHas() {
        LayerDifference layer = only(RecordDifference.between(
                titles("1", title("Ann Lee", "Lee", null), title("Cy Fox", "Fox", null)),
                titles("1", title("Ann Lee", "Lee", null), title("Bo Day", "Day", null))));
        assertEquals(List.of("added Bo Day", "removed Cy Fox"), kinds(layer));
        assertEquals(1, layer.same());
    }

    @Test
    void pairsSeveralFindingsOfTheSameWordsByTheirValueFirst() {
        LayerDifference layer = only(RecordDifference.between(
                titles("1", title("Ann Lee", "one", null), title("Ann Lee", "two", null)),
                titles("1", title("Ann Lee", "two", null), title("Ann Lee", "three", null))));
        assertEquals(1, layer.same());
        assertEquals(List.of("changed Ann Lee"), kinds(layer));
    }

    @Test
    void comparesNoFindingsWhereTheTextsDiffer() {
        RecordDifference difference = RecordDifference.between(
                titles("1", title("Ann Lee", "Lee", null)), record(TEXT + " ", layer("titles", "1")));
        assertTrue(difference.textsDiffer());
        assertEquals(List.of(), difference.layers());
        assertEquals(List.of("another text"), difference.inWords());
    }

    @Test
    void tellsALayerThatOnlyOneSideHasAlsoWhenItIsEmpty() {
        RecordDifference difference = RecordDifference.between(record(TEXT, layer("titles", "1")), record(TEXT));
        assertFalse(difference.isEmpty());
        assertEquals(List.of("titles only in the first"), difference.inWords());
    }

    @Test
    void tellsAnotherVersionOfTheWriterAlsoWhereEveryFindingIsTheSame() {
        RecordDifference difference = RecordDifference.between(
                titles("1", title("Ann Lee", "Lee", null)), titles("2", title("Ann Lee", "Lee", null)));
        assertEquals(1, only(difference).same());
        assertEquals(0, only(difference).count(Kind.CHANGED));
        assertEquals(List.of("titles another writer"), difference.inWords());
    }

    @Test
    void leavesOutLayersThatNobodyAskedFor() {
        assertTrue(RecordDifference.between(
                        titles("1", title("Ann Lee", "Lee", null)), titles("2"), layer -> layer.equals("quotes"))
                .isEmpty());
    }

    @Test
    void tellsStatusProblemsAndWhatIsKnownOfTheDocument() {
        Entry entry = Entry.of(Document.of("a", TEXT), StoredFindings.EMPTY);
        Entry other = Entry.of(Document.of("a", TEXT).withLanguage("en"), StoredFindings.EMPTY)
                .with(Problem.error("E3101", "titles", "failed", ""));
        assertEquals(
                List.of("status ok, then partial", "another language", "other problems"),
                RecordDifference.between(Recorded.of(entry), Recorded.of(other)).inWords());
    }
}
