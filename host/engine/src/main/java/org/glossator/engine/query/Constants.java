package org.glossator.engine.query;

import java.util.Set;
import org.glossator.engine.layer.RecordCodec;
import org.glossator.text.Layer;
import org.glossator.text.Layers;

/** The words that a component of the layers that come with Glossator can be; of a stranger's layer nobody tells them. */
final class Constants {

    private static final Set<Layer<?>> KNOWN =
            Set.of(Layers.QUOTES, Layers.DATES, Layers.DOCUMENT_DATE, Layers.DUPLICATES);

    private Constants() {}

    /** A variant's layer is called as its annotator's, with a dot and the variant behind. */
    static Set<String> of(String layer, String component) {
        String plain = layer.replaceFirst("\\..*", "");
        return KNOWN.stream()
                .filter(known -> known.name().equals(plain))
                .findFirst()
                .map(known -> RecordCodec.of(known.type()).constants(component))
                .orElse(Set.of());
    }
}
