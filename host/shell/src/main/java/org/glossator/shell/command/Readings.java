package org.glossator.shell.command;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.engine.corpus.Reading;
import org.jspecify.annotations.Nullable;

/** How documents are read, from options that may be left out. */
final class Readings {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([KMG]i?B?)?");

    private Readings() {}

    static Reading of(@Nullable Charset charset, @Nullable LocalDate date, @Nullable String maxDocument) {
        return new Reading(
                charset == null ? StandardCharsets.UTF_8 : charset,
                Optional.ofNullable(date),
                maxDocument == null ? Reading.MAX_DOCUMENT : size(maxDocument));
    }

    private static long size(String typed) {
        Matcher size = SIZE.matcher(typed);
        if (!size.matches()) {
            throw new CommandException(
                    ExitCode.USAGE, "E2000 --max-document is [" + typed + "]; expected a size as 500K, 64MiB or 1G");
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
            throw new CommandException(ExitCode.USAGE, "E2000 --max-document is [" + typed + "]; expected at least 1");
        }
        return Math.min(Integer.MAX_VALUE - 16L, wanted);
    }
}
