package org.glossator.plugins.quotes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.glossator.annotator.Output;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Quote;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

final class QuotesPropertyTest {

    private static final QuoteAnnotator ANNOTATOR = new QuoteAnnotator(QuotesParameters.DEFAULTS, () -> false);

    @Property
    void spansLieInsideTheTextAndHoldNoSpaceAtTheirEnds(@ForAll("news") String text) {
        ANNOTATOR.annotate(Document.of("1", text), new Inside(text));
    }

    @Provide
    Arbitrary<String> news() {
        Arbitrary<String> pieces = Arbitraries.of(
                "\"",
                "“",
                "”",
                "'",
                "‘",
                "’",
                "''",
                "„",
                "«",
                "&quot;",
                " ",
                "\n",
                "\n\n",
                ", ",
                ".",
                "? ",
                ": ",
                " — ",
                "(",
                ")",
                "-",
                "Ann Lee",
                "Bo",
                "Mr. Day",
                "the expert",
                "officials",
                "who",
                "he",
                "it",
                "said",
                "says",
                "told reporters",
                "saying",
                "that",
                "according to",
                "in the words of",
                "quoted",
                "as saying",
                "claims from",
                "'s",
                "and",
                "but",
                "to go",
                "U.S.",
                "was",
                "called",
                "denied",
                "this",
                "5'",
                "12\"",
                "\uD83D\uDE00",
                "\uD83D",
                "\0",
                "é",
                "in",
                "2010",
                "%");
        return pieces.list().ofMaxSize(40).map(words -> String.join(" ", words).replace("  ", " "));
    }

    private record Inside(String text) implements Output {

        @Override
        public <T extends Record> void add(
                Layer<T> layer, Span span, T value, Evidence evidence, List<T> alternatives) {
            Quote quote = (Quote) value;
            check(span);
            check(quote.speaker());
            check(quote.cue());
            check(quote.continues());
            String words = span.in(text);
            assertTrue(!words.isEmpty() && words.strip().equals(words), words);
        }

        @Override
        public void refused(Layer<?> layer, Span span, Evidence evidence) {
            check(span);
        }

        @Override
        public void warn(Span where, String message) {
            check(where);
        }

        private void check(@Nullable Span span) {
            assertTrue(span == null || span.end() <= text.length());
        }
    }
}
