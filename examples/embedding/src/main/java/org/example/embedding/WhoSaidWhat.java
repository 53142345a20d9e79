package org.example.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Reading;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.Sources;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Run;
import org.glossator.engine.run.Summary;
import org.glossator.text.Annotation;
import org.glossator.text.Document;
import org.glossator.text.Layers;
import org.glossator.text.Quote;

/** Prints who said what in a text, or in all texts of a folder: one line for each quote. */
public final class WhoSaidWhat {

    private WhoSaidWhat() {}

    /** @param arguments a folder of plugin zips, then any number of texts or folders of texts */
    public static void main(String... arguments) throws IOException, PipelineException, InterruptedException {
        if (arguments.length < 2) {
            System.err.println("expected a folder of plugins and at least one text, as in: plugins article.txt");
            System.exit(2);
        }
        Path cache = Files.createDirectories(Path.of(System.getProperty("user.home"), ".cache", "who-said-what"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Summary summary;
        try (Plugins plugins = Plugins.load(List.of(Path.of(arguments[0])), cache)) {
            summary = print(plugins, List.of(arguments).subList(1, arguments.length), out);
        }
        System.exit(summary.clean() ? 0 : 1);
    }

    /** Whether all went well is in the summary; what went wrong stands among the lines. */
    static Summary print(Plugins plugins, List<String> sources, PrintStream out)
            throws IOException, PipelineException, InterruptedException {
        Pipeline pipeline = Pipeline.of(List.of(StepRequest.of("quotes")), plugins);
        try (Run run = Run.of(pipeline, Options.standard());
                Source source = Sources.open(sources, Reading.standard(), InputStream.nullInputStream())) {
            return run.over(source, entry -> print(entry, out));
        }
    }

    private static void print(Entry entry, PrintStream out) {
        entry.problems().forEach(problem -> out.println("! " + entry.id() + " " + problem));
        Document document = entry.document().orElse(null);
        if (document != null && document.has(Layers.QUOTES)) {
            document.get(Layers.QUOTES).forEach(quote -> out.println(line(quote, document)));
        }
    }

    private static String line(Annotation<Quote> quote, Document document) {
        String person = Objects.requireNonNullElse(quote.value().person(), "somebody");
        return person
                + (quote.value().denied() ? " denies: " : ": ")
                + quote.words(document).replaceAll("\\s+", " ");
    }
}
