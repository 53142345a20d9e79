package org.glossator.engine.query;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression in pieces. What stands behind an operator is a value: in quotes, or up to the next blank or the bracket that closes the
 * part around it, so that {@code (rule=rank)} and {@code person~(Xi|Li)} both mean what they look like.
 */
final class Tokens {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) throws QueryException {
        Tokens tokens = new Tokens(text);
        while (tokens.skipBlanks()) {
            tokens.next();
        }
        tokens.add(Token.Kind.END, "", text.length());
        return tokens.tokens;
    }

    /** An error at a place of an expression. */
    static QueryException error(String text, int at, String what) {
        return new QueryException("at character " + (text.codePointCount(0, at) + 1) + " of [" + text + "]: " + what);
    }

    private boolean skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private void add(Token.Kind kind, String piece, int start) {
        tokens.add(new Token(kind, piece, start));
    }

    private void next() throws QueryException {
        char c = text.charAt(at);
        if (c == '(' || c == ')') {
            add(c == '(' ? Token.Kind.OPEN : Token.Kind.CLOSE, String.valueOf(c), at++);
        } else if (isName(c)) {
            word();
        } else {
            operator();
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && isName(text.charAt(at))) {
            at++;
        }
        add(Token.Kind.WORD, text.substring(start, at), start);
    }

    private static boolean isName(char c) {
        return !Character.isWhitespace(c) && "()=!<>~\"'".indexOf(c) < 0;
    }

    private void operator() throws QueryException {
        int start = at;
        String sign = sign();
        at += sign.length();
        if (at < text.length() && "=<>~".indexOf(text.charAt(at)) >= 0) {
            throw error(
                    text,
                    start,
                    "there is no operator [" + text.substring(start, at + 1) + "]; expected one of " + Operator.ALL);
        }
        add(Token.Kind.OPERATOR, sign, start);
        if (skipBlanks() && text.charAt(at) != ')') {
            value();
        }
    }

    private String sign() throws QueryException {
        for (Operator operator : Operator.values()) {
            if (text.startsWith(operator.sign(), at)) {
                return operator.sign();
            }
        }
        char found = text.charAt(at);
        throw error(
                text,
                at,
                switch (found) {
                    case '!' ->
                        text.startsWith("!~", at) ? "expected not before the name, as in not person~Xi" : sole();
                    case '"', '\'' -> "words in quotes stand behind an operator, as in words~\"Xi\"";
                    default -> sole();
                });
    }

    private String sole() {
        return "[" + text.charAt(at) + "] means nothing here; expected a name, a bracket, or one of " + Operator.ALL;
    }

    private void value() throws QueryException {
        int start = at;
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            add(Token.Kind.VALUE, quoted(first), start);
            return;
        }
        int depth = 0;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            char c = text.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                break;
            }
            at++;
        }
        add(Token.Kind.VALUE, text.substring(start, at), start);
    }

    /** A backslash takes the quote behind it as it is, and stays before anything else: patterns are full of them. */
    private String quoted(char quote) throws QueryException {
        int open = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                if (text.charAt(at + 1) != quote) {
                    value.append('\\');
                }
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw error(text, open, "the quote " + quote + " is left open");
        }
        at++;
        return value.toString();
    }
}
