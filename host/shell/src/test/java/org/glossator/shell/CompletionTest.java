package org.glossator.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.glossator.shell.command.GlossCommand;
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

/** Completes what a plugin's build says; the plugin here has no class that could be loaded. */
class CompletionTest {

    private static final String CLAIM = """
            {"glossator-plugin": 1, "id": "org.example.titles", "version": "1.0.0", "api": "*",
             "annotators": [{"name": "titles", "threadSafe": false, "writes": {"titles": {"words": "string"}},
                 "parameters": [{"name": "depth", "type": "int", "default": "1", "help": "how deep"},
                                {"name": "genre", "type": "enum", "default": "news", "values": ["news", "tales"]},
                                {"name": "strict", "type": "boolean", "default": "no"}]}]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void install() throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("titles.zip")))) {
            write(zip, "plugin.properties", "plugin.id=org.example.titles\nplugin.version=1.0.0\n");
            write(zip, "plugin.json", CLAIM);
        }
    }

    private static void write(ZipOutputStream zip, String name, String text) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
    }

    @Test
    void offersTheParametersThatAreNotTypedYet() throws Exception {
        assertEquals(List.of("titles:depth=", "titles:genre=", "titles:strict="), completed("run titles:"));
        assertEquals(List.of("titles:depth=2,genre=", "titles:depth=2,strict="), completed("run titles:depth=2,"));
    }

    @Test
    void offersTheWordsThatAParameterCanBe() throws Exception {
        assertEquals(List.of("titles:genre=news", "titles:genre=tales"), completed("run titles:genre="));
        assertEquals(
                List.of("titles:depth=2,strict=yes", "titles:depth=2,strict=no"),
                completed("annotate titles:depth=2,strict="));
        assertEquals(List.of(), completed("run titles:depth="));
    }

    @Test
    void offersNothingForAnAnnotatorThatIsNotThere() throws Exception {
        assertEquals(List.of(), completed("run tales:"));
    }

    @Test
    void offersTheLayersThatANewPluginMayRead() throws Exception {
        assertEquals(List.of("titles"), completed("plugin new --reads "));
    }

    @Test
    void offersNothingBehindTheLastWordOfACommand() throws Exception {
        assertEquals(List.of("auto", "lines"), completed("set review "));
        assertEquals(List.of(), completed("set review auto "));
        assertEquals(List.of("native", "decisions", "csv"), completed("export "));
        assertEquals(List.of(), completed("export --doc 003 csv "));
    }

    private List<String> completed(String line) throws Exception {
        Screen screen =
                new Screen(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), () -> 80, false, false);
        try (Shell shell = new Shell(screen, InputStream.nullInputStream(), List.of(folder), folder.resolve("cache"));
                DumbTerminal terminal =
                        new DumbTerminal(InputStream.nullInputStream(), OutputStream.nullOutputStream())) {
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
            List<Candidate> candidates = new ArrayList<>();
            new Completion(GlossCommand.over(shell), shell)
                    .complete(
                            reader,
                            new DefaultParser().parse(line, line.length(), Parser.ParseContext.COMPLETE),
                            candidates);
            return candidates.stream().map(Candidate::value).toList();
        }
    }
}
