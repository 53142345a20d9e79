package org.glossator.engine.query;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.glossator.engine.session.Finding;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/** What every finding has, whatever its layer holds. */
enum Attribute implements Field {
    DOC(
            Kind.TEXT,
            "the document: its id, the beginning of it, or its number in docs",
            f -> f.entry().id()),
    LAYER(Kind.CONSTANT, "the layer", f -> f.layer().name()),
    RULE(Kind.TEXT, "the rule that decided", f -> f.stored().evidence().rule()),
    CONFIDENCE(
            Kind.NUMBER,
            "how sure the annotator is, from 0 to 1",
            f -> f.stored().evidence().confidence().isPresent()
                    ? f.stored().evidence().confidence().getAsDouble()
                    : null),
    WORDS(Kind.TEXT, "the words found, on one line", f -> Component.folded(f.words())),
    START(
            Kind.NUMBER,
            "the place of the first character, counted from 0",
            f -> f.stored().span().start()),
    END(
            Kind.NUMBER,
            "the place behind the last character",
            f -> f.stored().span().end()),
    LENGTH(Kind.NUMBER, "the characters of the words", f -> f.stored().span().length()),
    NOTE(
            Kind.TEXT,
            "what the annotator says of it",
            f -> notEmpty(f.stored().evidence().note())),
    ALTERNATIVES(
            Kind.NUMBER,
            "how many other readings there are",
            f -> f.stored().alternatives().size()),
    VERDICT(
            Kind.CONSTANT,
            "what a person decided: accepted, rejected, fixed, added",
            f -> f.verdict() == null ? null : f.verdict().word()),
    CONFLICT(Kind.TRUTH, "whether a decision was made on something else than is found now", Finding::conflict),
    ANNOTATOR(
            Kind.TEXT,
            "who wrote the layer",
            f -> notEmpty(f.layer().provenance().annotator())),
    PLUGIN(
            Kind.TEXT,
            "the plugin that it came from",
            f -> notEmpty(f.layer().provenance().plugin())),
    DATE(Kind.MOMENT, "the day of the document", Attribute::dayOf);

    private final Kind kind;
    private final String help;

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
    private final Function<Finding, @Nullable Object> read;

    Attribute(Kind kind, String help, Function<Finding, @Nullable Object> read) {
        this.kind = kind;
        this.help = help;
        this.read = read;
    }

    private static @Nullable LocalDate dayOf(Finding finding) {
        return finding.entry().document().flatMap(Document::date).orElse(null);
    }

    private static @Nullable String notEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public String typed() {
        return name().toLowerCase(Locale.ROOT);
    }

    String help() {
        return help;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(kind);
    }

    @Override
    public Reading of(Finding finding) {
        Object value = read.apply(finding);
        return value == null ? Reading.absent(kind) : Reading.of(kind, value);
    }
}
