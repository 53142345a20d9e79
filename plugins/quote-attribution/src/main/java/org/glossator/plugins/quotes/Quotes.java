package org.glossator.plugins.quotes;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.plugins.quotes.speaker.SpeakerRules;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.pf4j.Extension;

/** Finds who said what in English text: needs no other layer, writes {@link Layers#QUOTES}. */
@Extension
public final class Quotes implements AnnotatorFactory<QuotesParameters> {

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public QuotesParameters defaults() {
        return QuotesParameters.DEFAULTS;
    }

    @Override
    public Set<Layer<?>> writes(QuotesParameters parameters) {
        return Set.of(Layers.QUOTES);
    }

    @Override
    public Map<String, String> rules() {
        Map<String, String> rules = new TreeMap<>(SpeakerRules.all());
        rules.put("indirect/*", "reported speech: the cue, and the clause that it governs");
        rules.put(QuoteWriter.NESTED, "refused: it stands inside another quote");
        return rules;
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
    public Annotator create(QuotesParameters parameters, Context context) {
        return new QuoteAnnotator(parameters, context::stopRequested);
    }
}
