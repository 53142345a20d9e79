package org.glossator.engine.query;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads an expression by recursive descent: {@code or} binds least, then {@code and}, {@code not}, {@code near}.
 *
 * <pre>
 * either  = both { "or" both }
 * both    = each { "and" each }
 * each    = "not" each | place
 * place   = [ sole ] { [ "not" ] near sole }
 * near    = "near" [ "(" number ")" ]
 * sole    = "(" either ")" | name | name operator value
 * </pre>
 */
final class Parser {

    private static final int DEEPEST = 200;
    private static final Set<String> MEANT_AS_AND = Set.of("where", "with", "having");
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "near");

    private final String text;
    private final Names names;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(String text, Names names) throws QueryException {
        this.text = text;
        this.names = names;
        this.tokens = Tokens.of(text);
    }

    static Condition parse(String text, Names names) throws QueryException {
        Parser parser = new Parser(text, names);
        Condition condition = parser.either();
        Token rest = parser.token();
        if (rest.kind() != Token.Kind.END) {
            throw parser.error(
                    rest,
                    parser.found(rest) + "; expected and, or, near or the end"
                            + (MEANT_AS_AND.contains(rest.text().toLowerCase(Locale.ROOT))
                                    ? ", as in: quotes and confidence<.7"
                                    : ""));
        }
        return condition;
    }

    private Token token() {
        return tokens.get(at);
    }

    private boolean take(String word) {
        boolean is = token().is(word);
        at += is ? 1 : 0;
        return is;
    }

    private QueryException error(Token token, String what) {
        return Tokens.error(text, token.at(), what);
    }

    private String found(Token token) {
        return token.kind() == Token.Kind.END ? "the expression ends" : "found [" + token.text() + "]";
    }

    private void deeper() throws QueryException {
        if (++depth > DEEPEST) {
            throw error(token(), "more than " + DEEPEST + " brackets or nots within each other; write it more simply");
        }
    }

    private Condition either() throws QueryException {
        deeper();
        Condition condition = both();
        while (take("or")) {
            condition = condition.or(both());
        }
        depth--;
        return condition;
    }

    private Condition both() throws QueryException {
        Condition condition = each();
        while (take("and")) {
            condition = condition.and(each());
        }
        return condition;
    }

    private Condition each() throws QueryException {
        if (!take("not")) {
            return place();
        }
        deeper();
        Condition condition = each().not();
        depth--;
        return condition;
    }

    private Condition place() throws QueryException {
        Condition condition = isNear() ? near() : sole();
        while (isNear()) {
            condition = condition.and(near());
        }
        return condition;
    }

    private boolean isNear() {
        return token().is("near") || token().is("not") && tokens.get(at + 1).is("near");
    }

    private Condition near() throws QueryException {
        boolean not = take("not");
        at++;
        OptionalInt distance = distance();
        Condition near = new Near(sole(), distance, names.session());
        return not ? near.not() : near;
    }

    /** A number in brackets; nothing when what is in brackets is what has to be near. */
    private OptionalInt distance() throws QueryException {
        if (token().kind() != Token.Kind.OPEN || !tokens.get(at + 1).text().matches("[0-9]+")) {
            return OptionalInt.empty();
        }
        Token number = tokens.get(at + 1);
        if (number.text().length() > 9) {
            throw error(number, "[" + number.text() + "] is too far; expected a number of characters up to 999999999");
        }
        at += 2;
        close();
        return OptionalInt.of(Integer.parseInt(number.text()));
    }

    private void close() throws QueryException {
        if (token().kind() != Token.Kind.CLOSE) {
            throw error(token(), found(token()) + "; expected )");
        }
        at++;
    }

    private Condition sole() throws QueryException {
        Token token = token();
        if (token.kind() == Token.Kind.OPEN) {
            at++;
            Condition inner = either();
            close();
            return inner;
        }
        if (token.kind() != Token.Kind.WORD || RESERVED.contains(token.text().toLowerCase(Locale.ROOT))) {
            throw error(token, found(token) + "; expected a layer, a name as confidence, or an opening bracket");
        }
        at++;
        return token().kind() == Token.Kind.OPERATOR ? comparison(token) : alone(token);
    }

    private Condition alone(Token name) throws QueryException {
        if (names.isLayer(name.text())) {
            return Condition.layer(name.text());
        }
        return Condition.isSo(field(name, true));
    }

    private Field field(Token name, boolean alone) throws QueryException {
        Field field = names.field(name.text());
        if (field == null) {
            throw error(name, names.unknown(name.text(), alone));
        }
        return field;
    }

    private Condition comparison(Token name) throws QueryException {
        Operator operator = Operator.of(token().text());
        at++;
        Token value = token();
        if (value.kind() != Token.Kind.VALUE) {
            throw error(value, found(value) + "; expected a value behind " + name.text() + operator.sign());
        }
        at++;
        Field field = field(name, false);
        try {
            return Comparison.of(field, operator, names.meant(field, operator, value.text()));
        } catch (QueryException e) {
            throw error(value, name.text() + ": " + e.getMessage());
        }
    }
}
