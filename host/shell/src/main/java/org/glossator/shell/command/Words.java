package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of a script into words as a shell does: blanks part them, quotes hold them together, {@code #} begins a comment. */
final class Words {

    private Words() {}

    /** @throws CommandException when a quote is left open */
    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean any = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < line.length() && "\\\"' #".indexOf(line.charAt(i + 1)) >= 0) {
                word.append(line.charAt(++i));
                any = true;
            } else if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if ((c == '"' || c == '\'') && !opensValue(word)) {
                quote = c;
                any = true;
            } else if (c == '"') {
                i = copyValue(line, i, word);
            } else if (Character.isWhitespace(c)) {
                any = flush(words, word, any);
            } else if (c == '#' && !any) {
                return words;
            } else {
                word.append(c);
                any = true;
            }
        }
        if (quote != 0) {
            throw new CommandException(ExitCode.USAGE, "E2005 a quote " + quote + " is left open in [" + line + "]");
        }
        flush(words, word, any);
        return words;
    }

    private static boolean flush(List<String> words, StringBuilder word, boolean any) {
        if (any) {
            words.add(word.toString());
            word.setLength(0);
        }
        return false;
    }

    /** Whether a quote belongs to a parameter's value, as in {@code dates:folder="a,b"}, and so stays in the word. */
    private static boolean opensValue(StringBuilder word) {
        return word.indexOf(":") > 0 && word.charAt(word.length() - 1) == '=';
    }

    private static int copyValue(String line, int open, StringBuilder word) {
        int end = line.indexOf('"', open + 1);
        if (end < 0) {
            throw new CommandException(ExitCode.USAGE, "E2005 a quote \" is left open in [" + line + "]");
        }
        word.append(line, open, end + 1);
        return end;
    }
}
