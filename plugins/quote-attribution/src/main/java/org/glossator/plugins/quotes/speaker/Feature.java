package org.glossator.plugins.quotes.speaker;

import java.util.Locale;
import org.glossator.plugins.quotes.model.Described;

/** What the ranker looks at in a candidate; {@code speaker.txt} has a weight for each. The first group are sieves, rules by themselves. */
enum Feature implements Described {
    AFTER_VERB_NAME("follows its cue right behind the words"),
    AFTER_NAME_VERB("is the subject of the cue right behind the words"),
    BEFORE_NAME_VERB("is the subject of the cue right before the words"),
    BEFORE_SHARED("is the subject of the sentence, whose last cue leads to the words"),
    PHRASE_BESIDE("stands in a phrase such as according to, beside the words"),
    PHRASE_IN_SENTENCE("stands in a phrase such as according to, in the sentence"),
    WITHIN_CLAUSE("is the subject of a cue whose clause holds the words"),
    WITHIN_SHARED("is the subject of the sentence, whose last cue governs the clause"),
    TRAILING_CLAUSE("is the subject of the cue at the sentence's end"),
    LOOSE_AFTER("speaks in the sentence behind the words"),
    LABEL_COLON("labels the words with a colon"),
    LABEL_DASH("signs the words behind a dash"),
    SUBJECT_BEFORE_COLON("is the subject before the colon"),
    SPEAKER_OF_PREVIOUS("spoke just before, in the same paragraph"),
    SPEAKER_OF_PREVIOUS_PARAGRAPH("spoke in the paragraph before"),
    SPOKE_IN_SENTENCE_BEFORE("spoke in the sentence before"),
    RELAYED("is quoted by somebody else"),
    NOUN_OF_SAYING("owns a noun of saying"),
    BEFORE_COLON("has a cue that ends in a colon"),
    BEFORE_COMMA("has a cue that ends in a comma"),
    BEFORE_THAT("has a cue with that"),
    COMMA_THEN_CUE("has a cue behind a comma"),
    STOP_THEN_CUE("has a cue behind a full stop"),
    WITHIN_NEAR("has a cue near the words"),
    WITHIN_FAR("has a cue far before the words"),
    OTHER_SENTENCE_CUE("has a cue in the next sentence"),
    CUE_SAYS("has a cue of saying"),
    CUE_TELLS("has a cue of telling or asking"),
    CUE_WRITES("has a cue of writing"),
    CUE_LABELS("has a cue of calling"),
    CUE_URGES("has a cue of urging or promising"),
    CUE_MANNER("has a cue that tells how somebody speaks"),
    CUE_BELIEVES("has a cue of belief"),
    CUE_NEGATED("has a negated cue"),
    NEAREST_FRAME("has the nearest cue"),
    LINKED_NAME("is named beside the cue"),
    LINKED_PRONOUN("is a pronoun beside the cue"),
    LINKED_ROLE("is described beside the cue"),
    LINKED_GROUP("is a group beside the cue"),
    LINKED_ORGANISATION("is an organisation beside the cue"),
    LINKED_OTHER("is no person beside the cue"),
    LINKED_BEHIND_PREPOSITION("stands behind a preposition beside the cue"),
    UNLINKED("has no cue while another has"),
    FREE_NAME("is named"),
    FREE_PRONOUN("is a pronoun"),
    FREE_ROLE("is described"),
    FREE_GROUP("is a group"),
    FREE_ORGANISATION("is an organisation"),
    FREE_OTHER("is no person"),
    PERSON_OF_PREVIOUS("is whoever spoke before"),
    OTHER_THAN_PREVIOUS("is somebody else than who spoke before"),
    TAKES_TURNS("spoke before the one who spoke last"),
    SPEAKS_OFTEN("speaks elsewhere too"),
    NAMED_OFTEN("is named often"),
    BEGINS_SENTENCE("begins the sentence"),
    SUBJECT_OF_SENTENCE("is the subject of the sentence"),
    SUBJECT_OF_PREVIOUS_SENTENCE("is the subject of the sentence before"),
    SUBJECT_OF_NEXT_SENTENCE("is the subject of the sentence behind"),
    OBJECT_OF_CUE("is spoken to"),
    OWNS_NOUN_BEFORE("owns the noun before the words"),
    SAME_SENTENCE("stands in the sentence"),
    SAME_PARAGRAPH_BEFORE("stands before in the paragraph"),
    SAME_PARAGRAPH_AFTER("stands behind in the paragraph"),
    PARAGRAPH_BEFORE("stands in the paragraph before"),
    PARAGRAPH_FAR("stands two paragraphs away"),
    PARAGRAPH_AFTER("stands in the paragraph behind"),
    NEAREST_BEFORE("is the nearest before"),
    BEHIND_PREPOSITION("stands behind a preposition"),
    POSSESSOR("is an owner"),
    DISTANCE_SMALL("stands near"),
    DISTANCE_LARGE("stands far"),
    BIAS("is there");

    private final String id;
    private final String words;

    Feature(String words) {
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.words = words;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String words() {
        return words;
    }

    /** The weight before anything is learned: a sieve is known to be right, the rest has to show what it is worth. */
    double expected() {
        return isSieve() ? 2 : 0;
    }

    /** Whether the feature can decide by itself. */
    boolean isSieve() {
        return compareTo(SPOKE_IN_SENTENCE_BEFORE) <= 0;
    }
}
