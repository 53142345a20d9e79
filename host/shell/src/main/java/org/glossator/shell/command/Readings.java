package org.glossator.shell.command;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.glossator.engine.corpus.Reading;
import org.jspecify.annotations.Nullable;

/** How documents are read, from options that may be left out. */
final class Readings {

    private Readings() {}

    static Reading of(@Nullable Charset charset, @Nullable LocalDate date, @Nullable String maxDocument) {
        return new Reading(
                charset == null ? StandardCharsets.UTF_8 : charset,
                Optional.ofNullable(date),
                maxDocument == null
                        ? Reading.MAX_DOCUMENT
                        : Math.min(Integer.MAX_VALUE - 16L, Size.read("--max-document", maxDocument)));
    }
}
