package org.glossator.plugins.quotes.mentions;

import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase that could name a speaker.
 *
 * @param kind what sort of phrase it is
 * @param span its words; a title of office before a name left out, an address title ({@code Mrs}) and phrases as {@code of the ministry}
 *     after a role taken in
 * @param from its first unit, title of office included
 * @param to the unit after its head
 * @param reach the unit after the phrases that hang on it ({@code of}, {@code for}, {@code in} …); {@code to} when there are none
 * @param possessor whether a possessive {@code 's} follows, so that it is no subject itself
 */
public record Mention(Kind kind, Span span, int from, int to, int reach, boolean possessor) {

    /** Sorts of phrases. */
    public enum Kind {
        /** A person's name. */
        NAME,
        /** The name of an organisation, a country or a place. */
        ORGANISATION,
        /** One person, described: {@code the spokesman}; also an organisation described: {@code the ministry}. */
        ROLE,
        /** Several, described: {@code Chinese officials}. */
        GROUP,
        /** {@code some}, {@code others}, {@code one}. */
        INDEFINITE,
        PRONOUN,
        /** Any other noun phrase before a verb of saying. */
        OTHER
    }

    /** In so many words, since what Java makes of a record is slow to link, and a short run feels it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Mention mention
                        && from == mention.from
                        && to == mention.to
                        && reach == mention.reach
                        && kind == mention.kind
                        && possessor == mention.possessor
                        && span.equals(mention.span);
    }

    /** Places tell mentions apart well enough, and fast; neighbours get numbers close together, so that none falls on another. */
    @Override
    public int hashCode() {
        return from * 3 + reach;
    }

    public String words(String text) {
        return span.in(text);
    }

    /** Whether this is a name of somebody or something. */
    public boolean isNamed() {
        return kind == Kind.NAME || kind == Kind.ORGANISATION;
    }

    Mention reaching(int unit, int end) {
        return new Mention(kind, new Span(span.start(), Math.max(span.end(), end)), from, to, unit, possessor);
    }
}
