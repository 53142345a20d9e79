package org.example.corenlp;

import java.util.Map;
import java.util.Set;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.Help;
import org.glossator.annotator.Range;
import org.glossator.text.Layer;
import org.pf4j.Extension;

/** Quotes and their speakers by Stanford CoreNLP, without coreference. */
@Extension
@Help("Quotes with their speakers by Stanford CoreNLP, beside those of the annotator quotes.")
public final class CoreNlpQuotes implements AnnotatorFactory<CoreNlpQuotes.Parameters> {

    /** What a person may set, as in {@code corenlp-quotes:longest=50000}. */
    public record Parameters(
            @Help("characters of the longest text that is read; CoreNLP reads about 2,000 in a second, and cannot be interrupted")
            @Range(min = 1, max = 1_000_000)
            int longest) {}

    /** What we write. */
    public static final Layer<TheirQuote> QUOTES = new Layer<>("quotes.theirs", TheirQuote.class);

    @Override
    public String name() {
        return "corenlp-quotes";
    }

    @Override
    public Parameters defaults() {
        return new Parameters(20_000);
    }

    @Override
    public Set<Layer<?>> writes(Parameters parameters) {
        return Set.of(QUOTES);
    }

    @Override
    public Map<String, String> rules() {
        return Map.of(
                "unattributed", "the words stand between marks; no sieve found a speaker",
                "sieve/*", "the sieve of CoreNLP that gave the words to a mention, as Deterministic or Loose Conversational");
    }

    /** True: what CoreNLP cannot do for two texts at once is done for one after the other. */
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
        return new CoreNlp(parameters.longest(), context);
    }
}
