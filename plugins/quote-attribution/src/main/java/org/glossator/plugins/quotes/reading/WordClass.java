package org.glossator.plugins.quotes.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glossator.plugins.text.Lexicon;

/** What a word can be, as far as the word lists {@code verbs.txt} and {@code words.txt} tell; a word may belong to several classes. */
public enum WordClass {
    SAY,
    TELL,
    MANNER,
    WRITE,
    ASK,
    LABEL,
    URGE,
    PROMISE,
    DENY,
    CLAUSAL,
    BELIEF,
    EVIDENCE,
    BASE,
    THIRD,
    PAST,
    ING,
    PARTICIPLE,
    ROLE,
    ROLES,
    ORGANISATION,
    ADJECTIVE,
    DEMONYM,
    PLACE,
    ADDRESS,
    RANK,
    ADVERB,
    BE,
    HAVE,
    MODAL,
    PREPOSITION,
    DETERMINER,
    POSSESSIVE,
    COORDINATOR,
    SUBORDINATOR,
    PRONOUN,
    OBJECT,
    RELATIVE,
    INDEFINITE,
    CALENDAR,
    STARTER,
    CUE_NOUN,
    WORK,
    PHRASE,
    AUDIENCE,
    VERB,
    CONTRACTION,
    MALE,
    FEMALE;

    private static final Lexicon WORDS = Lexicon.read(WordClass.class, List.of("verbs.txt", "words.txt"), masks());

    /** The bit of this class. */
    @SuppressWarnings("EnumOrdinal") // the bits live no longer than the program
    public long bit() {
        return 1L << ordinal();
    }

    /** The bits of two classes; without an array, since many ask in passing. */
    public static long mask(WordClass one, WordClass other) {
        return one.bit() | other.bit();
    }

    /** The bits of three classes. */
    public static long mask(WordClass one, WordClass other, WordClass third) {
        return one.bit() | other.bit() | third.bit();
    }

    /** The bits of several classes. */
    public static long mask(WordClass... classes) {
        long mask = 0;
        for (WordClass each : classes) {
            mask |= each.bit();
        }
        return mask;
    }

    /** The classes of the word from start to end, as bits; 0 when no list has it. */
    public static long of(CharSequence text, int start, int end) {
        return WORDS.classes(text, start, end);
    }

    private static Map<String, Long> masks() {
        Map<String, Long> masks = new HashMap<>();
        for (WordClass each : values()) {
            masks.put(each.listName(), each.bit());
        }
        return masks;
    }

    private String listName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
