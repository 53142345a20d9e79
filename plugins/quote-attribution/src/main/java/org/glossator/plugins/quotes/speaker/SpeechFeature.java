package org.glossator.plugins.quotes.speaker;

import java.util.Locale;
import org.glossator.plugins.quotes.model.Described;

/** What tells speech from other words in marks; {@code speech.txt} has a weight for each. */
enum SpeechFeature implements Described {
    ONE_WORD(-1.5, "one word"),
    TWO_OR_THREE_WORDS(-1, "two or three words"),
    FOUR_TO_SEVEN_WORDS(0.6, "four to seven words"),
    EIGHT_TO_FOURTEEN_WORDS(2, "eight to fourteen words"),
    MANY_WORDS(4, "many words"),
    ENDS_IN_COMMA(0.7, "ends in a comma"),
    ENDS_IN_STOP(0.7, "ends in a full stop"),
    ENDS_IN_SHOUT(0.7, "ends in a question or exclamation mark"),
    BEGINS_SENTENCE(1, "begins the sentence"),
    BEHIND_COMMA(1, "follows a comma"),
    BEHIND_COLON(1, "follows a colon"),
    BEGINS_WITH_CAPITAL(0.4, "begins with a capital letter"),
    SENTENCE_CASE(0, "is written like the start of a sentence"),
    IS_CLAUSE(0, "is a clause"),
    FIRST_PERSON(0, "speaks of I, we or you"),
    CUE_RIGHT_BEFORE(3, "a cue right before"),
    CUE_RIGHT_BEHIND(3, "a cue right behind"),
    PHRASE_BESIDE(3, "a phrase such as according to beside"),
    CUE_NEAR(2.5, "a cue near"),
    CUE_FAR(1.6, "a cue in the sentence"),
    CUE_ONLY_OF_BELIEF(-1, "a cue of belief only"),
    CUE_OF_CALLING(0, "a cue of calling"),
    CUE_OF_SAYING(0, "a cue of saying"),
    CUE_BEFORE_CLAUSE(0, "inside the clause that a cue before it reports"),
    NO_CUE(0, "no cue in the sentence"),
    BEHIND_SPEECH(0, "more speech in the sentence"),
    BEHIND_UNSPOKEN(0, "other unspoken words in the sentence"),
    BESIDE_MARKED(0, "other marked words beside"),
    BEHIND_POSSESSIVE(0.5, "follows an owner"),
    BEHIND_ARTICLE(0, "follows an article"),
    BEHIND_PREPOSITION(0, "follows a preposition"),
    CAST_AS(1.2, "follows as"),
    BEHIND_BE(0, "follows a form of be"),
    BEHIND_HELPER(0, "follows to, would and the like"),
    BEHIND_VERB(0, "follows a verb"),
    ENDS_CLAUSE(0, "ends the clause"),
    NAMED(-3, "named as so-called, known as or the word"),
    ATTRIBUTIVE(0, "stands before its noun"),
    ATTRIBUTIVE_BEHIND_THE(-2, "stands between the and its noun"),
    BEFORE_OF(0, "stands before of"),
    BEHIND_OF(-1.4, "follows of"),
    LOWER_CASE_BEGINS_SENTENCE(0, "begins the sentence in lower case"),
    SUBJECT_OF_VERB(0, "stands before a form of be or have"),
    ATTACHED(-1.4, "a word hangs on the marks"),
    WORK_BEFORE(0, "follows a kind of work"),
    TITLE(-2.5, "capitals like a title"),
    TITLE_OF_WORK(-5, "a title behind a kind of work, an owner or a preposition"),
    TITLE_BESIDE_CUE(0, "capitals like a title beside a cue"),
    NICKNAME(-5, "stands inside a name"),
    HEADLINE(1, "stands in a headline"),
    HEADING(-5, "is a heading"),
    SINGLE_MARKS(0, "stands in single marks"),
    REPAIRED(0, "a mark is missing"),
    BIAS(0, "stands in marks");

    private final double expected;
    private final String id;
    private final String words;

    SpeechFeature(double expected, String words) {
        this.expected = expected;
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.words = words;
    }

    /** What a person would weigh it, before anything is learned; where the stories say little, it stays near. */
    double expected() {
        return expected;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String words() {
        return words;
    }
}
