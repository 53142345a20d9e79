package org.glossator.engine.conformance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/** Documents to try annotators with: those that the checks bring along, and its author's. One thread. */
final class Samples {

    private static final List<String> SYLLABLES = List.of(
            "ba", "ren", "to", "lis", "mo", "der", "ka", "vin", "su", "pol", "gra", "ne", "fi", "ston", "har", "wick");

    private static final String NEWS =
            "\u201cWe go,\u201d said Ann Lee on Monday, 3 May 2024, at 5 p.m. to 200 people. Mr. Duff told the Herald that"
                    + " \"nothing will change\" before 2025-01-31.\n\n";

    /** What an annotator of news would have something to say of, with an emoji before it. */
    private static final List<Document> ORDINARY = List.of(
            Document.of("ordinary-1", NEWS + "The mayor denied it last week.")
                    .withDate(LocalDate.of(2024, 5, 6))
                    .withLanguage("en"),
            Document.of("ordinary-2", "\ud83d\ude00 " + NEWS + made(1_500, 1)),
            Document.of("ordinary-3", made(800, 2) + NEWS),
            Document.of("ordinary-4", NEWS + made(800, 2)),
            Document.of(
                    "ordinary-5",
                    "Unrelated words stand here, written on 1 April 1999 by \"nobody\" at all. Ann Lee was there."),
            Document.of("ordinary-6", "\u201cAye,\u201d Mary Rose Duff told the Herald last year. ".repeat(9)));

    static final List<Document> OTHERS =
            List.of(Document.of("other-1", made(2_000, 7)), Document.of("other-2", ""), Document.of("other-3", NEWS));

    /** So many UTF-16 code units of each text of the author's are made odd. */
    private static final int ENOUGH = 10_000;

    private static final int PIECES = 20;

    /** For layers that are made up, where those of other texts are found. */
    static final Document MADE_UP =
            Document.of("made-up-layers", "Ann Lee, whom nobody quotes, was here in 2024. " + made(400, 9));

    private final List<Document> own;
    private final BooleanSupplier isFound;
    private @Nullable List<Document> ordinary; // null: not yet asked for
    private final Document example;
    private final String words; // what is made odd
    private @Nullable Map<String, String> odd; // null: not yet asked for

    /**
     * @param own of the annotator's author
     * @param isFound whether an annotator finds what the one that is tried reads; asked when needed
     */
    Samples(List<Document> own, BooleanSupplier isFound) {
        StringBuilder joined = new StringBuilder(NEWS);
        for (Document each : own) {
            joined.append(each.text(), 0, Math.min(ENOUGH, each.text().length()))
                    .append("\n\n");
        }
        this.own = own;
        this.isFound = isFound;
        example = own.isEmpty() ? ORDINARY.get(0) : own.get(0);
        words = joined.toString();
    }

    /**
     * Has each text an id of its own, as in a run, which fails the second of an id.
     *
     * @throws IllegalArgumentException when one has not; the message is a sentence
     */
    static void mustBeDistinct(List<Document> own) {
        Set<String> brought = Stream.of(ORDINARY, OTHERS, List.of(MADE_UP))
                .flatMap(List::stream)
                .map(Document::id)
                .collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        for (Document each : own) {
            if (brought.contains(each.id())) {
                throw new IllegalArgumentException(
                        "[" + each.id() + "] is the id of a text that the checks bring along; give yours another one");
            }
            if (!ids.add(each.id())) {
                throw new IllegalArgumentException(
                        "[" + each.id() + "] is the id of two texts; give each an id of its own");
            }
        }
    }

    /** What the annotator has something to say of. */
    List<Document> ordinary() {
        List<Document> known = ordinary;
        if (known == null) {
            known = new ArrayList<>(); // what speaks of people whom only later ones quote comes first
            if (isFound.getAsBoolean()) {
                known.add(MADE_UP);
            }
            known.addAll(ORDINARY);
            known.addAll(own);
            ordinary = known;
        }
        return Collections.unmodifiableList(known);
    }

    /** Of the annotator's author. */
    List<Document> own() {
        return own;
    }

    /** One of these; of the author's, if there is one. */
    Document example() {
        return example;
    }

    /** Some of these. */
    List<Document> few() {
        return List.of(ORDINARY.get(0), ORDINARY.get(1), example).stream()
                .distinct()
                .toList();
    }

    /** What the odd texts are called. */
    static Set<String> oddities() {
        return new Samples(List.of(), () -> false).odd().keySet();
    }

    /** A text that no annotator may choke on. */
    Document odd(String name) {
        Map<String, String> all = odd;
        if (all == null) {
            all = odd();
            odd = all;
        }
        return Document.of(name, all.getOrDefault(name, ""));
    }

    /** The odd texts, each with what it is. */
    private Map<String, String> odd() {
        Map<String, String> odd = new LinkedHashMap<>();
        odd.put("empty", "");
        odd.put("blank", " \n\t\r\n  \u00a0\u2003");
        odd.put("one-character", "a");
        odd.put("one-quotation-mark", "\"");
        odd.put("half-a-megabyte", words + made(500_000, 3));
        odd.put("one-line", (words + made(100_000, 4)).replace('\n', ' '));
        odd.put("one-word", "a".repeat(50_000));
        odd.put(
                "emoji",
                "\ud83d\ude00\u201cFine \ud83d\udc4d\ud83c\udffd,\u201d said \ud835\udc00nn on 3 May 2024.\ud83d\ude00");
        odd.put(
                "right-to-left",
                "\u202e\u0642\u0627\u0644 \"\u0646\u0639\u0645\" \u05d0\u05de\u05e8 \u202c 2024-05-03 \u200f\"ok\"");
        odd.put("combining-marks", "e\u0301\u0301\u0301 \"e\u0301,\" sa\u0308id A\u030angstro\u0308m in 19\u036f99.");
        odd.put("crlf", words.replace("\n", "\r\n").repeat(3));
        odd.put("cr", words.replace("\n", "\r").repeat(3));
        odd.put("line-separators", "\"Yes,\" he said.\u2028\u2029\u0085\u000b\f\"No,\" she said on Monday.");
        odd.put("nul", "He said\0 \"yes\0\" on\0 Monday.\0" + words.replace(" ", "\0 "));
        odd.put("controls", "\u0001\u0007\u001b[31m\"red\"\u001b[0m\u007f\u009f he said");
        odd.put("byte-order-mark", "\ufeff\"Yes,\" he said on 3 May 2024.\ufeff");
        odd.put("lone-surrogates", "\ud83d He said \"yes\ude00\" on 3 May 2024.\ud83d" + words.replace(" ", " \udc4d"));
        odd.put(
                "quotation-marks",
                "\"\"\u201c\u201d''\u2018\u2019`\u00ab\u00bb\u201e\"\u201c\"\u2018''\u201d\u300c\u300d\u2039\u203a");
        odd.put("unclosed-quotation", "\u201cWe go and go and go. " + made(5_000, 5) + "\u201c" + words);
        odd.put(
                "html",
                "<p class=\"x\">&ldquo;Yes,&rdquo; he said &amp; left<br/>on <b>3 May 2024</b>.</p><!-- \" -->");
        odd.put("json", "{\"a\": \"\\u201c\\n\", \"b\": [\"2024-05-03\", null]}");
        odd.put("digits", "0123456789".repeat(3_000) + " 99999999999999999999-99-99 00/00/0000 31 February 2023");
        odd.put("brackets", "(".repeat(5_000) + "\"" + ")".repeat(5_000));
        odd.put("repeats", "ha ".repeat(10_000));
        odd.put("punctuation", ".,;:!?-\u2013\u2014\u2026".repeat(1_000));
        odd.put(
                "scripts",
                "\u4ed6\u8bf4\u201c\u597d\u201d\u30022024\u5e745\u67083\u65e5 \u0394\u03b5\u03bd \u043d\u0435\u0442 \u0e44\u0e21\u0e48 \u0928\u0939\u0940\u0902 \u0131\u0130\u00df\ufb01");
        odd.put("capitals", words.toUpperCase(Locale.ROOT).repeat(3));
        odd.put(
                "zero-width",
                "He\u200b sa\u00adid \u2060\"y\u200des\"\ufe0f on 3\u202fMay 2024 " + words.replace(" ", " \u200b"));
        odd.put("private-use", "\ue000 \"\uf8ff\" \ufffe\uffff said \udbff\udfff");
        return odd;
    }

    /** Pieces of a text, cut where no word ends, and some in the middle of a character. */
    List<Document> pieces() {
        String text = "\ud83d\ude00".repeat(9) + words;
        List<Document> pieces = new ArrayList<>();
        for (int length = 1; length <= text.length(); length += 1 + text.length() / PIECES) {
            pieces.add(Document.of("piece-" + length, text.substring(text.length() - length)));
            pieces.add(Document.of("begin-" + length, text.substring(0, length)));
        }
        return pieces;
    }

    /** A text of about so many UTF-16 code units, with something to find. */
    Document huge(int length) {
        String own = words.repeat(1 + length / 2 / words.length());
        return Document.of("huge", own + made(length - own.length(), 11));
    }

    /** Made-up prose of about so many UTF-16 code units, none where that is none; the same text for the same seed. */
    static String made(int length, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(length + 200);
        for (int sentence = 1; text.length() < length; sentence++) {
            String who = capital(word(random)) + " " + capital(word(random));
            text.append(
                    switch (random.nextInt(3)) {
                        case 0 ->
                            "\u201cOf the " + word(random) + " we heard in " + (1990 + random.nextInt(40)) + ",\u201d "
                                    + who + " said.";
                        case 1 ->
                            who + " told reporters that the " + word(random) + " cost " + random.nextInt(100_000)
                                    + " pounds by " + (1 + random.nextInt(28)) + " May " + (1990 + random.nextInt(40))
                                    + ".";
                        default -> "The " + word(random) + " " + word(random) + " met " + who + " for two weeks.";
                    });
            text.append(sentence % 4 == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    /** Short documents, no two alike. */
    static List<Document> many(int number, long seed) {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            many.add(Document.of("many-" + seed + "-" + i, made(300, seed * 1_000_003 + i)));
        }
        return many;
    }

    /** Documents of some 20,000 UTF-16 code units, most of whose words are nowhere else, nor in those of another round. */
    List<Document> big(int number, int round) {
        List<Document> big = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Random random = new Random(1_000 + 100L * round + i);
            StringBuilder text = new StringBuilder(21_000).append(words, 0, Math.min(ENOUGH, words.length()));
            while (text.length() < 20_000) {
                text.append("\u201cOf ").append(ownWords(10, random));
                text.append("we heard in 1994,\u201d said ").append(capital(ownWords(1, random)));
                text.append("on Monday. The ").append(ownWords(10, random)).append("cost 70 pounds.\n\n");
            }
            big.add(Document.of("big-" + round + "-" + i, text.toString()));
        }
        return big;
    }

    /** Of five letters, each with a blank behind it. */
    private static String ownWords(int number, Random random) {
        StringBuilder words = new StringBuilder();
        for (int letter = 1; letter <= 6 * number; letter++) {
            words.append(letter % 6 == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
        }
        return words.toString();
    }

    private static String word(Random random) {
        return any(random) + any(random) + any(random);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String any(Random random) {
        return SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    }
}
