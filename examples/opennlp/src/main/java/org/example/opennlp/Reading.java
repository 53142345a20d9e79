package org.example.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.tokenize.TokenizerME;
import org.glossator.annotator.Context;
import org.glossator.annotator.Output;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One call over one text. OpenNLP's tokenizer takes time by the square of a word's length, its tagger by the square of a sentence's; neither
 * is bounded in what people feed to a machine, so both are here.
 */
final class Reading {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int LONGEST_WORD = 500; // UTF-16 code units
    private static final int MOST_TAGGED = 400; // tokens; longer sentences are tagged in parts

    private final SentenceDetectorME sentences;
    private final TokenizerME tokenizer;
    private final @Nullable POSTaggerME tagger;
    private final String text;
    private final Output out;

    Reading(Models models, String text, Output out) {
        this.sentences = new SentenceDetectorME(models.sentences());
        this.tokenizer = new TokenizerME(models.tokens());
        this.tagger = models.tags() == null ? null : new POSTaggerME(models.tags());
        this.text = text;
        this.out = out;
    }

    void read(Context context) {
        opennlp.tools.util.Span[] found = sentences.sentPosDetect(text);
        double[] sure = sentences.probs();
        for (int i = 0; i < found.length; i++) {
            List<Span> words = tokens(found[i].getStart(), found[i].getEnd(), i, context);
            if (!words.isEmpty()) {
                Sentence sentence = new Sentence(words.size());
                add(OpenNlp.SENTENCES, found[i].getStart(), found[i].getEnd(), sentence, "sentence-model", sure[i]);
                tag(words, context);
            }
        }
    }

    /** The tokenizer looks at one word between blanks at a time, so it may as well be given one at a time. */
    private List<Span> tokens(int start, int end, int sentence, Context context) {
        List<Span> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(text).region(start, end);
        while (words.find() && !context.stopRequested()) {
            MatchResult word = words.toMatchResult();
            if (word.end() - word.start() > LONGEST_WORD) {
                tokens.add(new Span(word.start(), word.end()));
                out.add(OpenNlp.TOKENS, tokens.get(tokens.size() - 1), new Token(sentence), Evidence.of("too-long"));
            } else {
                tokens(word, sentence, tokens);
            }
        }
        return tokens;
    }

    private void tokens(MatchResult word, int sentence, List<Span> tokens) {
        opennlp.tools.util.Span[] parts = tokenizer.tokenizePos(word.group());
        double[] sure = tokenizer.probs();
        for (int i = 0; i < parts.length; i++) {
            int start = word.start() + parts[i].getStart();
            int end = word.start() + parts[i].getEnd();
            if (add(OpenNlp.TOKENS, start, end, new Token(sentence), "token-model", sure[i])) {
                tokens.add(new Span(start, end));
            }
        }
    }

    private void tag(List<Span> sentence, Context context) {
        for (int from = 0; tagger != null && from < sentence.size() && !context.stopRequested(); from += MOST_TAGGED) {
            List<Span> words = sentence.subList(from, Math.min(sentence.size(), from + MOST_TAGGED));
            String[] tags = tagger.tag(words.stream().map(word -> word.in(text)).toArray(String[]::new));
            double[] sure = tagger.probs();
            for (int i = 0; i < tags.length; i++) {
                Span word = words.get(i);
                PartOfSpeech tag = new PartOfSpeech(tags[i]);
                add(OpenNlp.PARTS_OF_SPEECH, word.start(), word.end(), tag, "tag-model", sure[i]);
            }
        }
    }

    /** Models know nothing of surrogate pairs and may part one; such a finding has no place in a text. */
    private <T extends Record> boolean add(Layer<T> layer, int start, int end, T value, String rule, double sure) {
        boolean whole = isWhole(start) && isWhole(end);
        if (whole) {
            double confidence = Math.min(1, Math.max(0, sure)); // a product of doubles, which may end above 1
            out.add(layer, new Span(start, end), value, Evidence.of(rule, confidence, ""));
        }
        return whole;
    }

    private boolean isWhole(int at) {
        return at == 0
                || at == text.length()
                || !Character.isLowSurrogate(text.charAt(at))
                || !Character.isHighSurrogate(text.charAt(at - 1));
    }
}
