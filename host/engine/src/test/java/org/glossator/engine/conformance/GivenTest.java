package org.glossator.engine.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.NoParameters;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.check.CheckResult.Outcome;
import org.glossator.text.Annotation;
import org.glossator.text.Layer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Plugins that make too much of what they read. */
@Isolated("the checks change the default locale and zone")
class GivenTest {

    /** Which may lack a person. */
    public record Quote(@Nullable String person, List<String> words) {}

    private static final Layer<Quote> QUOTES = new Layer<>("quotes", Quote.class);

    /** Which a made-up value never is. */
    public record Strict(String person) {
        public Strict {
            if (!person.startsWith("Ann")) {
                throw new IllegalArgumentException("no Ann");
            }
        }
    }

    private record Reading(Layer<?> layer, DocumentAnnotator made) implements BadPlugin {
        @Override
        public Set<Layer<?>> reads(NoParameters parameters) {
            return Set.of(layer);
        }

        @Override
        public Annotator make() {
            return made;
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void catchesWhatIsTakenForGranted() {
        Caught.by("annotate.ordinary", new Reading(QUOTES, (document, out) -> {
            for (Annotation<Quote> quote : document.get(QUOTES)) {
                BadPlugin.say("of " + quote.value().person().length(), document, out);
            }
        }));
    }

    @Test
    void catchesWhatIsThoughtToBeEmpty() {
        Caught.by("annotate.ordinary", new Reading(QUOTES, (document, out) -> {
            if (document.get(QUOTES).stream()
                    .anyMatch(quote -> !quote.value().words().isEmpty())) {
                throw new IllegalStateException("who would have thought");
            }
        }));
    }

    @Test
    void skipsVisiblyWhereNothingCanBeMadeUp() {
        List<CheckResult> results = Caught.results(
                new Reading(new Layer<>("strict", Strict.class), (document, out) -> BadPlugin.say("x", document, out)));
        Caught.byNone(results);
        CheckResult ordinary = Caught.result(results, "annotate.ordinary");
        assertEquals(Outcome.SKIPPED, ordinary.outcome());
        assertEquals("no value of the layer strict, which it reads, can be made up", ordinary.line());
    }
}
