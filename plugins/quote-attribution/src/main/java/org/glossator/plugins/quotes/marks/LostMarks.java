package org.glossator.plugins.quotes.marks;

import java.util.Locale;
import java.util.Set;
import org.glossator.plugins.text.Characters;

/**
 * Guesses where a mark was lost: a quote that is never closed ends before {@code , Ann Lee said}; one that was never opened begins behind
 * {@code Ann Lee said:}, else with its sentence. Looks at each place a fixed number of words ahead.
 */
final class LostMarks {

    private static final int MOST_WORDS = 7;
    private static final int MOST_ROLE_WORDS = 4;
    private static final int LONGEST_APPOSITION = 100;
    private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "it", "we", "i", "who", "one");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "his", "her", "their", "its", "one", "another", "some");
    private static final Set<String> PARTICLES =
            Set.of("of", "de", "van", "von", "der", "den", "la", "al", "bin", "and", "for", "the");
    private static final Set<String> AUXILIARIES =
            Set.of("has", "had", "have", "also", "then", "later", "once", "again", "even", "just", "recently");
    private static final Set<String> TITLES = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Sgt", "Capt", "Rev", "St", "Jr",
            "Sr");
    // written with a capital letter only where a sentence begins
    private static final Set<String> OPENERS =
            Set.of("he", "she", "they", "it", "we", "you", "there", "these", "those", "if", "when", "but", "because");
    private static final Set<String> OPENERS_BEHIND_CUE = Set.of(
            "he", "she", "they", "it", "we", "you", "there", "these", "those", "if", "when", "but", "because", "the",
            "a", "this", "that", "my", "our", "your", "what", "how", "no", "not", "and", "in");
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

    boolean isInLastSentence(int from, int limit) {
        for (int at = from; at + 1 < limit; at++) {
            if (endsSentence(at) && Characters.isSpace(text.charAt(at + 1))) {
                return false;
            }
        }
        return true;
    }

    /** Where a quote that is never closed ends at the latest: a fragment, as in {@code called it "a farce}, with its clause. */
    int latestEnd(int from, int limit) {
        int words = Characters.trimStart(text, from, limit);
        if (words < limit && !Character.isLowerCase(text.charAt(words))) {
            return limit;
        }
        for (int at = words; at < limit; at++) {
            char c = text.charAt(at);
            boolean clause = c == ',' || c == ';' || c == ')' || c == '\u2014' || c == '\u2013' || endsSentence(at);
            if (clause && (at + 1 == limit || !Character.isLetterOrDigit(text.charAt(at + 1)))) {
                return c == ',' || endsSentence(at) ? at + 1 : Characters.trimEnd(text, words, at);
            }
        }
        return limit;
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
        return c == '?' || c == '!' || c == '.' && !initial && !isTitle(at);
    }

    /** Whether the dot ends the {@code M.} of a name. */
    private boolean isInitial(int dot) {
        return dot > 1
                && Character.isUpperCase(text.charAt(dot - 1))
                && !Character.isLetterOrDigit(text.charAt(dot - 2));
    }

    /** Whether the dot ends {@code Mr.} or the like. */
    private boolean isTitle(int dot) {
        int start = dot;
        while (start > 0 && dot - start < 5 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return TITLES.contains(text.substring(start, dot));
    }

    /**
     * Behind the last {@code said:}, {@code said,} or {@code said that} of a sentence, or before a capital letter that only a quote
     * explains, as in {@code Lee said We won}; the sentence's start where there is none of these.
     */
    private int behindCue(int sentence, int mark) {
        int start = sentence;
        boolean said = false; // whether the word before is a verb of saying, with no more than a space behind it
        int before = sentence;
        while (reads(before, mark)) {
            boolean near = before > sentence && Characters.trimStart(text, before, mark) == wordStart;
            if (near && said && isWord("that")) {
                start = wordEnd;
            } else if (near && isCapitalised() && isOneOf(said ? OPENERS_BEHIND_CUE : OPENERS)) {
                return wordStart;
            }
            before = wordEnd;
            said = verbs.has(text, wordStart, wordEnd);
            char c = before < mark ? text.charAt(before) : ' ';
            if (said && c == ',' || c == ':' && beginsCapital(before + 1, mark)) {
                start = before + 1;
            }
        }
        return mark - Characters.trimStart(text, start, mark) > 1 ? start : sentence;
    }

    private boolean beginsCapital(int from, int mark) {
        int at = Characters.trimStart(text, from, mark);
        return at > from && at < mark && Character.isUpperCase(text.charAt(at));
    }

    private boolean isAttribution(int from, int limit) {
        if (!Characters.isSpace(text.charAt(from)) || !readsNear(from, limit)) {
            return false;
        }
        if (verbs.hasFinite(text, wordStart, wordEnd)) {
            return readsNear(wordEnd, limit)
                    && (isCapitalised() || isOneOf(ARTICLES) || isOneOf(SUBJECTS) || isRoleBeforeName(limit));
        }
        boolean pronoun = isOneOf(SUBJECTS);
        boolean described = isOneOf(ARTICLES);
        boolean named = pronoun || described || isCapitalised() || isRoleBeforeName(limit);
        return named && verbFollows(pronoun, described, limit);
    }

    /** {@code mayor Dana Price}, {@code union leader Bo Day}: whether lower-case words to an office come before a name; reads them. */
    private boolean isRoleBeforeName(int limit) {
        for (int words = 0; words < MOST_ROLE_WORDS && Character.isLowerCase(text.charAt(wordStart)); words++) {
            boolean role = verbs.isRole(text, wordStart, wordEnd);
            if (!readsNear(wordEnd, limit)) {
                return false;
            }
            if (role && isCapitalised()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb of saying follows the words that may be its subject, also behind an apposition. */
    private boolean verbFollows(boolean pronoun, boolean described, int limit) {
        int subjectEnd = wordEnd;
        for (int words = 1; words < MOST_WORDS && readsNear(subjectEnd, limit); words++) {
            if ((words > 1 || !described) && verbs.hasFinite(text, wordStart, wordEnd)) {
                return !readsNear(wordEnd, limit) || !isOneOf(CLAUSE);
            }
            boolean fits = isOneOf(AUXILIARIES) || !pronoun && (described || isCapitalised() || isOneOf(PARTICLES));
            if (!fits) {
                return false;
            }
            subjectEnd = wordEnd;
        }
        boolean set = subjectEnd + 1 < limit && text.charAt(subjectEnd) == ',' && !pronoun && !described;
        return set && verbBehindApposition(subjectEnd + 1, limit);
    }

    /** {@code Ann Lee, a baker from Hill, said}. */
    private boolean verbBehindApposition(int from, int limit) {
        int to = Math.min(limit - 2, from + LONGEST_APPOSITION);
        for (int at = from; at < to && !endsSentence(at); at++) {
            if (text.charAt(at) == ',' && readsNear(at + 1, limit) && verbs.hasFinite(text, wordStart, wordEnd)) {
                return true;
            }
        }
        return false;
    }

    /** Reads the next word if no more than a space, or the dot of a title, stands before it. */
    private boolean readsNear(int from, int limit) {
        int at = from;
        if (at + 1 < limit && text.charAt(at) == '.' && (isTitle(at) || isInitial(at))) {
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
                && words.contains(text.substring(wordStart, wordEnd).toLowerCase(Locale.ROOT));
    }

    private boolean isWord(String word) {
        return wordEnd - wordStart == word.length() && text.startsWith(word, wordStart);
    }
}
