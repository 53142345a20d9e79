package org.glossator.shell.command;

import java.util.Locale;

/** How a report is written. */
enum ReportFormat {
    TEXT,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
