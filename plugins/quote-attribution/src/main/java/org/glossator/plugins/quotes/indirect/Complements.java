package org.glossator.plugins.quotes.indirect;

import static org.glossator.plugins.quotes.reading.WordClass.ASK;
import static org.glossator.plugins.quotes.reading.WordClass.BE;
import static org.glossator.plugins.quotes.reading.WordClass.DENY;
import static org.glossator.plugins.quotes.reading.WordClass.EVIDENCE;
import static org.glossator.plugins.quotes.reading.WordClass.HAVE;
import static org.glossator.plugins.quotes.reading.WordClass.MODAL;
import static org.glossator.plugins.quotes.reading.WordClass.PROMISE;
import static org.glossator.plugins.quotes.reading.WordClass.SAY;
import static org.glossator.plugins.quotes.reading.WordClass.TELL;
import static org.glossator.plugins.quotes.reading.WordClass.URGE;

import java.util.Set;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frame.Shape;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Clauses that follow their cue: that-clauses, bare clauses, questions, infinitives of directives and promises, denials. */
final class Complements {

    private static final int LEAST_WORDS = 3;
    private static final int SURELY_CLAUSE = 7;
    private static final int TITLE = 6; // the longest title before a name
    private static final Set<String> QUESTIONS = Set.of("whether", "if", "how", "why", "what", "where", "when", "who");
    private static final Set<String> PAPERS = Set.of(
            "report",
            "study",
            "poll",
            "survey",
            "letter",
            "memo",
            "document",
            "email",
            "statement",
            "paper",
            "polls",
            "film");
    private static final Set<String> THOUGHTS =
            Set.of("idea", "notion", "rumor", "rumors", "rumour", "rumours", "theory", "view");
    private static final Set<String> MANNERS = Set.of("whether", "how", "why");

    private static final long SUBJECT_BEGINS =
            WordClass.mask(WordClass.DETERMINER, WordClass.POSSESSIVE, WordClass.PRONOUN, WordClass.CONTRACTION);

    private final Reading reading;
    private final Clauses clauses;
    private final Verbs verbs;
    private final BareClauses bareClauses;

    Complements(Reading reading, Mentions mentions, Clauses clauses) {
        this.reading = reading;
        this.clauses = clauses;
        this.verbs = new Verbs(reading);
        this.bareClauses = new BareClauses(reading, mentions, verbs);
    }

    /** The clause that the frame reports behind its cue; null when there is none. */
    @Nullable
    Report of(Frame frame) {
        int content = frame.content();
        if (!reading.together(frame.cueFrom(), content)) {
            return null;
        }
        if (reading.is(content, "that") && !isRelative(content)) {
            return thatClause(frame, content);
        }
        if (is(frame, DENY)) {
            Report denied = deniedNoun(frame, content);
            if (denied != null || !reading.is(frame.cueFrom(), "denied")) {
                return denied;
            }
        }
        if (isQuestion(frame, content)) {
            return report(frame, content, "question" + shape(frame), 0.75, false);
        }
        if (isWishToStayUnnamed(content)) {
            return null;
        }
        boolean urges = is(frame, URGE) && content > frame.cueTo();
        if ((urges || is(frame, PROMISE)) && isInfinitive(content)) {
            return report(frame, content, (urges ? "directive" : "promise") + shape(frame), 0.75, false);
        }
        if (reading.is(content, ':') && reading.is(content - 1, "clear")) {
            return report(frame, content + 1, "colon", 0.7, false);
        }
        if (reading.is(content, "this") && bareClauses.isSaying(frame) && endsObject(content + 1)) {
            return sentenceBefore(frame, content);
        }
        return isBare(frame, content) ? report(frame, content, bareRule(frame), 0.72, is(frame, DENY)) : null;
    }

    /** One name for each pattern, so that how often it is right can be counted. */
    private String bareRule(Frame frame) {
        return (bareClauses.isSaying(frame) ? "bare-said" : is(frame, EVIDENCE) ? "bare-evidence" : "bare")
                + shape(frame);
    }

    private static String shape(Frame frame) {
        return switch (frame.shape()) {
            case SHARED_SUBJECT -> "-shared";
            case NOUN -> "-noun";
            case RELAYED -> "-relayed";
            case SUBJECT_VERB, VERB_SUBJECT, PHRASE -> "";
        };
    }

    /** {@code asked whether}, {@code explained how}; a verb of plain saying takes no {@code if} and no {@code what} of this sort. */
    private boolean isQuestion(Frame frame, int content) {
        if (is(frame, ASK) || is(frame, TELL)) {
            return isOneOf(content, QUESTIONS);
        }
        return is(frame, SAY) && isOneOf(content, MANNERS) && !is(frame, EVIDENCE);
    }

    /** {@code after the meeting that was held}: the word begins no report but a relative clause. */
    private boolean isRelative(int that) {
        return reading.hasAny(that + 1, WordClass.mask(BE, HAVE, MODAL));
    }

    private @Nullable Report thatClause(Frame frame, int that) {
        boolean shows = is(frame, EVIDENCE) && !isSomebody(frame.speaker());
        boolean bareCue = frame.shape() != Shape.SHARED_SUBJECT || isSomebody(frame.speaker());
        String rule = is(frame, DENY) ? "denied-that" : "that" + shape(frame);
        int end = clauses.end(that + 1, frame);
        boolean wishes = is(frame, URGE) || is(frame, ASK) || is(frame, PROMISE); // asks that nobody call
        boolean subject = reading.hasAny(that + 1, SUBJECT_BEGINS) || reading.is(that + 1, "such");
        boolean clause = end - that > SURELY_CLAUSE || wishes || subject || verbs.isClause(that + 1, end);
        return shows || !bareCue || !clause ? null : report(frame, that + 1, rule, 0.85, is(frame, DENY));
    }

    /** {@code rejected claims that}: the content is denied. */
    private @Nullable Report deniedNoun(Frame frame, int content) {
        for (int unit = content; unit < content + 4 && reading.together(content, unit); unit++) {
            boolean thought = reading.has(unit, WordClass.CUE_NOUN) || isOneOf(unit, THOUGHTS);
            if (thought && reading.is(unit + 1, "that")) {
                return report(frame, unit + 2, "denied-noun", 0.75, true);
            }
        }
        return null;
    }

    /** {@code asked not to be named}. */
    private boolean isWishToStayUnnamed(int unit) {
        return reading.is(unit, "not")
                && reading.is(unit + 2, "be")
                && (reading.is(unit + 3, "named")
                        || reading.is(unit + 3, "identified")
                        || reading.is(unit + 3, "quoted"));
    }

    private boolean isInfinitive(int unit) {
        return reading.is(unit, "to") || reading.is(unit, "not") && reading.is(unit + 1, "to");
    }

    private boolean isSomebody(Mention speaker) {
        return switch (speaker.kind()) {
            case NAME, GROUP, INDEFINITE -> true;
            case PRONOUN -> !reading.is(speaker.from(), "it");
            case ROLE, ORGANISATION -> !isOneOf(speaker.to() - 1, PAPERS);
            case OTHER -> false;
        };
    }

    private boolean endsObject(int unit) {
        return reading.has(unit, WordClass.PREPOSITION) || reading.is(unit, '.');
    }

    /** {@code Wang stated this at the meeting.}: the sentence before is the content. */
    private @Nullable Report sentenceBefore(Frame frame, int content) {
        int last = clauses.sentenceStart(frame.cueFrom()) - 1;
        if (last < 1 || reading.paragraph(last) != reading.paragraph(content) || reading.isRegion(last)) {
            return null;
        }
        Span span = clauses.span(clauses.sentenceStart(last), last + 1);
        return span == null ? null : new Report(span, frame, "this", 0.6, false, null);
    }

    private boolean isBare(Frame frame, int content) {
        boolean shows = is(frame, EVIDENCE) && !isSomebody(frame.speaker());
        return !shows && !followsMarks(frame) && bareClauses.is(frame, content, clauses.end(content, frame));
    }

    /** {@code “We won,” the captain said as the rain set in}: what was said stands before, and a bare clause is the writer's. */
    private boolean followsMarks(Frame frame) {
        boolean own = frame.shape() == Shape.SUBJECT_VERB;
        for (int unit = frame.from() - 1;
                own && unit > frame.from() - TITLE && reading.together(unit, frame.cueFrom());
                unit--) {
            if (reading.isRegion(unit)) {
                return reading.text().charAt(reading.end(unit) - 2) == ',' || reading.is(unit + 1, ',');
            }
            if (!reading.isWord(unit) || reading.hasAny(unit, WordClass.mask(SAY, TELL))) {
                return false;
            }
        }
        return false;
    }

    private @Nullable Report report(Frame frame, int from, String rule, double confidence, boolean denied) {
        int to = clauses.end(from, frame);
        Span span = clauses.span(from, to);
        boolean longEnough = to - from >= LEAST_WORDS;
        return span == null || !longEnough ? null : new Report(span, frame, rule, confidence, denied, null);
    }

    private boolean isOneOf(int unit, Set<String> words) {
        return reading.isWord(unit) && words.contains(reading.words(unit, unit + 1));
    }

    private static boolean is(Frame frame, WordClass wordClass) {
        return (frame.classes() & wordClass.bit()) != 0;
    }
}
