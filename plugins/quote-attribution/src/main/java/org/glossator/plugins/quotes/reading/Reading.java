package org.glossator.plugins.quotes.reading;

import java.util.Arrays;
import org.glossator.plugins.quotes.marks.Region;
import org.glossator.plugins.quotes.marks.Regions;
import org.glossator.plugins.quotes.marks.SpeechVerbs;
import org.glossator.plugins.text.Paragraphs;
import org.glossator.plugins.text.Sentences;
import org.glossator.plugins.text.Tokens;

/**
 * A text as a row of units: tokens, and each quoted stretch shut away as one unit. Every question about a unit outside the row is
 * answered with no, or with -1. Offsets are UTF-16 code units. Immutable and safe for use by many threads.
 */
public final class Reading {

    private static final long JOINS_CLAUSES =
            WordClass.mask(WordClass.COORDINATOR, WordClass.SUBORDINATOR, WordClass.STARTER);

    private static final int MOST_EMPHASIS = 3;
    private static final String KNOWN_CLOSERS = "\"'\u201d\u2019\u00bb";

    private static final long SAYING =
            WordClass.mask(WordClass.SAY, WordClass.TELL, WordClass.ASK, WordClass.WRITE, WordClass.MANNER);
    private static final long FINITE = WordClass.mask(WordClass.PAST, WordClass.THIRD);
    private static final long ROLES = WordClass.mask(WordClass.ROLE, WordClass.ADDRESS, WordClass.RANK);
    private static final SpeechVerbs VERBS = new SpeechVerbs() {
        @Override
        public boolean has(CharSequence text, int start, int end) {
            return (WordClass.of(text, start, end) & SAYING) != 0;
        }

        @Override
        public boolean isRole(CharSequence text, int start, int end) {
            return (WordClass.of(text, start, end) & ROLES) != 0;
        }

        @Override
        public boolean hasFinite(CharSequence text, int start, int end) {
            long classes = WordClass.of(text, start, end);
            return (classes & SAYING) != 0 && (classes & FINITE) != 0;
        }
    };

    private final Tokens tokens;
    private final Paragraphs paragraphs;
    private final Regions regions;
    private final int[] contents; // a token, or ~region
    private final int[] beginnings; // of tokens, their length and first letter; 0 for regions
    private final long[] classes;
    private final int[] sentences;
    private final int[] paragraphOf;
    private final int[] unitOfRegion;
    private final boolean[] headlines; // by paragraph

    private Reading(Tokens tokens, Paragraphs paragraphs, Regions regions, int[] contents, int[] unitOfRegion) {
        this.tokens = tokens;
        this.paragraphs = paragraphs;
        this.regions = regions;
        this.contents = contents;
        this.unitOfRegion = unitOfRegion;
        beginnings = new int[contents.length];
        classes = new long[contents.length];
        sentences = new int[contents.length];
        paragraphOf = new int[contents.length];
        Sentences found = sentences(tokens, paragraphs, regions);
        int sentence = 0;
        int paragraph = 0;
        int extra = 0; // sentences that begin or end with a quote whose marks the sentence splitter does not know
        for (int unit = 0; unit < contents.length; unit++) {
            int start = start(unit);
            while (sentence < found.size() && found.end(sentence) <= start) {
                sentence++;
            }
            while (paragraph < paragraphs.size() && paragraphs.end(paragraph) <= start) {
                paragraph++;
            }
            if (unit > 0 && sentences[unit - 1] == sentence + extra && hasUnseenBreak(unit)) {
                extra++;
            }
            sentences[unit] = sentence + extra;
            paragraphOf[unit] = paragraph;
            if (contents[unit] >= 0) {
                int end = end(unit);
                beginnings[unit] = beginning(end - start, tokens.source().charAt(start));
                classes[unit] = WordClass.of(tokens.source(), start, end);
            }
        }
        headlines = Headlines.of(this);
    }

    public static Reading of(String text) {
        Paragraphs paragraphs = Lines.paragraphs(text);
        Regions regions = Regions.of(text, paragraphs, VERBS);
        Tokens tokens = Tokens.of(text);
        int[] around = new int[regions.size()];
        for (int region = 0; region < around.length; region++) {
            around[region] = emphasis(text, regions.get(region));
        }
        int[] contents = new int[tokens.size() + regions.size()];
        int[] unitOfRegion = new int[regions.size()];
        int size = 0;
        int next = 0;
        for (int token = 0; token < tokens.size(); token++) {
            while (next < regions.size() && regions.get(next).end() + around[next] <= tokens.start(token)) {
                next++;
            }
            boolean quoted = next < regions.size() && regions.get(next).start() - around[next] < tokens.end(token);
            if (!quoted) {
                contents[size++] = token;
            } else if (size == 0 || contents[size - 1] != ~next) {
                unitOfRegion[next] = size;
                contents[size++] = ~next;
            }
        }
        return new Reading(tokens, paragraphs, regions, Arrays.copyOf(contents, size), unitOfRegion);
    }

    /** How many asterisks or underscores stand at both sides of a region, as Markdown has them; they belong to no clause. */
    private static int emphasis(String text, Region region) {
        int most = Math.min(MOST_EMPHASIS, Math.min(region.start(), text.length() - region.end()));
        int around = 0;
        while (around < most) {
            char before = text.charAt(region.start() - 1 - around);
            if (before != '*' && before != '_' || before != text.charAt(region.end() + around)) {
                break;
            }
            around++;
        }
        return around;
    }

    private static Sentences sentences(Tokens tokens, Paragraphs paragraphs, Regions regions) {
        int[] starts = new int[regions.size()];
        int[] ends = new int[regions.size()];
        for (int region = 0; region < starts.length; region++) {
            starts[region] = regions.get(region).start();
            ends[region] = regions.get(region).end();
        }
        return Sentences.of(tokens, paragraphs, starts, ends);
    }

    public String text() {
        return tokens.source();
    }

    public Regions regions() {
        return regions;
    }

    public Paragraphs paragraphs() {
        return paragraphs;
    }

    /** The number of units. */
    public int size() {
        return contents.length;
    }

    public int start(int unit) {
        return contents[unit] < 0 ? regions.get(~contents[unit]).start() : tokens.start(contents[unit]);
    }

    public int end(int unit) {
        return contents[unit] < 0 ? regions.get(~contents[unit]).end() : tokens.end(contents[unit]);
    }

    /** The words from one unit to before another. */
    public String words(int from, int to) {
        return text().substring(start(from), end(to - 1));
    }

    public boolean isRegion(int unit) {
        return inside(unit) && contents[unit] < 0;
    }

    /** The region that the unit is; -1 when it is a token. */
    public int region(int unit) {
        return isRegion(unit) ? ~contents[unit] : -1;
    }

    public int unitOf(int region) {
        return unitOfRegion[region];
    }

    /** The unit's sentence, counted from 0; -1 outside the row. */
    public int sentence(int unit) {
        return inside(unit) ? sentences[unit] : -1;
    }

    /** The unit's paragraph, counted from 0; -1 outside the row. */
    public int paragraph(int unit) {
        return inside(unit) ? paragraphOf[unit] : -1;
    }

    /** Whether the unit stands in a headline, where every long word has a capital letter. */
    public boolean inHeadline(int unit) {
        return inside(unit) && headlines[paragraphOf[unit]];
    }

    /** Whether the unit is the first of its sentence. */
    public boolean beginsSentence(int unit) {
        return sentence(unit) != sentence(unit - 1);
    }

    /** Whether a clause can begin with the unit: at a sentence's start, behind a comma or a conjunction. */
    public boolean beginsClause(int unit) {
        return beginsSentence(unit) || is(unit - 1, ',') || hasAny(unit - 1, JOINS_CLAUSES);
    }

    /** Whether the two units stand in one sentence. */
    public boolean together(int unit, int other) {
        return inside(unit) && sentence(unit) == sentence(other);
    }

    public boolean is(int unit, String lowerCase) {
        return inside(unit)
                && beginnings[unit] == beginning(lowerCase.length(), lowerCase.charAt(0))
                && tokens.is(contents[unit], lowerCase);
    }

    public boolean is(int unit, char symbol) {
        return inside(unit) && beginnings[unit] == beginning(1, symbol) && tokens.is(contents[unit], symbol);
    }

    public boolean isWord(int unit) {
        return isToken(unit) && tokens.isWord(contents[unit]);
    }

    public boolean isNumber(int unit) {
        return isToken(unit) && tokens.isNumber(contents[unit]);
    }

    public boolean isPossessive(int unit) {
        return isToken(unit) && tokens.kind(contents[unit]) == Tokens.Kind.POSSESSIVE;
    }

    /** Whether the unit is an abbreviation with dots, as {@code U.S.} */
    public boolean isAbbreviation(int unit) {
        return isToken(unit) && tokens.kind(contents[unit]) == Tokens.Kind.ABBREVIATION;
    }

    public boolean isSymbol(int unit) {
        return isToken(unit) && tokens.kind(contents[unit]) == Tokens.Kind.SYMBOL;
    }

    public boolean isDash(int unit) {
        return is(unit, '\u2014')
                || is(unit, '\u2013')
                || is(unit, '\u2015')
                || is(unit, '-') && (!touchesNext(unit) || is(unit + 1, '-'));
    }

    public boolean isCapitalised(int unit) {
        return isToken(unit) && tokens.isCapitalised(contents[unit]);
    }

    /** Whether nothing stands between the unit and the next. */
    public boolean touchesNext(int unit) {
        return inside(unit) && unit + 1 < contents.length && end(unit) == start(unit + 1);
    }

    /** The unit's word classes, as bits; 0 outside the row and for quoted stretches. */
    public long classes(int unit) {
        return inside(unit) ? classes[unit] : 0;
    }

    public boolean has(int unit, WordClass wordClass) {
        return (classes(unit) & wordClass.bit()) != 0;
    }

    public boolean hasAny(int unit, long mask) {
        return (classes(unit) & mask) != 0;
    }

    /** Whether a sentence begins with the unit unseen by the splitter, which does not know all marks. */
    private boolean hasUnseenBreak(int unit) {
        if (contents[unit] < 0) {
            return isStop(unit - 1);
        }
        if (contents[unit - 1] >= 0 || !isCapitalised(unit)) {
            return false;
        }
        Region quoted = regions.get(~contents[unit - 1]);
        char last = text().charAt(quoted.wordsEnd() - 1);
        boolean known = KNOWN_CLOSERS.indexOf(text().charAt(quoted.end() - 1)) >= 0
                && quoted.wordsEnd() + 1 == quoted.end()
                && start(unit) - quoted.end() <= 1;
        return !known && (last == '.' || last == '?' || last == '!');
    }

    /** One number that tells most words apart, whatever their case: asked so often that the words themselves are rarely read. */
    private static int beginning(int length, char first) {
        boolean small = first >= 'a' && first <= 'z' || first < 'A';
        return length << 16 | (small ? first : Character.toLowerCase(Character.toUpperCase(first)));
    }

    private boolean isStop(int unit) {
        return is(unit, '.') || is(unit, '?') || is(unit, '!');
    }

    private boolean isToken(int unit) {
        return inside(unit) && contents[unit] >= 0;
    }

    private boolean inside(int unit) {
        return unit >= 0 && unit < contents.length;
    }
}
