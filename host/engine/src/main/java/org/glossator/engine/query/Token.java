package org.glossator.engine.query;

/**
 * A piece of an expression.
 *
 * @param kind what it is
 * @param text as typed, a quoted value without its quotes
 * @param at where it begins, in UTF-16 code units of the expression
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        WORD,
        OPERATOR,
        VALUE,
        OPEN,
        CLOSE,
        END
    }

    boolean is(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
}
