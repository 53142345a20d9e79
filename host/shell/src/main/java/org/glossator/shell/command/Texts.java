package org.glossator.shell.command;

import org.glossator.engine.run.OpenCall;

/** Small words for people. */
final class Texts {

    private Texts() {}

    /** {@code 1 document}, {@code 1,234 documents}. */
    static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 1,234}. By hand: String.format takes its time when it is first used, which every short run would pay. */
    static String number(long number) {
        StringBuilder text = new StringBuilder().append(number);
        for (int at = text.length() - 3; at > (number < 0 ? 1 : 0); at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /**
     * {@code 1,234.50}.
     *
     * @param number not negative
     * @param digits after the point, 1 to 9
     */
    static String decimal(double number, int digits) {
        long unit = 1;
        for (int i = 0; i < digits; i++) {
            unit *= 10;
        }
        long all = Math.round(number * unit);
        return number(all / unit) + "." + Long.toString(unit + all % unit).substring(1);
    }

    /** {@code quotes at 121.txt}. */
    static String of(OpenCall call) {
        return call.annotator() + " at " + (call.document().isEmpty() ? "all documents" : call.document());
    }

    /** The words on one line, white space folded. */
    static String folded(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
