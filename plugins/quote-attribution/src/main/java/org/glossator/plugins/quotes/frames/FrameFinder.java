package org.glossator.plugins.quotes.frames;

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

    private static final long CUE = WordClass.mask(
            WordClass.SAY,
            WordClass.TELL,
            WordClass.MANNER,
            WordClass.WRITE,
            WordClass.ASK,
            WordClass.LABEL,
            WordClass.URGE,
            WordClass.PROMISE,
            WordClass.DENY,
            WordClass.BELIEF,
            WordClass.EVIDENCE);
    private static final long FIXED = WordClass.mask(WordClass.PHRASE, WordClass.CUE_NOUN);
    private static final long UTTER =
            WordClass.mask(WordClass.SAY, WordClass.TELL, WordClass.MANNER, WordClass.WRITE, WordClass.ASK);
    private static final long PUT_TO = WordClass.mask(WordClass.ASK, WordClass.TELL, WordClass.URGE);
    private static final long ALONE = WordClass.mask(WordClass.SAY, WordClass.ASK);
    private static final long FINITE = WordClass.mask(WordClass.PAST, WordClass.THIRD, WordClass.BASE);

    private final Reading reading;
    private final Mentions mentions;
    private final Grammar grammar;
    private final Subjects subjects;
    private final Inversions inversions;
    private final PlainSubjects plainSubjects;
    private final SharedSubjects sharedSubjects;
    private final Phrases phrases;
    private final Purposes purposes;
    private final NamesInApposition names;
    private final BodyActs bodyActs;
    private final List<Frame> found = new ArrayList<>();

    FrameFinder(Reading reading, Mentions mentions) {
        this.reading = reading;
        this.mentions = mentions;
        this.grammar = new Grammar(reading);
        NounPhrases nounPhrases = new NounPhrases(reading, mentions, grammar);
        this.subjects = new Subjects(reading, mentions, grammar, nounPhrases);
        this.inversions = new Inversions(reading, mentions, nounPhrases);
        this.plainSubjects = new PlainSubjects(reading, grammar);
        this.sharedSubjects = new SharedSubjects(reading, mentions, grammar);
        this.names = new NamesInApposition(reading, mentions);
        this.purposes = new Purposes(reading);
        this.bodyActs = new BodyActs(reading);
        this.phrases = new Phrases(reading, mentions, subjects, nounPhrases);
    }

    List<Frame> find() {
        for (int unit = 0; unit < reading.size(); unit++) {
            Frame phrase = reading.hasAny(unit, FIXED) ? phrases.at(unit) : null;
            if (phrase != null) {
                found.add(phrase.by(names.of(phrase.speaker(), phrase.cueFrom())));
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
        if (reading.is(verb + 1, "by") && reading.hasAny(verb, PUT_TO) && byAgent(verb)) {
            return;
        }
        if (reading.has(verb, WordClass.ING) && !reading.has(grammar.beforeHelpers(verb), WordClass.BE)) {
            shared(verb);
        } else if (reading.hasAny(verb, FINITE | WordClass.ING.bit()) || grammar.isPerfect(verb)) {
            finite(verb);
        }
    }

    /** {@code Asked by Ann Lee whether}, {@code was told by the judge to}: the agent speaks. Adds nothing where it is no mention. */
    private boolean byAgent(int verb) {
        Mention agent = mentions.startingAt(verb + 2);
        boolean speaks = agent != null
                && !agent.possessor()
                && (reading.hasAny(agent.reach(), WordClass.SUBORDINATOR.bit() | WordClass.RELATIVE.bit())
                        || reading.is(agent.reach(), "to")
                        || reading.is(agent.reach(), "not"));
        if (speaks && agent != null) {
            add(Shape.RELAYED, agent, verb, verb + 1, agent.reach());
        }
        return speaks;
    }

    /** A verb's form behind an article or adjective, or a name. */
    private boolean isNoun(int verb) {
        boolean joined = reading.is(verb - 1, '-') && reading.touchesNext(verb - 1); // so-called
        return joined
                || reading.hasAny(verb - 1, WordClass.mask(WordClass.DETERMINER, WordClass.POSSESSIVE))
                        && !reading.is(verb - 1, "that")
                        && !reading.has(verb - 1, WordClass.INDEFINITE)
                || reading.isPossessive(verb - 1) && !reading.has(verb - 2, WordClass.PRONOUN)
                || reading.isCapitalised(verb) && !reading.beginsSentence(verb) && !reading.inHeadline(verb)
                || reading.is(verb - 1, '-') && reading.touchesNext(verb - 1)
                || reading.is(verb - 1, "to") && !goesOnTo(verb)
                || reading.has(verb, WordClass.CUE_NOUN)
                        && (reading.is(verb + 1, "from") || reading.is(verb + 1, "of"));
    }

    /** {@code went on to say}, {@code appeared to suggest}, {@code took to the radio to say}. */
    private boolean goesOnTo(int verb) {
        int before = verb - 2;
        return purposes.holds(verb)
                || reading.is(before, "on")
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
        if (grammar.isPassive(verb)) {
            return;
        }
        Mention left = left(verb);
        Mention right = follows(verb) && mayBeBehind(left, verb) ? inversions.after(verb) : null;
        boolean unlistedObject = right != null
                && right.kind() == Mention.Kind.OTHER
                && !afterRegion(verb)
                && reading.is(right.reach(), "to"); // said the plan to sell
        right = unlistedObject ? null : right;
        int helpers = grammar.beforeHelpers(verb);
        if (right != null) {
            add(Shape.VERB_SUBJECT, right, verb, verb + 1, right.reach());
        } else if (left != null) {
            add(Shape.SUBJECT_VERB, left, verb, verb + 1, Contents.after(reading, mentions, verb));
        } else if (onlySomebodys(verb)) {
            unlisted(verb);
        } else if (reading.has(helpers - 1, WordClass.COORDINATOR) || reading.is(helpers - 1, ',')) {
            shared(verb);
        }
    }

    /** {@code said}, {@code insists}: no thing does that, and no noun looks like that. */
    private boolean onlySomebodys(int verb) {
        boolean that = reading.is(verb + 1, "that") && reading.has(verb, WordClass.SAY);
        return (reading.has(verb, WordClass.CLAUSAL) || that)
                && !reading.hasAny(verb, WordClass.mask(WordClass.CUE_NOUN, WordClass.ING))
                && !reading.inHeadline(verb);
    }

    /** A verb whose subject no list knows; else its subject is that of the clause before. */
    private void unlisted(int verb) {
        int helpers = grammar.beforeHelpers(verb);
        boolean joined = reading.has(helpers - 1, WordClass.COORDINATOR) || reading.is(helpers - 1, ',');
        Mention plain = joined ? plainSubjects.beforeAside(verb) : plainSubjects.before(verb);
        if (plain != null && agrees(plain, verb)) {
            add(Shape.SUBJECT_VERB, plain, verb, verb + 1, Contents.after(reading, mentions, verb));
        } else if (joined) {
            shared(verb);
        }
    }

    /** {@code those say}, {@code six in ten say}, but no {@code the dam say}. */
    private boolean agrees(Mention subject, int verb) {
        boolean base = reading.has(verb, WordClass.BASE) && !reading.has(verb, WordClass.PAST);
        return !base
                || grammar.beforeHelpers(verb) < verb
                || reading.hasAny(subject.from(), WordClass.mask(WordClass.INDEFINITE, WordClass.ADJECTIVE))
                || isPlural(subject)
                || hasPluralHead(subject)
                || reading.has(subject.to(), WordClass.RELATIVE)
                || reading.isNumber(subject.from())
                || reading.is(subject.from(), "those");
    }

    /** {@code friends of the mayor}, {@code people close to her}, {@code forty percent of those asked}. */
    private boolean hasPluralHead(Mention subject) {
        for (int unit = subject.from(); unit < subject.to(); unit++) {
            if (reading.has(unit, WordClass.PREPOSITION)) {
                return false;
            }
            boolean plural = reading.isWord(unit) && reading.text().charAt(reading.end(unit) - 1) == 's';
            if (plural || reading.is(unit, "people") || reading.is(unit, "percent") || reading.is(unit, "%")) {
                return true;
            }
        }
        return false;
    }

    /** The subject on the left, where the verb agrees with it and can be one. */
    private @Nullable Mention left(int verb) {
        Mention left = subjects.before(verb);
        if (left == null || isNounBehind(left, verb)) {
            return null;
        }
        boolean base = reading.has(verb, WordClass.BASE) && !reading.has(verb, WordClass.PAST);
        boolean disagrees = base && grammar.beforeHelpers(verb) == verb && !isPlural(left);
        boolean shows = reading.has(verb, WordClass.EVIDENCE) && !reading.hasAny(verb, UTTER | WordClass.LABEL.bit());
        return disagrees || shows && left.kind() == Mention.Kind.OTHER ? null : left;
    }

    /** {@code of Republican claims}: a word that is a noun as often as a verb. */
    private boolean isNounBehind(Mention left, int verb) {
        boolean adjective = left.kind() == Mention.Kind.ORGANISATION && left.to() - left.from() == 1;
        boolean described = reading.hasAny(verb - 1, WordClass.mask(WordClass.ADJECTIVE, WordClass.DEMONYM))
                || reading.inHeadline(verb) && !reading.beginsSentence(left.from());
        return reading.has(verb, WordClass.CUE_NOUN)
                && (reading.has(left.from() - 1, WordClass.PREPOSITION)
                        || (adjective || described) && !reading.has(verb, WordClass.PAST));
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
        boolean place = afterRegion(verb) || reading.is(verb - 1, ',') || reading.isDash(verb - 1);
        boolean needsObject = reading.has(verb, WordClass.TELL) && !reading.hasAny(verb, ALONE);
        return place && reading.hasAny(verb, UTTER) && !(needsObject && !afterRegion(verb));
    }

    /** Whether the subject may stand behind the verb, where another noun phrase stands before: {@code … from his friends, said Ann}. */
    private boolean mayBeBehind(@Nullable Mention left, int verb) {
        if (left == null || afterRegion(verb)) {
            return true;
        }
        Mention next = mentions.startingAt(verb + 1);
        boolean closed = next != null && (reading.is(next.reach(), ',') || reading.is(next.reach(), '.'));
        return closed
                && next != null
                && next.kind() == Mention.Kind.NAME
                && reading.is(verb - 1, ',')
                && !reading.beginsClause(left.from());
    }

    private boolean afterRegion(int verb) {
        return reading.isRegion(verb - 1) || reading.isRegion(verb - 2) && reading.is(verb - 1, ',');
    }

    /** A participle, or a second verb: its subject is that of the clause before. */
    private void shared(int verb) {
        Mention direct = reading.has(verb, WordClass.ING) ? mentions.endingAt(verb) : null;
        boolean own = direct != null && direct.kind() == Mention.Kind.NAME && !direct.possessor();
        Mention subject = own ? direct : sharedSubjects.of(verb, found);
        boolean behind = reading.has(verb - 1, WordClass.PREPOSITION)
                && !reading.is(verb - 1, "by")
                && !reading.is(verb - 1, "to");
        boolean bare = !reading.hasAny(verb, WordClass.mask(WordClass.PAST, WordClass.THIRD, WordClass.ING))
                && !reading.is(verb - 1, "to");
        boolean thing = subject != null && reading.is(subject.from(), "it");
        if (subject != null && !behind && !bare && !thing) {
            add(Shape.SHARED_SUBJECT, subject, verb, verb + 1, Contents.after(reading, mentions, verb));
        }
    }

    private void add(Shape shape, Mention speaker, int cueFrom, int cueTo, int content) {
        if (bodyActs.isBesidePartOfClause(cueFrom, Math.min(speaker.from(), cueFrom))) {
            return;
        }
        int to = Math.max(cueTo, Contents.afterCue(reading, cueFrom));
        found.add(new Frame(
                shape,
                names.of(speaker, cueFrom),
                Math.min(speaker.from(), cueFrom),
                cueFrom,
                to,
                reading.classes(cueFrom),
                Math.max(content, to),
                grammar.isNegated(cueFrom)));
    }
}
