package org.glossator.plugins.quotes.speaker;

import java.util.Set;
import org.glossator.plugins.quotes.marks.Region;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** What the words beside a marked stretch say of it. */
final class Surroundings {

    private static final int HEADLINE = 160;
    private static final int REACH = 8;
    private static final String[] NAMING = {
        "called", "titled", "entitled", "named", "nicknamed", "dubbed", "labelled", "labeled", "marked", "codenamed"
    };
    private static final String[] KINDS_OF_TERM = {
        "concept",
        "concepts",
        "doctrine",
        "formula",
        "idea",
        "ideal",
        "label",
        "motto",
        "nickname",
        "notion",
        "policy",
        "principle",
        "slogan",
        "strategy",
        "term",
        "theory",
        "title"
    };
    private static final String[] NOUNS_OF_NAMING = {"term", "terms", "word", "words", "phrase", "slogan", "nickname"};

    private static final long VERB =
            WordClass.mask(WordClass.PAST, WordClass.THIRD, WordClass.ING, WordClass.BASE, WordClass.PARTICIPLE);
    private static final long FUNCTION = WordClass.mask(
            WordClass.PREPOSITION,
            WordClass.COORDINATOR,
            WordClass.SUBORDINATOR,
            WordClass.RELATIVE,
            WordClass.DETERMINER,
            WordClass.BE,
            WordClass.HAVE,
            WordClass.MODAL,
            WordClass.ADVERB);

    private final Reading reading;

    Surroundings(Reading reading) {
        this.reading = reading;
    }

    void add(Set<SpeechFeature> features, int unit, int words, boolean endsInStop) {
        addBefore(features, unit);
        if (isNamed(unit)) {
            features.add(SpeechFeature.NAMED);
        }
        boolean attributive = words <= 3 && isPlainNoun(unit + 1) && !endsInStop;
        if (attributive && reading.hasAny(unit - 1, WordClass.mask(WordClass.DETERMINER, WordClass.ADJECTIVE))) {
            features.add(SpeechFeature.ATTRIBUTIVE);
            if (reading.is(unit - 1, "the")) {
                features.add(SpeechFeature.ATTRIBUTIVE_BEHIND_THE);
            }
        }
        if (reading.hasAny(unit + 1, WordClass.mask(WordClass.BE, WordClass.HAVE, WordClass.MODAL))) {
            features.add(SpeechFeature.SUBJECT_OF_VERB);
        }
        if (reading.is(unit + 1, "of")) {
            features.add(SpeechFeature.BEFORE_OF);
        }
        if (isAttached(unit)) {
            features.add(SpeechFeature.ATTACHED);
        }
        if (!endsInStop && isNickname(unit, words)) {
            features.add(SpeechFeature.NICKNAME);
        }
        if (isBesideMarked(unit)) {
            features.add(SpeechFeature.BESIDE_MARKED);
        }
    }

    private void addBefore(Set<SpeechFeature> features, int unit) {
        int before = unit - 1;
        if (reading.beginsSentence(unit)) {
            boolean capital = features.contains(SpeechFeature.BEGINS_WITH_CAPITAL);
            features.add(capital ? SpeechFeature.BEGINS_SENTENCE : SpeechFeature.LOWER_CASE_BEGINS_SENTENCE);
        } else if (reading.is(before, ',')) {
            features.add(SpeechFeature.BEHIND_COMMA);
        } else if (reading.is(before, ':')) {
            features.add(SpeechFeature.BEHIND_COLON);
        } else if (reading.isPossessive(before) || reading.has(before, WordClass.POSSESSIVE)) {
            features.add(SpeechFeature.BEHIND_POSSESSIVE);
        } else if (reading.is(before, "as")) {
            features.add(SpeechFeature.CAST_AS);
        } else if (reading.has(before, WordClass.DETERMINER) && !reading.is(before, "that")) {
            features.add(SpeechFeature.BEHIND_ARTICLE);
        } else if (reading.is(before, "of")) {
            features.add(SpeechFeature.BEHIND_OF);
        } else if (reading.has(before, WordClass.BE)) {
            features.add(SpeechFeature.BEHIND_BE);
        } else if (reading.hasAny(before, WordClass.mask(WordClass.MODAL, WordClass.HAVE))
                || reading.is(before, "to")) {
            features.add(SpeechFeature.BEHIND_HELPER);
        } else if (reading.has(before, WordClass.PREPOSITION)) {
            features.add(SpeechFeature.BEHIND_PREPOSITION);
        } else if (reading.hasAny(before, VERB)) {
            features.add(SpeechFeature.BEHIND_VERB);
        }
        int after = unit + 1;
        if (!reading.together(unit, after)
                || reading.is(after, '.')
                || reading.is(after, ',')
                || reading.is(after, ';')) {
            features.add(SpeechFeature.ENDS_CLAUSE);
        }
        if (reading.has(reading.is(before, ',') ? before - 1 : before, WordClass.WORK)) {
            features.add(SpeechFeature.WORK_BEFORE);
        }
        if (reading.is(before, "a") && reading.is(before - 1, "as")
                || reading.is(before, "an") && reading.is(before - 1, "as")) {
            features.add(SpeechFeature.CAST_AS);
        }
    }

    /** Behind {@code her book}, {@code CNN's} or {@code in}. */
    boolean isBehindWork(int unit) {
        int before = reading.is(unit - 1, ',') ? unit - 2 : unit - 1;
        return reading.has(before, WordClass.WORK)
                || reading.has(unit - 1, WordClass.PREPOSITION) && !reading.is(unit - 1, "as")
                || reading.isPossessive(unit - 1);
    }

    /** Single marks in a short paragraph without full stop, at the start of the text, or among words with capitals. */
    boolean isHeadline(int unit) {
        Region marked = reading.regions().get(reading.region(unit));
        if (reading.inHeadline(unit) && !coversParagraph(unit, marked)) {
            return true;
        }
        if (!marked.single()) {
            return false;
        }
        int paragraph = reading.paragraph(unit);
        int end = reading.paragraphs().end(paragraph);
        int length = end - reading.paragraphs().start(paragraph);
        boolean open = reading.text().charAt(end - 1) != '.' || marked.end() >= end - 1;
        return length < HEADLINE && (paragraph == 0 || open);
    }

    boolean coversParagraph(int unit, Region marked) {
        int paragraph = reading.paragraph(unit);
        return marked.start() == reading.paragraphs().start(paragraph)
                && marked.end() >= reading.paragraphs().end(paragraph) - 1;
    }

    /** {@code John "Jack" Smith}. */
    private boolean isNickname(int unit, int words) {
        return words <= 2
                && !reading.inHeadline(unit)
                && reading.isCapitalised(unit - 1)
                && reading.isCapitalised(unit + 1)
                && reading.together(unit - 1, unit + 1)
                && !reading.hasAny(unit - 1, WordClass.mask(WordClass.STARTER, WordClass.CALENDAR, WordClass.PRONOUN))
                && !reading.beginsSentence(unit - 1);
    }

    private boolean isPlainNoun(int unit) {
        return reading.isWord(unit)
                && !reading.isCapitalised(unit)
                && !reading.hasAny(unit, FUNCTION)
                && reading.end(unit) - reading.start(unit) > 2;
    }

    /** A hyphen or letter that hangs on the marks. */
    private boolean isAttached(int unit) {
        boolean after = reading.touchesNext(unit) && (reading.is(unit + 1, '-') || reading.isWord(unit + 1));
        return after || reading.touchesNext(unit - 1) && reading.is(unit - 1, '-');
    }

    /** {@code "safe" and "sound"}, {@code "one," "two"}. */
    private boolean isBesideMarked(int unit) {
        return reading.isRegion(unit + 1)
                || reading.isRegion(unit - 1)
                || reading.has(unit + 1, WordClass.COORDINATOR) && reading.isRegion(unit + 2)
                || reading.has(unit - 1, WordClass.COORDINATOR) && reading.isRegion(unit - 2);
    }

    /** {@code so-called "…"}, {@code a gene called "…"}, {@code known as "…"}, {@code the word "…"}. */
    private boolean isNamed(int unit) {
        int before = unit - 1;
        if (isOneOf(before, NAMING)) {
            return reading.is(before - 1, '-') || !isFree(before);
        }
        return isOneOf(before, NOUNS_OF_NAMING)
                || reading.is(before, "of") && isOneOf(before - 1, KINDS_OF_TERM)
                || reading.is(before, "as") && reading.is(before - 1, "known");
    }

    /** {@code what she called "…"}: the words are hers, and no name. */
    private boolean isFree(int verb) {
        for (int unit = verb - 1; unit >= verb - REACH && reading.together(unit, verb); unit--) {
            if (reading.is(unit, "what") || reading.is(unit, "which") || reading.is(unit, "whom")) {
                return true;
            }
        }
        return false;
    }

    private boolean isOneOf(int unit, String[] words) {
        for (String word : words) {
            if (reading.is(unit, word)) {
                return true;
            }
        }
        return false;
    }
}
