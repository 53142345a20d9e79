package org.glossator.plugins.quotes.frames;

import static org.glossator.plugins.quotes.reading.WordClass.ASK;
import static org.glossator.plugins.quotes.reading.WordClass.BASE;
import static org.glossator.plugins.quotes.reading.WordClass.BE;
import static org.glossator.plugins.quotes.reading.WordClass.BELIEF;
import static org.glossator.plugins.quotes.reading.WordClass.COORDINATOR;
import static org.glossator.plugins.quotes.reading.WordClass.DENY;
import static org.glossator.plugins.quotes.reading.WordClass.DETERMINER;
import static org.glossator.plugins.quotes.reading.WordClass.ING;
import static org.glossator.plugins.quotes.reading.WordClass.LABEL;
import static org.glossator.plugins.quotes.reading.WordClass.MANNER;
import static org.glossator.plugins.quotes.reading.WordClass.OBJECT;
import static org.glossator.plugins.quotes.reading.WordClass.PAST;
import static org.glossator.plugins.quotes.reading.WordClass.POSSESSIVE;
import static org.glossator.plugins.quotes.reading.WordClass.PREPOSITION;
import static org.glossator.plugins.quotes.reading.WordClass.PROMISE;
import static org.glossator.plugins.quotes.reading.WordClass.PRONOUN;
import static org.glossator.plugins.quotes.reading.WordClass.SAY;
import static org.glossator.plugins.quotes.reading.WordClass.TELL;
import static org.glossator.plugins.quotes.reading.WordClass.THIRD;
import static org.glossator.plugins.quotes.reading.WordClass.URGE;
import static org.glossator.plugins.quotes.reading.WordClass.WRITE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glossator.plugins.quotes.frames.Frame.Shape;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/** Goes through a text once and builds a frame for each cue verb, phrase or noun that has a speaker. */
final class FrameFinder {

    private static final long CUE =
            WordClass.mask(SAY, TELL, MANNER, WRITE, ASK, LABEL, URGE, PROMISE, DENY, BELIEF, WordClass.EVIDENCE);
    private static final long FIXED = WordClass.mask(WordClass.PHRASE, WordClass.CUE_NOUN);
    private static final long UTTER = WordClass.mask(SAY, TELL, MANNER, WRITE, ASK);
    private static final int FARTHEST = 60;
    private static final long FINITE = WordClass.mask(PAST, THIRD, BASE);

    private final Reading reading;
    private final Mentions mentions;
    private final Subjects subjects;
    private final Phrases phrases;
    private final List<Frame> found = new ArrayList<>();

    FrameFinder(Reading reading, Mentions mentions) {
        this.reading = reading;
        this.mentions = mentions;
        this.subjects = new Subjects(reading, mentions);
        this.phrases = new Phrases(reading, mentions);
    }

    List<Frame> find() {
        for (int unit = 0; unit < reading.size(); unit++) {
            Frame phrase = reading.hasAny(unit, FIXED) ? phrases.at(unit) : null;
            if (phrase != null) {
                found.add(phrase);
            } else if (reading.hasAny(unit, CUE)) {
                verb(unit);
            }
        }
        found.sort(Comparator.comparingInt(Frame::cueFrom));
        return found;
    }

    private void verb(int verb) {
        if (isNoun(verb)) {
            return;
        }
        if (reading.has(verb, ING) && !reading.has(subjects.beforeHelpers(verb), BE)) {
            shared(verb);
        } else if (reading.hasAny(verb, FINITE | ING.bit()) || isPerfect(verb)) {
            finite(verb);
        }
    }

    /** {@code had written} */
    private boolean isPerfect(int verb) {
        int helpers = subjects.beforeHelpers(verb);
        return reading.has(verb, WordClass.PARTICIPLE) && helpers < verb && reading.has(helpers, WordClass.HAVE);
    }

    /** A verb's form behind an article or adjective, or a name. */
    private boolean isNoun(int verb) {
        return reading.hasAny(verb - 1, WordClass.mask(DETERMINER, POSSESSIVE))
                        && !reading.is(verb - 1, "that")
                        && !reading.has(verb - 1, WordClass.INDEFINITE)
                || reading.isPossessive(verb - 1) && !reading.has(verb - 2, PRONOUN)
                || reading.isCapitalised(verb) && !reading.beginsSentence(verb) && !reading.inHeadline(verb)
                || reading.is(verb - 1, "to") && !goesOnTo(verb)
                || reading.has(verb, WordClass.CUE_NOUN)
                        && (reading.is(verb + 1, "from") || reading.is(verb + 1, "of"));
    }

    /** {@code went on to say}, {@code appeared to suggest}. */
    private boolean goesOnTo(int verb) {
        int before = verb - 2;
        return reading.is(before, "on")
                || reading.is(before, "appeared")
                || reading.is(before, "appears")
                || reading.is(before, "seemed")
                || reading.is(before, "continued")
                || reading.is(before, "continues");
    }

    private void finite(int verb) {
        if (reading.is(verb - 1, "to")) {
            shared(verb);
            return;
        }
        int helpers = subjects.beforeHelpers(verb);
        if (isPassive(helpers, verb)) {
            return;
        }
        Mention left = subjects.before(verb);
        boolean plainBase = reading.has(verb, BASE) && !reading.hasAny(verb, PAST.bit()) && helpers == verb;
        if (left != null && (plainBase && !isPlural(left) || isNounBehind(left, verb))) {
            left = null;
        }
        if (follows(verb) && reading.hasAny(verb, UTTER)) {
            Mention right = subjects.after(verb);
            if (right != null && (left == null || afterRegion(verb))) {
                add(Shape.VERB_SUBJECT, right, verb, verb + 1, right.reach());
                return;
            }
        }
        boolean shows = reading.has(verb, WordClass.EVIDENCE) && !reading.hasAny(verb, UTTER | LABEL.bit());
        if (left != null && shows && left.kind() == Mention.Kind.OTHER) {
            return;
        }
        if (left != null) {
            add(Shape.SUBJECT_VERB, left, verb, verb + 1, Contents.after(reading, mentions, verb));
        } else if (reading.has(helpers - 1, COORDINATOR) || reading.is(helpers - 1, ',')) {
            shared(verb);
        }
    }

    /** {@code of Republican claims}: a word that is a noun as often as a verb. */
    private boolean isNounBehind(Mention left, int verb) {
        boolean adjective = left.kind() == Mention.Kind.ORGANISATION && left.to() - left.from() == 1;
        boolean described = reading.hasAny(verb - 1, WordClass.mask(WordClass.ADJECTIVE, WordClass.DEMONYM))
                || reading.inHeadline(verb) && !reading.beginsSentence(left.from());
        return reading.has(verb, WordClass.CUE_NOUN)
                && (reading.has(left.from() - 1, PREPOSITION) || (adjective || described) && !reading.has(verb, PAST));
    }

    private boolean isPlural(Mention mention) {
        return switch (mention.kind()) {
            case NAME, ROLE -> reading.is(mention.from() - 1, "and");
            case OTHER -> reading.text().charAt(mention.span().end() - 1) == 's';
            default -> true;
        };
    }

    /** Whether a verb with its subject behind it can stand here: after a quote or a comma. */
    private boolean follows(int verb) {
        return afterRegion(verb) || reading.is(verb - 1, ',') || reading.isDash(verb - 1);
    }

    private boolean afterRegion(int verb) {
        return reading.isRegion(verb - 1) || reading.isRegion(verb - 2) && reading.is(verb - 1, ',');
    }

    private boolean isPassive(int helpers, int verb) {
        if (reading.has(verb, ING) || !reading.has(verb, WordClass.PARTICIPLE)) {
            return false;
        }
        for (int unit = helpers; unit < verb; unit++) {
            if (reading.has(unit, BE)) {
                return true;
            }
        }
        return false;
    }

    /** A participle, or a second verb: its subject is that of the clause before. */
    private void shared(int verb) {
        Mention direct = reading.has(verb, ING) ? mentions.endingAt(verb) : null;
        boolean own = direct != null && direct.kind() == Mention.Kind.NAME && !direct.possessor();
        Mention subject = own ? direct : clauseSubject(verb);
        boolean behind =
                reading.has(verb - 1, PREPOSITION) && !reading.is(verb - 1, "by") && !reading.is(verb - 1, "to");
        boolean bare = !reading.hasAny(verb, WordClass.mask(PAST, THIRD, ING)) && !reading.is(verb - 1, "to");
        boolean thing = subject != null && reading.is(subject.from(), "it");
        if (subject != null && !behind && !bare && !thing) {
            add(Shape.SHARED_SUBJECT, subject, verb, verb + 1, Contents.after(reading, mentions, verb));
        }
    }

    private @Nullable Mention clauseSubject(int verb) {
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - 4); i--) {
            Frame last = found.get(i);
            if (!reading.together(verb, last.cueFrom())
                    || !reading.together(verb, last.speaker().from())) {
                break;
            }
            boolean thought = (last.classes() & BELIEF.bit()) != 0
                    && i > 0
                    && reading.together(verb, found.get(i - 1).cueFrom());
            if (!thought && !isRelative(last) && !reading.has(last.cueFrom() - 1, WordClass.MODAL)) {
                return last.speaker();
            }
        }
        Mention first = null;
        for (int unit = verb - 1; unit > verb - FARTHEST && reading.together(verb, unit); unit--) {
            Mention mention = mentions.startingAt(unit);
            if (mention == null || !mayBeSubject(mention, verb)) {
                continue;
            }
            if (subjects.isVerb(mention.reach())) {
                return mention;
            }
            first = mention;
        }
        return first;
    }

    private boolean mayBeSubject(Mention mention, int verb) {
        return mention.reach() <= verb
                && !mention.possessor()
                && !reading.has(mention.from() - 1, PREPOSITION)
                && !reading.has(mention.from(), OBJECT);
    }

    /** {@code an architect who said}: no subject of what follows the clause. */
    private boolean isRelative(Frame frame) {
        int next = frame.speaker().reach();
        return frame.shape() == Shape.SUBJECT_VERB
                && (reading.has(next, WordClass.RELATIVE)
                        || reading.is(next, ',') && reading.has(next + 1, WordClass.RELATIVE));
    }

    private void add(Shape shape, Mention speaker, int cueFrom, int cueTo, int content) {
        boolean negated = false;
        for (int unit = subjects.beforeHelpers(cueFrom); unit < cueFrom; unit++) {
            negated |= reading.is(unit, "not") || reading.is(unit, "never") || endsNegated(unit);
        }
        int to = reading.is(cueTo, "out") && reading.is(cueFrom, "pointed") ? cueTo + 1 : cueTo;
        found.add(new Frame(shape, speaker, cueFrom, to, reading.classes(cueFrom), Math.max(content, to), negated));
    }

    private boolean endsNegated(int unit) {
        int end = reading.end(unit);
        return reading.isWord(unit)
                && end > 2
                && "n't"
                        .contentEquals(reading.text()
                                .subSequence(end - 3, end)
                                .toString()
                                .replace('\u2019', '\''));
    }
}
