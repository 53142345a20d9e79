package org.glossator.plugins.quotes.marks;

import java.util.Set;
import org.glossator.plugins.text.Characters;

/**
 * Guesses where a mark was lost: a quote that is never closed ends before {@code , Ann Lee said}; one that was never opened begins behind
 * {@code Ann Lee said:}, else with its sentence. Looks at each place a fixed number of words ahead.
 */
final class LostMarks {

    private static final int MOST_WORDS = 7;
    private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "it", "we", "i", "who", "one");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "his", "her", "their", "its", "one", "another", "some");
    private static final Set<String> PARTICLES =
            Set.of("of", "de", "van", "von", "der", "den", "la", "al", "bin", "and", "for", "the");
    private static final Set<String> AUXILIARIES =
            Set.of("has", "had", "have", "also", "then", "later", "once", "again", "even", "just", "recently");
    // behind a verb of saying they begin a clause, so that the verb belongs to the quote itself
    private static final Set<String> CLAUSE = Set.of(
            "that", "he", "she", "they", "it", "we", "i", "you", "there", "this", "what", "how", "if", "whether");

    private final String text;
    private final SpeechVerbs verbs;
    private int wordStart;
    private int wordEnd;

    LostMarks(String text, SpeechVerbs verbs) {
        this.text = text;
        this.verbs = verbs;
    }

    /** Where a quote that begins at from and is never closed ends before its attribution; -1 where no attribution is in sight. */
    int endBeforeAttribution(int from, int limit) {
        for (int at = from + 1; at < limit; at++) {
            char c = text.charAt(at);
            if ((c == ',' || c == '?' || c == '!') && at + 1 < limit && isAttribution(at + 1, limit)) {
                return at + 1;
            }
        }
        return -1;
    }

    /** Where the last sentence that ends between the two places ends; the second place when none does. */
    int lastSentenceEnd(int from, int before) {
        for (int at = before - 1; at > from; at--) {
            if (endsSentence(at)) {
                return at + 1;
            }
        }
        return Characters.trimEnd(text, from, before);
    }

    /** Where a quote that ends before a mark and was never opened begins. */
    int start(int from, int mark) {
        int sentence = sentenceStart(from, mark);
        int said = behindCue(sentence, mark);
        return Characters.trimStart(text, said, mark);
    }

    private int sentenceStart(int from, int mark) {
        for (int at = mark - 3; at > from; at--) {
            if (endsSentence(at) && Characters.isSpace(text.charAt(at + 1))) {
                return at + 1;
            }
        }
        return from;
    }

    private boolean endsSentence(int at) {
        char c = text.charAt(at);
        boolean initial = c == '.' && at > 1 && !Character.isLetterOrDigit(text.charAt(at - 2));
        return (c == '.' || c == '?' || c == '!') && !initial;
    }

    /** Behind the last {@code said:}, {@code said,} or {@code said that} of a sentence; its start where there is none. */
    private int behindCue(int sentence, int mark) {
        int start = sentence;
        int at = sentence;
        while (reads(at, mark)) {
            at = wordEnd;
            if (!verbs.has(text, wordStart, wordEnd)) {
                continue;
            }
            int behind = Characters.trimStart(text, at, mark);
            char c = behind < mark ? text.charAt(behind) : ' ';
            if ((c == ',' || c == ':') && behind == at) {
                start = at + 1;
            } else if (reads(at, mark) && wordStart == behind && isWord("that")) {
                start = wordEnd;
            }
        }
        return mark - Characters.trimStart(text, start, mark) > 1 ? start : sentence;
    }

    private boolean isAttribution(int from, int limit) {
        if (!Characters.isSpace(text.charAt(from)) || !readsNear(from, limit)) {
            return false;
        }
        if (verbs.has(text, wordStart, wordEnd)) {
            return readsNear(wordEnd, limit) && (isCapitalised() || isOneOf(ARTICLES) || isOneOf(SUBJECTS));
        }
        boolean pronoun = isOneOf(SUBJECTS);
        boolean described = isOneOf(ARTICLES);
        if (!pronoun && !described && !isCapitalised()) {
            return false;
        }
        return verbFollows(pronoun, described, limit);
    }

    private boolean verbFollows(boolean pronoun, boolean described, int limit) {
        for (int words = 1; words < MOST_WORDS && readsNear(wordEnd, limit); words++) {
            if ((words > 1 || !described) && verbs.has(text, wordStart, wordEnd)) {
                return !readsNear(wordEnd, limit) || !isOneOf(CLAUSE);
            }
            boolean fits = isOneOf(AUXILIARIES) || !pronoun && (described || isCapitalised() || isOneOf(PARTICLES));
            if (!fits) {
                return false;
            }
        }
        return false;
    }

    /** Reads the next word if no more than a space, or the dot of a title, stands before it. */
    private boolean readsNear(int from, int limit) {
        int at = from;
        if (at < limit && text.charAt(at) == '.' && at + 1 < limit && at - wordStart < 5) {
            at++;
        }
        int start = Characters.trimStart(text, at, limit);
        return reads(from, limit) && wordStart == start && start - at <= 2;
    }

    /** Reads the next word; false where there is none. */
    private boolean reads(int from, int limit) {
        int at = from;
        while (at < limit && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        int to = at;
        while (to < limit && isWordPart(text.charAt(to))) {
            to++;
        }
        wordStart = at;
        wordEnd = to;
        return to > at;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '\'' || c == '\u2019';
    }

    private boolean isCapitalised() {
        return Character.isUpperCase(text.charAt(wordStart));
    }

    private boolean isOneOf(Set<String> words) {
        return wordEnd - wordStart < 10
                && words.contains(text.substring(wordStart, wordEnd).toLowerCase(java.util.Locale.ROOT));
    }

    private boolean isWord(String word) {
        return wordEnd - wordStart == word.length() && text.startsWith(word, wordStart);
    }
}
