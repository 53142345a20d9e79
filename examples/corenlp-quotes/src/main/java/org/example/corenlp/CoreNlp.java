package org.example.corenlp;

import edu.stanford.nlp.coref.CorefCoreAnnotations.CorefChainAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetBeginAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetEndAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.QuotationsAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAnnotator;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP, loaded once. Its pipeline of taggers may be used by many threads. The step that finds speakers keeps the persons of the text that
 * it is at in a field, so it does one text at a time; it is a small part of the work.
 */
final class CoreNlp implements DocumentAnnotator {

    private static final String MODELS = "edu/stanford/nlp/models/";

    /** CoreNLP sets it for the whole virtual machine. */
    private static final String LEFT_BEHIND = "ssplit.eolonly";

    private final int longest;
    private final Context context;
    private final ReentrantLock attributing = new ReentrantLock();
    private @Nullable StanfordCoreNLP reader;
    private @Nullable QuoteAnnotator quotes;

    CoreNlp(int longest, Context context) {
        RedwoodConfiguration.empty().apply(); // else it tells standard error which models it loads
        this.longest = longest;
        this.context = context;
        String before = System.getProperty(LEFT_BEHIND);
        this.reader = new StanfordCoreNLP(properties());
        this.quotes = new QuoteAnnotator("quote", properties());
        this.quotes.quoteAttributionAnnotator.useCoref = false;
        if (before == null) {
            System.clearProperty(LEFT_BEHIND);
        }
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
        properties.setProperty("pos.model", MODELS + "pos-tagger/english-left3words-distsim.tagger");
        properties.setProperty("depparse.model", MODELS + "parser/nndep/english_UD.gz");
        properties.setProperty("ner.model", MODELS + "ner/english.all.3class.distsim.crf.ser.gz");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("quote.attributeQuotes", "true");
        return properties;
    }

    @Override
    public void annotate(Document document, Output out) {
        if (document.text().length() > longest) {
            out.warn(document.span(), "longer than " + longest + " characters, so CoreNLP did not read it");
            return;
        }
        StanfordCoreNLP taggers = reader;
        QuoteAnnotator speakers = quotes;
        if (taggers == null || speakers == null) {
            throw new IllegalStateException("closed");
        }
        Annotation read = new Annotation(document.text());
        read.set(CorefChainAnnotation.class, Map.of()); // asked for even where coreference is off
        try {
            taggers.annotate(read);
        } catch (StackOverflowError e) {
            out.warn(document.span(), "CoreNLP could not read it: its grammar calls itself too deeply");
            return;
        }
        List<CoreLabel> tokens = read.get(TokensAnnotation.class);
        if (tokens == null || tokens.isEmpty()) {
            return; // the search for speakers asks for a first token
        }
        attribute(read, speakers);
        for (CoreMap quote : read.get(QuotationsAnnotation.class)) {
            if (!context.stopRequested()) {
                add(quote, tokens, out);
            }
        }
    }

    private void attribute(Annotation read, QuoteAnnotator speakers) {
        try {
            attributing.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        try {
            speakers.annotate(read);
        } finally {
            attributing.unlock();
        }
    }

    private static void add(CoreMap quote, List<CoreLabel> tokens, Output out) {
        Integer first = quote.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class);
        Integer last = quote.get(QuoteAttributionAnnotator.MentionEndAnnotation.class);
        Span speaker = first == null || last == null
                ? null
                : new Span(tokens.get(first).beginPosition(), tokens.get(last).endPosition());
        String person = quote.get(QuoteAttributionAnnotator.CanonicalMentionAnnotation.class);
        String sieve = quote.get(QuoteAttributionAnnotator.MentionSieveAnnotation.class);
        Span words =
                new Span(quote.get(CharacterOffsetBeginAnnotation.class), quote.get(CharacterOffsetEndAnnotation.class));
        out.add(CoreNlpQuotes.QUOTES, words, new TheirQuote(speaker, person), Evidence.of(rule(speaker, sieve)));
    }

    private static String rule(@Nullable Span speaker, @Nullable String sieve) {
        return speaker == null || sieve == null
                ? "unattributed"
                : "sieve/" + sieve.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Lets go of a gigabyte, also where somebody still holds the annotator. */
    @Override
    public void close() {
        reader = null;
        quotes = null;
        StanfordCoreNLP.clearAnnotatorPool();
    }
}
