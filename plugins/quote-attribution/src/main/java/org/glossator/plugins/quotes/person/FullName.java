package org.glossator.plugins.quotes.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name taken apart.
 *
 * @param written as the text has it, on one line, without article and address title
 * @param words its words, folded; without particles ({@code van}), suffixes, letters of honour and marks; never empty
 * @param generation {@code jr}, {@code sr}, {@code iii} …; empty when none is said
 */
record FullName(String written, List<String> words, String generation) {

    /** How well a name can stand for a fuller one, from not at all to best. */
    enum Fit {
        NONE,
        /** One of two surnames, or a middle name. */
        PART,
        /** The first name only. */
        GIVEN,
        SURNAME,
        FULL,
        SAME
    }

    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "junior", "senior", "ii", "iii", "iv");
    private static final Set<String> HONOURS = Set.of(
            "QC", "KC", "SC", "MP", "MEP", "MSP", "MLA", "OBE", "MBE", "CBE", "KBE", "DBE", "PhD", "Ph.D", "MD", "M.D",
            "Esq", "FRS", "RN", "CPA", "LLP");
    private static final Set<String> THINGS = Set.of(
            "inc",
            "corp",
            "corporation",
            "ltd",
            "limited",
            "plc",
            "llc",
            "gmbh",
            "holdings",
            "tower",
            "towers",
            "hotel",
            "building",
            "street",
            "avenue",
            "boulevard",
            "road",
            "bridge",
            "square",
            "stadium",
            "arena",
            "plaza",
            "casino",
            "pac",
            "act",
            "prize",
            "award",
            "cup",
            "station",
            "highway",
            "resort");
    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "le", "van", "von", "der", "den", "du", "da", "di", "dos", "del", "della", "bin", "ibn", "bint",
            "al", "el", "ul", "y", "i", "af", "zu", "ten", "ter", "of", "the");

    static FullName of(String written) {
        List<String> words = new ArrayList<>();
        String generation = "";
        String last = "";
        for (String word : written.split(" ", -1)) {
            String bare = bare(word);
            String folded = Folding.fold(bare);
            boolean first = words.isEmpty();
            if (!first && GENERATIONS.contains(folded)) {
                generation = generation(folded);
            } else if (!folded.isEmpty() && (first || !HONOURS.contains(bare))) {
                last = folded;
                addWord(words, folded, written);
            }
        }
        if (words.isEmpty()) {
            words.add(last.isEmpty() ? Folding.fold(written) : last);
        }
        return new FullName(written, List.copyOf(words), generation);
    }

    /** {@code al-Harin} and {@code Harin} are one; {@code Al Gore} keeps both words. */
    private static void addWord(List<String> words, String folded, String written) {
        boolean joined = folded.startsWith("al-") || folded.startsWith("el-") || folded.startsWith("ul-");
        String word = joined && folded.length() > 4 ? folded.substring(3) : folded;
        boolean leading = words.isEmpty() && (word.equals("al") || word.equals("el")) && written.charAt(0) != 'a';
        if (leading || !PARTICLES.contains(word)) {
            words.add(word);
        }
    }

    private static String generation(String folded) {
        return switch (folded) {
            case "junior" -> "jr";
            case "senior" -> "sr";
            default -> folded;
        };
    }

    /** Without dots, commas and quotation marks. */
    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && isMark(word.charAt(from))) {
            from++;
        }
        while (to > from && isMark(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to).replace(".", "");
    }

    private static boolean isMark(char c) {
        return "\"'“”‘’.,()".indexOf(c) >= 0;
    }

    /** Whether the two are the same name, written alike: all the rest follows from that. */
    boolean isWritten(FullName other) {
        return written.equals(other.written);
    }

    boolean isSingle() {
        return words.size() == 1;
    }

    String first() {
        return words.get(0);
    }

    String last() {
        return words.get(words.size() - 1);
    }

    /** Whether the last word says that the name is of a company or a thing: {@code Drax Tower}. */
    boolean isOfThing() {
        return !isSingle() && THINGS.contains(last());
    }

    /** Whether no letter is small, as in labels and headlines. */
    boolean isShouted() {
        for (int i = 0; i < written.length(); i++) {
            if (Character.isLowerCase(written.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** How well this name and the other can mean one person, whichever of them is the fuller. */
    Fit fit(FullName other) {
        if (words.equals(other.words)) {
            return isSingle() ? Fit.SURNAME : Fit.SAME;
        }
        if (!generation.isEmpty() && !other.generation.isEmpty() && !generation.equals(other.generation)) {
            return Fit.NONE;
        }
        return words.size() <= other.words.size() ? other.fitOf(this) : fitOf(other);
    }

    private Fit fitOf(FullName shorter) {
        return shorter.isSingle() ? fitOfOne(shorter.first()) : fitOfSeveral(shorter);
    }

    private Fit fitOfOne(String word) {
        if (isSingle()) {
            return isHyphenPart(word, last()) || isHyphenPart(last(), word)
                    ? Fit.PART
                    : Nicknames.areOne(word, last()) ? Fit.GIVEN : Fit.NONE;
        }
        if (word.equals(last())) {
            return Fit.SURNAME;
        }
        if (word.equals(first()) || Nicknames.areOne(word, first())) {
            return Fit.GIVEN;
        }
        if (isHyphenPart(word, last()) || isHyphenPart(last(), word)) {
            return Fit.PART;
        }
        return word.length() > 2 && words.indexOf(word) > 0 ? Fit.PART : Fit.NONE;
    }

    private Fit fitOfSeveral(FullName shorter) {
        if (joined().equals(shorter.joined())) {
            return Fit.SAME;
        }
        if (words.size() == 2 && first().equals(shorter.last()) && last().equals(shorter.first())) {
            return Fit.FULL; // Hungarian and Chinese order beside the English one
        }
        return surnamesFit(shorter) && givenNamesFit(shorter) && middleNamesFit(shorter) ? Fit.FULL : Fit.NONE;
    }

    /** Also one of two surnames: {@code Lee-Day} and {@code Lee}, {@code García Márquez} and {@code García}. */
    private boolean surnamesFit(FullName shorter) {
        String one = shorter.last();
        return one.equals(last())
                || isHyphenPart(one, last())
                || isHyphenPart(last(), one)
                || words.size() > 2 && one.equals(words.get(words.size() - 2));
    }

    private boolean givenNamesFit(FullName shorter) {
        String one = shorter.first();
        if (Nicknames.fit(one, first()) || words.subList(1, words.size() - 1).contains(one)) {
            return true;
        }
        return one.length() > 1 && one.length() < 4 && one.equals(initials());
    }

    /** {@code John A. Lee} is not {@code John B. Lee}. */
    private boolean middleNamesFit(FullName other) {
        if (words.size() != 3 || other.words.size() != 3) {
            return true;
        }
        String one = words.get(1);
        String two = other.words.get(1);
        return one.equals(two) || (one.length() == 1 || two.length() == 1) && one.charAt(0) == two.charAt(0);
    }

    private static boolean isHyphenPart(String part, String whole) {
        int at = whole.indexOf('-');
        return at > 0
                && part.length() > 2
                && (whole.startsWith(part) && at == part.length()
                        || whole.endsWith(part) && whole.charAt(whole.length() - part.length() - 1) == '-');
    }

    /** The first letters of all words but the last. */
    private String initials() {
        StringBuilder initials = new StringBuilder();
        words.subList(0, words.size() - 1).forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }

    /** All words in one, so that {@code Jong-un}, {@code Jong Un} and {@code J. R.}, {@code JR} are alike. */
    String joined() {
        return String.join("", words).replace("-", "");
    }
}
