package org.glossator.engine.measure;

import java.util.List;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A finding that differs, in its sentence.
 *
 * @param document its id
 * @param layer that holds it
 * @param kind in what way it differs
 * @param components what differs
 * @param passage the words of the first, or of the second where the first has none
 * @param moved the words of the second where they are others; null: they are the same, or one side has none
 * @param before what the first says, null: nothing; of a finding that both have only what differs, which may be nothing but the place
 * @param after what the second says, null: nothing
 * @param rule of the first, or of the second where the first has none
 */
public record ChangedPlace(
        String document,
        String layer,
        FindingDifference.Kind kind,
        List<String> components,
        Passage passage,
        @Nullable String moved,
        @Nullable String before,
        @Nullable String after,
        String rule) {

    public ChangedPlace {
        components = List.copyOf(components);
    }

    /** In the words of the records that it differs in. */
    public static ChangedPlace of(RecordDifference records, LayerDifference layer, FindingDifference difference) {
        String text = text(records);
        StoredFinding before = difference.before();
        StoredFinding after = difference.after();
        boolean both = before != null && after != null;
        boolean moved = before != null && after != null && !before.span().equals(after.span());
        Told told = new Told(text, both, difference.components());
        Span place = difference.either().span();
        return new ChangedPlace(
                records.before().id(),
                layer.layer(),
                difference.kind(),
                difference.components(),
                text.isEmpty() ? Passage.unknown(place) : Passage.of(text, place),
                moved && after != null ? told.words(after.span()) : null,
                told.of(layer.before(), before),
                told.of(layer.after(), after),
                difference.either().evidence().rule());
    }

    private static String text(RecordDifference records) {
        String before = records.before().text();
        String after = records.after().text();
        return before != null ? before : after != null ? after : "";
    }
}
