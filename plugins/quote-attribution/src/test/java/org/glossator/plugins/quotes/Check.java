package org.glossator.plugins.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glossator.testkit.AnnotatorTester;
import org.glossator.text.Annotation;
import org.glossator.text.Layers;
import org.glossator.text.Quote;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** One-line checks of quotes; every mark that is not expected is an error. */
final class Check {

    /** Kind and person: {@code [["We won,"|direct Ann Lee]]}; {@code ?} where the person stays open. */
    static final AnnotatorTester<Quote> PERSONS =
            AnnotatorTester.of(new Quotes(), Layers.QUOTES, quote -> kind(quote) + " " + or(quote.person()));

    private Check() {}

    /** The quotes of the text, each as {@code words | speaker | cue}, joined by line breaks. */
    static void speakers(String expected, String text) {
        List<Annotation<Quote>> found = PERSONS.annotate(text);
        assertEquals(
                expected,
                found.stream()
                        .map(quote -> quote.span().in(text) + " | "
                                + words(quote.value().speaker(), text) + " | "
                                + words(quote.value().cue(), text))
                        .collect(Collectors.joining("\n")));
    }

    private static String words(@Nullable Span span, String text) {
        return span == null ? "?" : span.in(text);
    }

    private static String or(@Nullable String person) {
        return person == null ? "?" : person;
    }

    private static String kind(Quote quote) {
        return quote.kind().name().toLowerCase(Locale.ROOT) + (quote.denied() ? " denied" : "");
    }
}
