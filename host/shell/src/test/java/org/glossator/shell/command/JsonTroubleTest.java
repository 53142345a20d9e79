package org.glossator.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.glossator.shell.screen.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For a program all of standard error is JSON, from the first trouble on. */
class JsonTroubleTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Shell shell = new Shell(
            new Screen(OutputStream.nullOutputStream(), err, () -> 80, false, false),
            InputStream.nullInputStream(),
            List.of(),
            Path.of("no cache"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run quotes -i in.jsonl --max-errors=-1",
                "run quotes -i in.jsonl --workers 0",
                "verify-run out.jsonl --max=-1",
                "verify-run out.jsonl --charset UTF-8"
            })
    void isToldAsJson(String line) {
        String[] words = (line + " --progress json").split(" ");
        assertEquals(
                ExitCode.USAGE,
                GlossCommand.over(shell, words[0]).execute(words),
                () -> err.toString(StandardCharsets.UTF_8));
        String said = err.toString(StandardCharsets.UTF_8).strip();
        assertTrue(said.startsWith("{\"trouble\": \"E2000 ") && said.endsWith("\"}"), said);
    }
}
