package org.glossator.testkit;

import java.util.List;
import java.util.Random;
import org.glossator.text.Document;

/** Documents that the laws bring along. */
final class Texts {

    private static final List<String> SYLLABLES = List.of(
            "ba", "ren", "to", "lis", "mo", "der", "ka", "vin", "su", "pol", "gra", "ne", "fi", "ston", "har", "wick",
            "el", "dun");
    private static final List<String> MONTHS =
            List.of("January", "February", "March", "April", "May", "June", "July", "August", "September", "October");
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");
    private static final List<String> SAYING = List.of("said", "told reporters", "wrote", "added", "denied", "warned");

    /** Documents that no annotator may choke on, as many as four threads share evenly; the last three are long, to overlap in time. */
    static final List<Document> ODD = List.of(
            Document.of("empty", ""),
            Document.of("blank", " \n\t\r\n  "),
            Document.of("nul", "He said\0 \"yes\0\" on\0 Monday."),
            Document.of(
                    "emoji",
                    "\ud83d\ude00 \u201cFine \ud83d\udc4d\ud83c\udffd,\u201d said \ud835\udc00nn on 3 May 2024. \ud83d\ude00"),
            Document.of("lone-surrogate", "\ud83d He said \"yes\ude00\" on 3 May 2024.\ud83d"),
            Document.of(
                    "right-to-left",
                    "\u202e\u0642\u0627\u0644 \"\u0646\u0639\u0645\" \u05d0\u05de\u05e8 \u202c 2024-05-03 \u200f\"ok\""),
            Document.of("crlf", "\"Yes,\" he said.\r\n\r\n\"No,\" she said on Monday.\r\n"),
            Document.of("marks", "\"\"\u201c\u201d''\u2018\u2019`\u00ab\u00bb\u201e\"\u201c\"\u2018''\u201d"),
            Document.of("combining", "e\u0301\u0301\u0301 \"e\u0301,\" sa\u0308id A\u030angstro\u0308m in 19\u036f99."),
            Document.of(
                    "huge",
                    "\u201cWe go,\u201d said Ann Lee on Monday, 3 May 2024, at 5 p.m. to 200 people. ".repeat(2_000)),
            Document.of("long-1", varied(40_000, 1)),
            Document.of("long-2", varied(40_000, 2)));

    /** Documents that have nothing to do with anybody's text. */
    static final List<Document> OTHERS = List.of(
            Document.of("other-1", "Unrelated words stand here, written on 1 April 1999 by \"nobody\" at all."),
            Document.of("other-2", ""),
            Document.of("other-3", varied(400, 3)),
            Document.of(
                    "other-4",
                    "\u201cAye,\u201d Mary Rose Duff told the Herald last year. No one else spoke. ".repeat(9)));

    private Texts() {}

    /** Made-up news of about so many UTF-16 code units, hardly a sentence of it twice; the same text for the same seed. */
    static String varied(int length, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(length + 500);
        for (int sentence = 1; text.length() < length; sentence++) {
            text.append(sentence(random)).append(sentence % 4 == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private static String sentence(Random random) {
        String who = name(random) + " " + name(random);
        String what = "the " + word(random) + " " + word(random);
        String day = (1 + random.nextInt(28)) + " " + any(MONTHS, random) + " " + (1990 + random.nextInt(40));
        String said = any(SAYING, random);
        return switch (random.nextInt(5)) {
            case 0 ->
                "\u201cOf " + what + " we heard in " + (1990 + random.nextInt(40)) + ",\u201d " + who + " " + said
                        + " on " + any(DAYS, random) + ".";
            case 1 ->
                who + " " + said + " that " + what + " cost " + random.nextInt(100_000) + " pounds by " + day + ".";
            case 2 ->
                "On " + day + ", " + what + " of " + name(random) + " met " + (2 + random.nextInt(60)) + " "
                        + word(random) + "s for two weeks.";
            case 3 ->
                "\"No " + word(random) + " will " + word(random) + " " + what + ",\" " + said + " " + who
                        + ", who left last year.";
            default ->
                "According to " + who + ", " + what + " is \u201c" + word(random) + "\u201d at "
                        + (1 + random.nextInt(11)) + " p.m. every " + any(DAYS, random) + ".";
        };
    }

    private static String word(Random random) {
        return any(SYLLABLES, random) + any(SYLLABLES, random) + any(SYLLABLES, random);
    }

    private static String name(Random random) {
        String word = word(random);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
