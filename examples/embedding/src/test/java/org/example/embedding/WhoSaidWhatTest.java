package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.NoParameters;
import org.glossator.annotator.Output;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.plugin.Plugins;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.glossator.text.Quote;
import org.glossator.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhoSaidWhatTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void writeTwoTexts() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "Ann Lee: All is\nwell.");
        Files.writeString(folder.resolve("b.txt"), "Nobody speaks here.");
    }

    @Test
    void printsOneLineForEachQuote() throws Exception {
        assertEquals("Ann Lee: All is well.\n", printed(WhoSaidWhatTest::afterTheColon));
    }

    @Test
    void callsASpeakerWhoStaysOpenSomebody() throws Exception {
        Quote open = Quote.unattributed(Quote.Kind.DIRECT);
        assertEquals("somebody: Ann Lee: All is well.\nsomebody: Nobody speaks here.\n", printed(everything(open)));
    }

    @Test
    void tellsADenialFromAStatement() throws Exception {
        Quote denial = new Quote(Quote.Kind.INDIRECT, null, null, "Bo", null, true);
        assertEquals("Bo denies: Ann Lee: All is well.\nBo denies: Nobody speaks here.\n", printed(everything(denial)));
    }

    @Test
    void goesOnWhereTheAnnotatorFailsOnOneText() throws Exception {
        String lines = printed((document, out) -> {
            if (document.id().equals("b.txt")) {
                throw new IllegalStateException("no colon");
            }
            afterTheColon(document, out);
        });
        assertEquals("Ann Lee: All is well.", lines.lines().toList().get(0));
        assertEquals("! b.txt", lines.lines().toList().get(1).substring(0, 7));
    }

    @Test
    void asksForThePluginThatIsNotThere() {
        assertThrows(
                PipelineException.class,
                () -> WhoSaidWhat.print(Plugins.none(), List.of(folder.toString()), System.out));
        assertFalse(printed.size() > 0);
    }

    private String printed(DocumentAnnotator annotator) throws Exception {
        try (Plugins plugins = Plugins.of("test", "1.0.0", new Quotes(annotator))) {
            WhoSaidWhat.print(
                    plugins, List.of(folder.toString()), new PrintStream(printed, true, StandardCharsets.UTF_8));
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /** What stands before a colon speaks, what stands behind it is said. */
    private static void afterTheColon(Document document, Output out) {
        int colon = document.text().indexOf(": ");
        if (colon >= 0) {
            String person = document.text().substring(0, colon);
            Quote quote = new Quote(Quote.Kind.DIRECT, new Span(0, colon), null, person, null, false);
            out.add(Layers.QUOTES, new Span(colon + 2, document.text().length()), quote, Evidence.of("colon"));
        }
    }

    private static DocumentAnnotator everything(Quote quote) {
        return (document, out) -> out.add(Layers.QUOTES, document.span(), quote, Evidence.of("everything"));
    }

    /** An annotator of this class path in place of the plugin's. */
    private record Quotes(DocumentAnnotator annotator) implements AnnotatorFactory<NoParameters> {
        @Override
        public String name() {
            return "quotes";
        }

        @Override
        public NoParameters defaults() {
            return new NoParameters();
        }

        @Override
        public Set<Layer<?>> writes(NoParameters parameters) {
            return Set.of(Layers.QUOTES);
        }

        @Override
        public Annotator create(NoParameters parameters, Context context) {
            return annotator;
        }
    }
}
