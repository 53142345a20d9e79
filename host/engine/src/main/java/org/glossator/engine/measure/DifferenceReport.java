package org.glossator.engine.measure;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How two outputs differ.
 *
 * @param first the first file
 * @param second the second
 * @param documents that both have
 * @param same how many of these do not differ in anything compared
 * @param onlyFirst documents that the second lacks
 * @param onlySecond documents that the first lacks
 * @param statuses documents whose status differs, told as {@code 003 ok, then failed}
 * @param texts documents of another text: their findings cannot be compared by their place, and were not
 * @param about documents of which something else is known: date, language, metadata
 * @param problems documents of which other problems are told
 * @param layers each layer of either
 * @param places the first changed places in text order, document by document
 * @param known the layers of all records, also those that were not to be compared
 */
public record DifferenceReport(
        String first,
        String second,
        long documents,
        long same,
        Documents onlyFirst,
        Documents onlySecond,
        Documents statuses,
        Documents texts,
        Documents about,
        Documents problems,
        List<LayerChanges> layers,
        List<ChangedPlace> places,
        Set<String> known) {

    /** Some documents: how many, and the first few of them. */
    public record Documents(long count, List<String> first) {
        public Documents {
            first = List.copyOf(first);
        }
    }

    public DifferenceReport {
        layers = List.copyOf(layers);
        places = List.copyOf(places);
        known = Collections.unmodifiableSet(new LinkedHashSet<>(known));
    }

    /** Whether nothing differs: every document stands in both and says the same. */
    public boolean isEmpty() {
        return same == documents && onlyFirst.count == 0 && onlySecond.count == 0;
    }
}
