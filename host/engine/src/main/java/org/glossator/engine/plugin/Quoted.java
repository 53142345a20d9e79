package org.glossator.engine.plugin;

/** Text that a plugin brought, made fit for a sentence on one line: control characters are spelled out, and what is long is cut. */
final class Quoted {

    private static final int LONGEST = 160;

    private Quoted() {}

    /** The text between straight quotation marks. */
    static String of(String text) {
        return '"' + plain(text) + '"';
    }

    /** The text without quotation marks. */
    static String plain(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                line.append(' ');
            } else if (Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.isSurrogate(c)) {
                line.append(String.format("\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        return text.length() > LONGEST ? line.append('…').toString() : line.toString();
    }
}
