package org.glossator.engine.conformance;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Plugins whose threads share what they must not, each in a piece of code of another length. */
@Isolated("the checks change the default locale and zone")
class ThreadChecksTest {

    private static final Set<String> MADE =
            Set.of("create.makes-one", "annotate.ordinary", "same.twice", "same.again", "same.threads");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static void caught(BadPlugin plugin) {
        Caught.by("same.threads", MADE, plugin);
    }

    @Test
    void catchesASharedMatcher() {
        Matcher shared = WORD.matcher("");
        caught(() -> (DocumentAnnotator) (document, out) -> {
            shared.reset(document.text());
            while (shared.find()) {
                BadPlugin.mark(new Span(shared.start(), shared.end()), out);
            }
        });
    }

    @Test
    void catchesASharedCount() {
        Map<String, Integer> shared = new HashMap<>();
        caught(BadPlugin.saying(document -> {
            shared.clear();
            Matcher words = WORD.matcher(document.text());
            while (words.find()) {
                shared.merge(words.group(), 1, Integer::sum);
            }
            return shared.size() + " words";
        }));
    }

    @Test
    void catchesASharedField() {
        AtomicReference<String> shared = new AtomicReference<>("");
        caught(BadPlugin.saying(document -> {
            shared.set(document.id());
            int sum = document.text().chars().sum();
            return shared.get() + " " + sum;
        }));
    }
}
