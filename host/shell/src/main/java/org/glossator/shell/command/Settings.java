package org.glossator.shell.command;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code set} changes, for the rest of the session. */
public final class Settings {

    private static final List<String> NAMES = List.of("color", "workers");

    private final Map<String, String> values = new TreeMap<>(Map.of(
            "color", "auto", "workers", Integer.toString(Runtime.getRuntime().availableProcessors())));

    /** Every setting by name, sorted. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(values);
    }

    /** @throws CommandException when there is no such setting, or the value does not fit */
    public void set(String name, String value) {
        values.put(name, checked(name, value));
    }

    /** The value, where there is such a setting and it fits. */
    static String checked(String name, String value) {
        boolean fits = switch (name) {
            case "color" -> value.matches("auto|always|never");
            case "workers" -> value.matches("[1-9][0-9]{0,3}");
            default ->
                throw new CommandException(
                        ExitCode.USAGE, "E2006 there is no setting [" + name + "]; there is " + NAMES);
        };
        if (!fits) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2006 the setting " + name + " cannot be [" + value + "]; expected "
                            + (name.equals("color") ? "auto, always or never" : "a number from 1 to 9999"));
        }
        return value;
    }

    public int workers() {
        return Integer.parseInt(values.getOrDefault("workers", "1"));
    }

    public String color() {
        return values.getOrDefault("color", "auto");
    }
}
