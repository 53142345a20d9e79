package org.glossator.engine.layer;

import java.util.List;
import org.glossator.text.Evidence;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a {@link StoredLayer}: its values stand in the order of the layer's components. The arrays are never changed.
 *
 * @param span the words found
 * @param value plain values; null where a component is absent
 * @param evidence why
 * @param alternatives other readings, best first
 */
@SuppressWarnings("ArrayRecordComponent") // one object less for each finding; never compared
public record StoredFinding(
        Span span, @Nullable Object[] value, Evidence evidence, List<@Nullable Object[]> alternatives) {}
