package org.glossator.plugins.quotes.indirect;

import static org.glossator.plugins.quotes.reading.WordClass.ASK;
import static org.glossator.plugins.quotes.reading.WordClass.DENY;
import static org.glossator.plugins.quotes.reading.WordClass.EVIDENCE;
import static org.glossator.plugins.quotes.reading.WordClass.PROMISE;
import static org.glossator.plugins.quotes.reading.WordClass.SAY;
import static org.glossator.plugins.quotes.reading.WordClass.TELL;
import static org.glossator.plugins.quotes.reading.WordClass.URGE;
import static org.glossator.plugins.quotes.reading.WordClass.WRITE;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frame.Shape;
import org.glossator.plugins.quotes.frames.Frames;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** The patterns by which a frame reports a clause; each frame yields at most one report, of one or two pieces. */
final class Patterns {

    static final long SPEECH = WordClass.mask(SAY, TELL, WRITE, ASK, URGE, PROMISE, DENY);
    private static final int LEAST_WORDS = 3;

    private final Reading reading;
    private final Mentions mentions;
    private final Clauses clauses;

    Patterns(Reading reading, Mentions mentions, Frames frames) {
        this.reading = reading;
        this.mentions = mentions;
        this.clauses = new Clauses(reading, frames);
    }

    /** The pieces that the frame reports; empty when no pattern fits. */
    List<Report> of(Frame frame) {
        if ((frame.classes() & SPEECH) == 0 || frame.negated() || isUnsaid(frame)) {
            return List.of();
        }
        if (frame.shape() == Shape.PHRASE) {
            return phrase(frame);
        }
        if (frame.shape() != Shape.VERB_SUBJECT) {
            Report following = following(frame);
            if (following != null) {
                return List.of(following);
            }
        }
        return frame.shape() == Shape.SUBJECT_VERB || frame.shape() == Shape.VERB_SUBJECT ? around(frame) : List.of();
    }

    /** Words that were not said yet, may be said, or that the text says of itself. */
    private boolean isUnsaid(Frame frame) {
        int unit = frame.speaker().from();
        boolean author = frame.speaker().kind() == Kind.PRONOUN
                && (reading.is(unit, "i") || reading.is(unit, "we") || reading.is(unit, "you"));
        for (int at = frame.cueFrom() - 1;
                at >= frame.cueFrom() - 3 && reading.hasAny(at, WordClass.mask(WordClass.MODAL, WordClass.ADVERB));
                at--) {
            boolean doing = reading.is(at, "did") || reading.is(at, "does") || reading.is(at, "do");
            if (reading.has(at, WordClass.MODAL) && !doing) {
                return true;
            }
        }
        return author;
    }

    private @Nullable Report following(Frame frame) {
        int content = frame.content();
        if (!reading.together(frame.cueFrom(), content)) {
            return null;
        }
        boolean denies = is(frame, DENY);
        if (reading.is(content, "that")) {
            boolean evidence = is(frame, EVIDENCE) && !isSomebody(frame);
            return evidence ? null : report(frame, content + 1, denies ? "denied-that" : "that", 0.85, denies);
        }
        if (denies) {
            Report denied = deniedNoun(frame, content);
            if (denied != null || !reading.is(frame.cueFrom(), "denied")) {
                return denied;
            }
        }
        if (is(frame, WordClass.mask(ASK, TELL)) && isQuestion(content)) {
            return report(frame, content, "question", 0.75, false);
        }
        if (isInfinitive(content) && (is(frame, PROMISE) || is(frame, URGE) && content > frame.cueTo())) {
            return report(frame, content, "infinitive", 0.75, false);
        }
        if (reading.is(content, ':') && reading.is(content - 1, "clear")) {
            return report(frame, content + 1, "colon", 0.7, false);
        }
        return isBare(frame, content) ? report(frame, content, "bare", 0.72, false) : null;
    }

    /** {@code rejected claims that}: the content is denied. */
    private @Nullable Report deniedNoun(Frame frame, int content) {
        for (int unit = content; unit < content + 4 && reading.together(content, unit); unit++) {
            if (reading.has(unit, WordClass.CUE_NOUN) && reading.is(unit + 1, "that")) {
                return report(frame, unit + 2, "denied-noun", 0.75, true);
            }
        }
        return null;
    }

    private boolean isQuestion(int unit) {
        return reading.is(unit, "whether")
                || reading.is(unit, "if")
                || reading.is(unit, "how")
                || reading.is(unit, "why")
                || reading.is(unit, "what")
                || reading.is(unit, "where")
                || reading.is(unit, "when")
                || reading.is(unit, "who");
    }

    private boolean isInfinitive(int unit) {
        return reading.is(unit, "to") || reading.is(unit, "not") && reading.is(unit + 1, "to");
    }

    private boolean isSomebody(Frame frame) {
        return switch (frame.speaker().kind()) {
            case NAME, GROUP, INDEFINITE -> true;
            case PRONOUN -> !reading.is(frame.speaker().from(), "it");
            case ROLE -> !reading.has(frame.speaker().to() - 1, WordClass.ORGANISATION);
            case ORGANISATION, OTHER -> false;
        };
    }

    /** A clause that follows a verb of saying without {@code that}: begins like a subject and has a verb. */
    private boolean isBare(Frame frame, int content) {
        if (!is(frame, WordClass.mask(SAY, TELL))
                || is(frame, EVIDENCE)
                || reading.isSymbol(content)
                || reading.isRegion(content)) {
            return false;
        }
        int end = clauses.end(content, frame);
        boolean subject = mentions.startingAt(content) != null
                || reading.hasAny(
                        content, WordClass.mask(WordClass.DETERMINER, WordClass.POSSESSIVE, WordClass.INDEFINITE))
                || reading.is(content, "there")
                || reading.is(content, "if")
                || reading.is(content, "when")
                || end - content > 4 && reading.isWord(content) && isSaying(frame);
        boolean plain = isSaying(frame) || !isNounPhraseVerb(frame);
        return subject && plain && !reading.is(content, "this") && verbFollows(content, end, isSaying(frame));
    }

    private boolean isSaying(Frame frame) {
        int cue = frame.cueFrom();
        return reading.is(cue, "said")
                || reading.is(cue, "says")
                || reading.is(cue, "say")
                || reading.is(cue, "saying")
                || is(frame, TELL);
    }

    /** Verbs that take a thing as often as a clause, so that a bare clause behind them cannot be told. */
    private boolean isNounPhraseVerb(Frame frame) {
        return is(frame, WordClass.mask(WordClass.LABEL, WordClass.MANNER));
    }

    private boolean verbFollows(int from, int to, boolean saying) {
        return saying ? clauses.isClause(from, to) : clauses.isClause(from, Math.min(to, from + 9));
    }

    /** {@code Clause, Ann said.} and {@code Clause, Ann said, clause.} */
    private List<Report> around(Frame frame) {
        boolean comma = reading.is(frame.from() - 1, ',') || reading.isDash(frame.from() - 1);
        if (!comma || !is(frame, WordClass.mask(SAY, TELL, WRITE)) || reading.has(frame.from(), WordClass.RELATIVE)) {
            return List.of();
        }
        if (frame.speaker().to() < frame.cueFrom()
                && reading.has(frame.speaker().to(), WordClass.RELATIVE)) {
            return List.of();
        }
        int start = clauses.sentenceStart(frame.from());
        int after = Math.max(frame.content(), frame.to());
        boolean ends = !reading.together(frame.from(), after) || reading.is(after, '.');
        boolean middle = reading.is(after, ',') && reading.together(after, after + 1);
        if (!ends && !middle) {
            return List.of();
        }
        return pieces(
                frame,
                start,
                frame.from() - 1,
                middle ? after + 1 : -1,
                ends ? "trailing" : "middle",
                ends ? 0.8 : 0.7);
    }

    private List<Report> phrase(Frame frame) {
        int start = clauses.sentenceStart(frame.cueFrom());
        int after = frame.to();
        boolean goesOn = reading.is(after, ',') && reading.together(after, after + 1);
        if (start >= frame.cueFrom()) {
            Report report = goesOn ? report(frame, after + 1, "according-to", 0.85, false) : null;
            return report == null ? List.of() : List.of(report);
        }
        boolean comma = reading.is(frame.cueFrom() - 1, ',');
        return pieces(
                frame, start, frame.cueFrom(), comma && goesOn ? after + 1 : -1, "according-to", comma ? 0.8 : 0.65);
    }

    private List<Report> pieces(Frame frame, int start, int to, int rest, String rule, double confidence) {
        List<Report> pieces = new ArrayList<>();
        Span first = clauses.span(start, to);
        if (first != null && to - start >= LEAST_WORDS && (clauses.isClause(start, to) || rest >= 0)) {
            pieces.add(new Report(first, frame, rule, confidence, false, null));
        }
        if (rest >= 0) {
            Span second = clauses.span(rest, clauses.end(rest, frame));
            if (second != null && clauses.isClause(rest, rest + 20)) {
                pieces.add(new Report(second, frame, rule, confidence, false, pieces.isEmpty() ? null : first));
            } else if (!pieces.isEmpty() && !clauses.isClause(start, to)) {
                pieces.clear();
            }
        }
        return pieces;
    }

    private @Nullable Report report(Frame frame, int from, String rule, double confidence, boolean denied) {
        int to = clauses.end(from, frame);
        Span span = clauses.span(from, to);
        boolean longEnough = to - from >= LEAST_WORDS;
        return span == null || !longEnough ? null : new Report(span, frame, rule, confidence, denied, null);
    }

    private static boolean is(Frame frame, WordClass wordClass) {
        return (frame.classes() & wordClass.bit()) != 0;
    }

    private static boolean is(Frame frame, long mask) {
        return (frame.classes() & mask) != 0;
    }
}
