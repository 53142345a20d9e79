package org.glossator.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.glossator.shell.screen.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What is said of lines that cannot be read. */
class UsageTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Shell shell = new Shell(
            new Screen(said, said, () -> 80, false, false),
            InputStream.nullInputStream(),
            List.of(),
            Path.of("no cache"));
    private final CommandLine commands = GlossCommand.over(shell);

    @AfterEach
    void close() {
        shell.close();
    }

    private String typed(String line, int code) {
        said.reset();
        int ended = Script.execute(line, commands, shell);
        shell.screen().flush();
        String all = said.toString(StandardCharsets.UTF_8);
        assertEquals(code, ended, all);
        return all;
    }

    @Test
    void saysWhatIsNoNumber() {
        assertTrue(
                typed("undo x", ExitCode.USAGE).contains("E2000 N is [x]; expected a whole number; see help undo"),
                said::toString);
        assertTrue(
                typed("stats --top x", ExitCode.USAGE).contains("E2000 --top is [x]; expected a whole number"),
                said::toString);
    }

    @Test
    void saysWhatIsMissing() {
        assertTrue(
                typed("export csv", ExitCode.USAGE)
                        .contains("E2000 --output FILE is missing, as in: export csv -o sure"),
                said::toString);
        assertTrue(
                typed("export decisions d.json", ExitCode.USAGE).contains("as in: export decisions -o decisions.jsonl"),
                said::toString);
        assertTrue(typed("export", ExitCode.USAGE).contains("as in: export native -o"), said::toString);
        assertTrue(
                typed("fix", ExitCode.USAGE).contains("E2000 ID is missing, as in: fix quotes/3 person="),
                said::toString);
    }

    @Test
    void letsAnAliasStandForOptions() {
        typed("alias rj reject --where quotes", ExitCode.OK);
        assertEquals("rj = reject --where quotes\n", typed("alias rj", ExitCode.OK));
        assertTrue(
                typed("alias other", ExitCode.USAGE).contains("E2006 the alias other stands for nothing"),
                said::toString);
    }
}
