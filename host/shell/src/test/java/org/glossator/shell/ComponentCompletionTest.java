package org.glossator.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.session.Quoting;
import org.glossator.shell.command.GlossCommand;
import org.glossator.shell.command.Script;
import org.glossator.shell.command.Shell;
import org.glossator.shell.screen.Screen;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Completes what fix and add take behind the finding or the place. */
class ComponentCompletionTest {

    private static final String RECORD = """
            {"glossator":1,"id":"d","status":"ok","offsets":"utf-16","date":null,"language":"en","metadata":{},
            "text":"word by word","layers":{"notes":[{"start":0,"end":4,"value":{"denied":false,"kind":"plain"},
            "rule":"x","confidence":0.5,"note":"","alternatives":[]}]},
            "provenance":{"notes":{"annotator":"notes","plugin":"p","version":"1","parameters":{},"reads":[],
            "shape":{"denied":"boolean","kind":"string?"}}},"problems":[]}
            """;

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("one.jsonl"), RECORD.replace("\n", "") + "\n");
    }

    @Test
    void offersComponentsThatAreNotTypedYet() throws Exception {
        assertEquals(List.of("denied=", "kind="), completed("fix n1 "));
        assertEquals(List.of("kind="), completed("fix n1 denied=no "));
        assertEquals(List.of("denied=", "kind="), completed("add notes word "));
    }

    @Test
    void offersTheValuesThatAComponentCanBe() throws Exception {
        assertEquals(List.of("denied=yes", "denied=no"), completed("fix n1 denied="));
        assertEquals(List.of("kind=plain"), completed("add notes word kind="));
    }

    @Test
    void offersNothingForAFindingOrALayerThatIsNotThere() throws Exception {
        assertEquals(List.of(), completed("fix n9 "));
        assertEquals(List.of(), completed("add quotes word "));
        assertEquals(List.of(), completed("fix n1 who="));
    }

    @Test
    void offersTheIdFirst() throws Exception {
        assertEquals(List.of("notes/1"), completed("fix "));
    }

    @Test
    void offersTheCodesOfProblems() throws Exception {
        assertTrue(completed("help E20").contains("E2008"));
    }

    private List<String> completed(String line) throws Exception {
        Screen screen =
                new Screen(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), () -> 80, false, false);
        try (Shell shell = new Shell(screen, InputStream.nullInputStream(), List.of(), folder.resolve("cache"));
                DumbTerminal terminal =
                        new DumbTerminal(InputStream.nullInputStream(), OutputStream.nullOutputStream())) {
            CommandLine commands = GlossCommand.over(shell);
            assertEquals(0, Script.execute("open " + Quoting.word(file.toString()), commands, shell));
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
            List<Candidate> candidates = new ArrayList<>();
            new Completion(commands, shell)
                    .complete(
                            reader,
                            new DefaultParser().parse(line, line.length(), Parser.ParseContext.COMPLETE),
                            candidates);
            return candidates.stream().map(Candidate::value).toList();
        }
    }
}
