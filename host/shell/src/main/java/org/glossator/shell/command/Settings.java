package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glossator.engine.pipeline.Suggestion;

/** What a person may set: in the configuration file for ever, with {@code set} and {@code alias} for the rest of the session. */
public final class Settings {

    private static final Map<String, String> STANDARD = Map.of(
            "color", "auto",
            "pager", "auto",
            "review", "auto",
            "workers", Integer.toString(Runtime.getRuntime().availableProcessors()));

    private static final Map<String, List<String>> WORDS = Map.of(
            "color", List.of("auto", "always", "never"),
            "pager", List.of("auto", "never"),
            "review", List.of("auto", "lines"));

    private static final String ALIAS = "alias.";

    private final Map<String, String> values = new TreeMap<>(STANDARD);
    private final Map<String, String> origins = new TreeMap<>(); // of what is not the standard
    private final Map<String, List<String>> aliases = new TreeMap<>();

    /** Every setting by name, sorted. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(values);
    }

    /** Where the value of a setting or an alias comes from. */
    String origin(String name) {
        return origins.getOrDefault(name, "standard");
    }

    /** @throws CommandException when there is no such setting, or the value does not fit */
    public void set(String name, String value) {
        set(name, value, "set");
    }

    /** The same, or an alias as {@code alias.NAME}, telling where it was set. */
    void set(String name, String value, String origin) {
        if (name.startsWith(ALIAS)) {
            alias(name.substring(ALIAS.length()), Words.of(value), origin);
        } else {
            values.put(name, checked(name, value));
            origins.put(name, origin);
        }
    }

    /** What is typed for what, by name. */
    public Map<String, List<String>> aliases() {
        return Collections.unmodifiableMap(aliases);
    }

    /** @throws CommandException when the name is that of a command, or none, or there are no words */
    void alias(String name, List<String> words, String origin) {
        if (Commands.names().contains(name)) {
            throw new CommandException(
                    ExitCode.USAGE, "E2006 [" + name + "] is a command, and cannot mean anything else");
        }
        if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_-]*")) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2006 [" + name + "] is no name for an alias; expected letters, digits and hyphens");
        }
        if (words.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2006 the alias " + name + " stands for nothing; expected a command, as in list quotes");
        }
        aliases.put(name, List.copyOf(words));
        origins.put(ALIAS + name, origin);
    }

    /** The words with what their first one stands for; an alias may be made of another, but of none twice. */
    List<String> expanded(List<String> words) {
        List<String> expanded = words;
        List<String> seen = new ArrayList<>();
        while (!expanded.isEmpty() && aliases.containsKey(expanded.get(0)) && !seen.contains(expanded.get(0))) {
            seen.add(expanded.get(0));
            List<String> more = new ArrayList<>(aliases.getOrDefault(expanded.get(0), List.of()));
            more.addAll(expanded.subList(1, expanded.size()));
            expanded = more;
        }
        return expanded;
    }

    /** The value, where there is such a setting and it fits. */
    static String checked(String name, String value) {
        if (!STANDARD.containsKey(name)) {
            throw unknown(name);
        }
        List<String> words = words(name);
        if (words.isEmpty() ? !value.matches("[1-9][0-9]{0,3}") : !words.contains(value)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2006 the setting " + name + " cannot be [" + value + "]; expected "
                            + (words.isEmpty() ? "a number from 1 to 9999" : either(words)));
        }
        return value;
    }

    private static String either(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** What a setting can be; nothing where it is a number, or there is none of this name. */
    public static List<String> words(String name) {
        return WORDS.getOrDefault(name, List.of());
    }

    static CommandException unknown(String name) {
        return new CommandException(
                ExitCode.USAGE,
                "E2006 there is no setting [" + name + "]; " + Suggestion.of(name, new TreeMap<>(STANDARD).keySet()));
    }

    public int workers() {
        return Integer.parseInt(values.getOrDefault("workers", "1"));
    }

    public String color() {
        return values.getOrDefault("color", "auto");
    }

    /** Whether a review reads lines where it could hear keys. */
    boolean reviewsByLines() {
        return values.getOrDefault("review", "auto").equals("lines");
    }

    public boolean pages() {
        return values.getOrDefault("pager", "auto").equals("auto");
    }
}
