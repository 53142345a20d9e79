package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.run.Isolation;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Run;
import org.glossator.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Plugins that are replaced while an annotator of theirs works in a process of its own. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class ReplacedPluginTest extends LoadingTest {

    private static final Options ISOLATED =
            Options.standard().withWorkers(1).withIsolation(new Isolation(true, Set.of(), 64L << 20));

    /** Ends its process on the text {@code exit}. */
    private static PluginBuilder words(String says) {
        return PluginBuilder.empty("words")
                .factory(
                        "Words",
                        "return \"words\";",
                        "says(document)",
                        "private static String says(Document document) {"
                                + " if (document.text().equals(\"exit\")) { Runtime.getRuntime().halt(3); }"
                                + " return \"" + says + "\"; }");
    }

    private static Pipeline pipeline(Plugins plugins) throws PipelineException {
        return Pipeline.of(List.of(StepRequest.of("words")), plugins);
    }

    /** Runs over x, exit and x; the replacement is made before the process ends. */
    private static List<Entry> run(Plugins plugins, Runnable replacement) throws Exception {
        List<String> texts = new ArrayList<>(List.of("x", "exit", "x"));
        Source source = () -> {
            if (texts.size() == 2) {
                replacement.run();
            }
            return texts.isEmpty()
                    ? null
                    : Entry.of(Document.of("d" + texts.size(), texts.remove(0)), StoredFindings.EMPTY);
        };
        List<Entry> done = new ArrayList<>();
        try (Run run = Run.of(pipeline(plugins), ISOLATED)) {
            run.over(source, done::add);
        }
        return done;
    }

    private static String problem(Entry entry) {
        assertEquals(1, entry.problems().size(), () -> entry.problems().toString());
        Problem problem = entry.problems().get(0);
        return problem.toString();
    }

    @Test
    void areRefusedByTheNextProcessThoughTheirVersionIsTheSame() throws Exception {
        put(words("before"));
        List<Entry> done = run(load(), () -> put(words("after")));
        assertEquals(List.of(), done.get(0).problems());
        assertTrue(
                problem(done.get(2)).matches("E311[34] words of the plugin words 1\\.0\\.0 was not called: .*"),
                problem(done.get(2)));
        assertTrue(problem(done.get(2)).contains("the plugin words has the SHA-256 "), problem(done.get(2)));
        assertTrue(done.get(2).findings().all().isEmpty());
    }

    @Test
    void areRefusedAlsoWhereOnlyADependencyIsAnother() throws Exception {
        put(PluginBuilder.plugin("names"));
        put(words("same").dependsOn("names"));
        List<Entry> done = run(load(), () -> put(PluginBuilder.empty("names").annotator("names", "another")));
        assertTrue(problem(done.get(2)).contains("the plugin names has the SHA-256 "), problem(done.get(2)));
    }

    @Test
    void areRefusedByTheFirstProcessToo() {
        put(words("before"));
        Plugins plugins = load();
        put(words("after"));
        PipelineException e = assertThrows(PipelineException.class, () -> Run.of(pipeline(plugins), ISOLATED));
        assertTrue(String.valueOf(e.getMessage()).startsWith("E4203 words of the plugin words 1.0.0"), e.getMessage());
    }

    @Test
    void areNoneWhereOnlyAnotherPluginIsReplaced() throws Exception {
        put(PluginBuilder.plugin("names"));
        put(words("same"));
        List<Entry> done = run(load(), () -> put(PluginBuilder.empty("names").annotator("names", "another")));
        assertEquals(List.of(), done.get(2).problems());
        assertEquals(Set.of("marks"), done.get(2).findings().layers());
    }
}
