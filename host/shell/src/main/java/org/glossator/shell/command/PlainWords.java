package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words behind {@code run}, read from left to right as picocli reads them, as far as there is nothing unusual about them: options by
 * their whole names with their values behind {@code =} or in the next words, and what is no option. Anything else is an
 * {@link IllegalArgumentException}, which nobody sees: picocli is asked then.
 */
final class PlainWords {

    private final List<String> words;
    private final Set<String> taken = new HashSet<>();
    private int next = 1;
    private @Nullable String attached; // null: the option at hand has no = in its word

    PlainWords(List<String> words) {
        this.words = words;
    }

    boolean isEmpty() {
        return next == words.size();
    }

    boolean atOption() {
        return words.get(next).length() > 1 && words.get(next).charAt(0) == '-';
    }

    /** The long name of the option that comes now; its value is to be asked for next. */
    String option() {
        String word = words.get(next++);
        int equals = word.indexOf('=');
        attached = equals < 0 ? null : word.substring(equals + 1);
        String typed = equals < 0 ? word : word.substring(0, equals);
        String name = switch (typed) {
            case "-i" -> "--input";
            case "-o" -> "--output";
            case "-q" -> "--quiet";
            default -> typed;
        };
        if (!taken.add(name) && !name.equals("--plugins")) {
            throw unusual(word);
        }
        return name;
    }

    /** True, for an option without a value. */
    boolean flag() {
        if (attached != null) {
            throw unusual(attached);
        }
        return true;
    }

    /** The one value of an option. */
    String one() {
        if (attached != null) {
            String value = attached;
            attached = null;
            return usual(value);
        }
        if (isEmpty() || atOption()) {
            throw unusual("no value");
        }
        return usual(words.get(next++));
    }

    /** The values of an option, or words before any: at least one, up to the next option. */
    List<String> several() {
        if (attached != null) {
            throw unusual(attached);
        }
        List<String> values = new ArrayList<>();
        do {
            values.add(one());
        } while (!isEmpty() && !atOption());
        return values;
    }

    /** Empty words are left to picocli, and files of arguments. */
    private static String usual(String word) {
        if (word.isEmpty() || word.charAt(0) == '@') {
            throw unusual(word);
        }
        return word;
    }

    private static IllegalArgumentException unusual(String word) {
        return new IllegalArgumentException(word);
    }
}
