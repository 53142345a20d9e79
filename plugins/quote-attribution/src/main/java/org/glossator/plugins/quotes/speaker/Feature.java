package org.glossator.plugins.quotes.speaker;

import java.util.Locale;

/** What the ranker looks at in a candidate; {@code weights.txt} has a weight for each, under its name in lower case. */
enum Feature {
    BIAS,
    AFTER_VERB_NAME,
    AFTER_NAME_VERB,
    BEFORE_NAME_VERB,
    BEFORE_SHARED,
    BEFORE_COLON,
    PHRASE_BESIDE,
    PHRASE_IN_SENTENCE,
    WITHIN_CLAUSE,
    WITHIN_SHARED,
    WITHIN_FAR,
    TRAILING_CLAUSE,
    LOOSE_AFTER,
    RELAYED,
    NOUN_OF_SAYING,
    LABEL_COLON,
    LABEL_DASH,
    SUBJECT_BEFORE_COLON,
    CUE_SAYS,
    CUE_LABELS,
    CUE_BELIEVES,
    CUE_NEGATED,
    NEAREST_FRAME,
    SPEAKER_OF_PREVIOUS,
    SPEAKER_OF_PREVIOUS_PARAGRAPH,
    SPOKE_IN_SENTENCE_BEFORE,
    SUBJECT_OF_SENTENCE,
    SUBJECT_OF_PREVIOUS_SENTENCE,
    OWNS_NOUN_BEFORE,
    SAME_SENTENCE,
    SAME_PARAGRAPH,
    OTHER_PARAGRAPH,
    BEFORE_QUOTE,
    AFTER_QUOTE,
    BEHIND_PREPOSITION,
    POSSESSOR,
    IS_NAME,
    IS_ORGANISATION,
    IS_ROLE,
    IS_GROUP,
    IS_PRONOUN,
    IS_OTHER,
    DISTANCE_SMALL,
    DISTANCE_MIDDLE,
    DISTANCE_LARGE;

    /** As it stands in the resource and in evidence. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
