package org.glossator.engine.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Help;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.layer.RecordCodec;
import org.glossator.text.Layer;

/** Describes annotators by asking their factories, which makes no annotator. */
public final class Descriptions {

    private Descriptions() {}

    /**
     * What a factory says of its annotators, at the default parameters. Of the kind it says nothing.
     *
     * @throws IllegalArgumentException when a parameter, or a component of a layer, is of a type that it may not have
     */
    public static <P extends Record> AnnotatorDescription of(AnnotatorFactory<P> factory) {
        P parameters = factory.defaults();
        return new AnnotatorDescription(
                factory.name(),
                "",
                help(factory, parameters),
                factory.threadSafe(),
                List.copyOf(factory.languages()),
                shapes(factory.reads(parameters)),
                shapes(factory.readsIfPresent(parameters)),
                shapes(factory.writes(parameters)),
                Parameters.of(factory),
                new TreeMap<>(factory.rules()));
    }

    /**
     * Whether an annotator is of the kind {@link AnnotatorDescription#DOCUMENT} or {@link AnnotatorDescription#CORPUS}.
     *
     * @throws IllegalArgumentException when it is of both
     */
    public static String kind(Annotator annotator) {
        boolean document = annotator instanceof DocumentAnnotator;
        if (document && annotator instanceof CorpusAnnotator) {
            throw new IllegalArgumentException("[" + annotator.getClass().getName()
                    + "] is a DocumentAnnotator and a CorpusAnnotator; expected one of them");
        }
        return document ? AnnotatorDescription.DOCUMENT : AnnotatorDescription.CORPUS;
    }

    /** Of the factory's class, or of the record of its parameters. */
    private static String help(AnnotatorFactory<?> factory, Record parameters) {
        Help help = factory.getClass().getAnnotation(Help.class);
        if (help == null) {
            help = parameters.getClass().getAnnotation(Help.class);
        }
        return help == null ? "" : help.value();
    }

    private static SortedMap<String, Map<String, String>> shapes(Set<Layer<?>> layers) {
        SortedMap<String, Map<String, String>> shapes = new TreeMap<>();
        layers.forEach(
                layer -> shapes.put(layer.name(), RecordCodec.of(layer.type()).shape()));
        return shapes;
    }
}
