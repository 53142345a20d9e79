package org.glossator.shell.command;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8, counted; a byte order mark is skipped. */
final class NumberedLines implements Closeable {

    private final BufferedReader lines;
    private int number;

    NumberedLines(InputStream bytes) {
        lines = new BufferedReader(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** Null at the end. */
    @Nullable
    String next() throws IOException {
        String line = lines.readLine();
        number++;
        return number == 1 && line != null && line.startsWith("\ufeff") ? line.substring(1) : line;
    }

    /** Of the line that was read last, from 1. */
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
