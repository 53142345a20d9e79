package org.glossator.engine.descriptor;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One parameter of an annotator.
 *
 * @param name as typed
 * @param type {@code string}, {@code boolean}, {@code int}, {@code long}, {@code double}, {@code enum}, {@code path}, {@code duration},
 *     {@code date}, or {@code list<…>} of one of these
 * @param standard the value that holds when nothing is typed, as a person types it
 * @param min the least value of a number, if there is one
 * @param max the greatest value of a number, if there is one
 * @param values the words that an enum can be, in their order; else none
 * @param help one line; may be empty
 */
public record ParameterDescription(
        String name,
        String type,
        String standard,
        OptionalDouble min,
        OptionalDouble max,
        List<String> values,
        String help) {

    private static final String LIST = "list<";

    public ParameterDescription {
        values = List.copyOf(values);
    }

    /** Type and range for a person: {@code whole number from 1 to 9}, {@code news|old-books}. */
    public String shown() {
        boolean list = type.startsWith(LIST);
        String word = list ? type.substring(LIST.length(), type.length() - 1) : type;
        return word(word)
                + (list ? ", …" : "")
                + (min.isPresent() ? " from " + plain(min.getAsDouble()) : "")
                + (max.isPresent() ? " to " + plain(max.getAsDouble()) : "");
    }

    private String word(String word) {
        return switch (word) {
            case "string" -> "text";
            case "boolean" -> "yes|no";
            case "int", "long" -> "whole number";
            case "double" -> "number";
            case "enum" -> String.join("|", values);
            default -> word;
        };
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
