package org.glossator.benchmarks;

import java.util.SplittableRandom;

/** Five people of a generated story: each is introduced by office and full name, then goes by surname, pronoun or office. */
final class GeneratedPeople {

    private static final int CAST = 5;

    private final SplittableRandom random;
    private final String[] firsts = new String[CAST];
    private final String[] lasts = new String[CAST];
    private final String[] offices = new String[CAST];
    private int latest;

    GeneratedPeople(SplittableRandom random) {
        this.random = random;
        for (int person = 0; person < CAST; person++) {
            firsts[person] = any(GeneratedWords.FIRST_NAMES);
            lasts[person] = any(GeneratedWords.LAST_NAMES);
            offices[person] = any(GeneratedWords.OFFICES);
        }
    }

    /** Somebody with office and name, in one of the orders that papers use. */
    String introduced() {
        latest = random.nextInt(CAST);
        String name = firsts[latest] + " " + lasts[latest];
        return switch (random.nextInt(3)) {
            case 0 -> name + ", the " + offices[latest] + " of " + any(GeneratedWords.PLACES);
            case 1 -> offices[latest] + " " + name;
            default -> name;
        };
    }

    /** Somebody, as it stands inside a sentence. */
    String one() {
        if (random.nextInt(3) > 0) {
            latest = random.nextInt(CAST);
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> firsts[latest] + " " + lasts[latest];
            case 2, 3 -> lasts[latest];
            case 4 -> (latest % 2 == 0 ? "Mrs " : "Mr ") + lasts[latest];
            case 5 -> "the " + offices[latest];
            case 6 -> any(GeneratedWords.GROUPS);
            default -> latest % 2 == 0 ? "she" : "he";
        };
    }

    private String any(String[] phrases) {
        return phrases[random.nextInt(phrases.length)];
    }
}
