package org.glossator.shell.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as a person at this place reads it, to the minute; files have it in UTC. */
public final class Moment {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Moment() {}

    public static String of(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }
}
