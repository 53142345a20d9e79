package org.glossator.shell.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as people type them: {@code 500K}, {@code 64MiB}, {@code 1G}. */
final class Size {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*([KMG]i?B?)?");

    private Size() {}

    /**
     * Reads a size of at least one.
     *
     * @param option as typed, for the message
     */
    static long read(String option, String typed) {
        Matcher size = FORM.matcher(typed);
        if (!size.matches()) {
            throw new CommandException(
                    ExitCode.USAGE, "E2000 " + option + " is [" + typed + "]; expected a size as 500K, 64MiB or 1G");
        }
        String unit = size.group(2) == null ? "" : size.group(2).substring(0, 1);
        long factor = switch (unit) {
            case "K" -> 1L << 10;
            case "M" -> 1L << 20;
            case "G" -> 1L << 30;
            default -> 1;
        };
        long wanted = Long.parseLong(size.group(1)) * factor;
        if (wanted == 0) {
            throw new CommandException(ExitCode.USAGE, "E2000 " + option + " is [" + typed + "]; expected at least 1");
        }
        return wanted;
    }
}
