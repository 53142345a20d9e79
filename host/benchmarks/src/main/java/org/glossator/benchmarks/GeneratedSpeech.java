package org.glossator.benchmarks;

import java.util.SplittableRandom;

/**
 * News-like text full of people who say things, of any length, always the same for the same length and sort. Every four thousand characters
 * a story ends and another one with people of its own begins. The words and names are ours.
 */
final class GeneratedSpeech {

    private static final int STORY = 4000;
    private static final String[] SIGNS = {
        "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "``", "''", "&quot;", " ", " ", ", ", ". ", "\n", "said", "he",
        "Ann"
    };

    private final SplittableRandom random;
    private final StringBuilder text;
    private final int length;
    private final Speech speech;
    private GeneratedPeople people;

    private GeneratedSpeech(int length, Speech speech, long seed) {
        this.random = new SplittableRandom(seed);
        this.text = new StringBuilder(length + STORY);
        this.length = length;
        this.speech = speech;
        this.people = new GeneratedPeople(random);
    }

    static String of(int length, Speech speech) {
        return of(length, speech, 20240503L);
    }

    static String of(int length, Speech speech, long seed) {
        GeneratedSpeech generated = new GeneratedSpeech(length, speech, seed);
        if (speech == Speech.MARKS) {
            generated.marks();
        } else {
            generated.stories();
        }
        generated.text.setLength(length);
        return generated.text.toString();
    }

    private void marks() {
        while (text.length() < length) {
            text.append(any(SIGNS));
        }
    }

    private void stories() {
        int story = 0;
        while (text.length() < length) {
            if (text.length() > story + STORY) {
                story = text.length();
                people = new GeneratedPeople(random);
            }
            text.append(sentence());
            text.append(random.nextInt(2) == 0 && speech != Speech.ONE_PARAGRAPH ? "\n\n" : " ");
        }
    }

    private String sentence() {
        int percent = speech == Speech.NONE ? 100 : random.nextInt(speech == Speech.ALL ? 30 : 100);
        if (percent < 30) {
            return capitalised(spoken());
        }
        return capitalised(percent < 55 ? reported() : narrated());
    }

    private String spoken() {
        String who = people.one();
        String said = any(GeneratedWords.SAID);
        return switch (random.nextInt(10)) {
            case 0, 1 -> "“" + quoted() + ",” " + who + " said.";
            case 2 -> "“" + quoted() + ",” said " + people.introduced() + ".";
            case 3 -> "“" + quoted() + ",” " + who + " " + said + ". “" + quoted() + ".”";
            case 4 -> who + " told reporters: “" + quoted() + ". " + quoted() + ".”";
            case 5 -> beforeVerb(people.introduced()) + " said the plan was “" + any(GeneratedWords.VERDICTS) + "”.";
            case 6 -> who + " called it “" + any(GeneratedWords.VERDICTS) + "” and left the room.";
            case 7 -> "“" + quoted() + ". " + quoted() + ".”";
            case 8 -> who + " " + said + " that the offer was “" + any(GeneratedWords.VERDICTS) + "”.";
            default -> "the so-called “" + any(GeneratedWords.VERDICTS) + "” " + done() + ".";
        };
    }

    private String reported() {
        return switch (random.nextInt(5)) {
            case 0 -> people.one() + " " + any(GeneratedWords.SAID) + " that " + clause() + ".";
            case 1 -> people.one() + " said " + clause() + ".";
            case 2 -> clause() + ", " + people.one() + " said.";
            case 3 -> "according to " + people.introduced() + ", " + clause() + ".";
            default -> beforeVerb(people.introduced()) + " promised to look at " + any(GeneratedWords.WHAT) + ".";
        };
    }

    private String narrated() {
        return switch (random.nextInt(4)) {
            case 0 -> people.one() + " " + done() + ".";
            case 1 -> beforeVerb(people.introduced()) + " " + done() + ".";
            case 2 -> any(GeneratedWords.THINGS) + " " + done() + ", " + any(GeneratedWords.ASIDES) + ".";
            default -> any(GeneratedWords.ASIDES) + ", " + any(GeneratedWords.THINGS) + " " + done() + ".";
        };
    }

    private String done() {
        return any(GeneratedWords.DID) + " " + any(GeneratedWords.WHAT) + " " + any(GeneratedWords.WHERE);
    }

    private String quoted() {
        return capitalised(clause());
    }

    private String clause() {
        return any(GeneratedWords.THINGS) + " " + any(GeneratedWords.WILL) + " " + any(GeneratedWords.WHAT) + " "
                + any(GeneratedWords.WHERE);
    }

    /** With the comma that ends an apposition. */
    private static String beforeVerb(String introduced) {
        return introduced.indexOf(',') < 0 ? introduced : introduced + ",";
    }

    /** With a capital letter at the first word. */
    private static String capitalised(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private String any(String[] phrases) {
        return phrases[random.nextInt(phrases.length)];
    }
}
