package org.example.corenlp;

import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A quote with its marks. The components have the names and meanings of Glossator's own layer {@code quotes}, so that the two can be
 * compared.
 *
 * @param speaker the mention that the words are given to; null when CoreNLP names none
 * @param person what CoreNLP takes for the fullest mention of the speaker; null when it names none
 */
public record TheirQuote(
        @Nullable Span speaker, @Nullable String person) {}
