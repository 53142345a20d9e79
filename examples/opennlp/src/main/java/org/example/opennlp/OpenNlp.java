package org.example.opennlp;

import java.util.Map;
import java.util.Set;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Help;
import org.glossator.text.Layer;
import org.pf4j.Extension;

/**
 * Sentences, tokens and parts of speech by Apache OpenNLP.
 *
 * <p>OpenNLP's models may be used by many threads, its detectors and taggers by one only: they keep what they found last. So the models are
 * loaded once for a run, in {@link #create}, and each call makes its own detectors over them, which costs next to nothing.
 */
@Extension
@Help("Sentences, tokens and parts of speech by Apache OpenNLP.")
public final class OpenNlp implements AnnotatorFactory<OpenNlp.Parameters> {

    /** What a person may set, as in {@code opennlp:tags=yes}. */
    public record Parameters(
            @Help("whether parts of speech are written, too; they take four fifths of the time")
            boolean tags) {}

    /** What we write. */
    public static final Layer<Sentence> SENTENCES = new Layer<>("sentences", Sentence.class);

    public static final Layer<Token> TOKENS = new Layer<>("tokens", Token.class);
    public static final Layer<PartOfSpeech> PARTS_OF_SPEECH = new Layer<>("parts-of-speech", PartOfSpeech.class);

    @Override
    public String name() {
        return "opennlp";
    }

    @Override
    public Parameters defaults() {
        return new Parameters(false);
    }

    @Override
    public Set<Layer<?>> writes(Parameters parameters) {
        return parameters.tags() ? Set.of(SENTENCES, TOKENS, PARTS_OF_SPEECH) : Set.of(SENTENCES, TOKENS);
    }

    @Override
    public Map<String, String> rules() {
        return Map.of(
                "sentence-model", "the model sees a sentence end there",
                "token-model", "the model parts the words there",
                "too-long", "no blank for 500 characters, which no model was made for",
                "tag-model", "the tag is part of the likeliest sequence of tags for the sentence");
    }

    @Override
    public boolean threadSafe() {
        return true;
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public Annotator create(Parameters parameters, Context context) {
        Models models = Models.load(parameters.tags());
        return (DocumentAnnotator) (document, out) -> new Reading(models, document.text(), out).read(context);
    }
}
