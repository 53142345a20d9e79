package org.glossator.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text, what is known about it, and the layers of findings that annotators wrote. Immutable and safe for use by many threads: a
 * {@code with…} method returns a new document, and the text never changes.
 *
 * <p>All offsets are UTF-16 code units of {@link #text()}.
 */
public final class Document {

    private final String id;
    private final String text;
    private final @Nullable LocalDate date; // null: unknown
    private final @Nullable String language; // null: not given
    private final Map<String, String> metadata;
    private final Findings findings;

    private Document(
            String id,
            String text,
            @Nullable LocalDate date,
            @Nullable String language,
            Map<String, String> metadata,
            Findings findings) {
        this.id = Objects.requireNonNull(id, "id");
        this.text = Objects.requireNonNull(text, "text");
        this.date = date;
        this.language = language;
        this.metadata = metadata;
        this.findings = findings;
    }

    /** A document with no date, language, metadata or layers. */
    public static Document of(String id, String text) {
        return new Document(id, text, null, null, Map.of(), Findings.NONE);
    }

    /** Says that the text was written on this day. */
    public Document withDate(LocalDate day) {
        return new Document(id, text, Objects.requireNonNull(day, "day"), language, metadata, findings);
    }

    /** Says in which language the text is, as a BCP 47 tag. */
    public Document withLanguage(String tag) {
        return new Document(id, text, date, Objects.requireNonNull(tag, "tag"), metadata, findings);
    }

    /** Replaces the metadata; the order of the entries is kept. */
    public Document withMetadata(Map<String, String> entries) {
        return new Document(id, text, date, language, Ordered.copyOf(entries), findings);
    }

    /** Replaces all layers; for hosts and test kits. */
    public Document withFindings(Findings layers) {
        return new Document(id, text, date, language, metadata, Objects.requireNonNull(layers, "layers"));
    }

    /** The name under which the document came, unique in a run. */
    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** The whole text. */
    public Span span() {
        return new Span(0, text.length());
    }

    /**
     * The day on which the text was written, as given with it. A day that somebody inferred is a finding, in
     * {@link Layers#DOCUMENT_DATE}.
     */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    /** The language as given, a BCP 47 tag. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** Source, title, URL and the like, as the reader found them. */
    public Map<String, String> metadata() {
        return metadata;
    }

    /** The names of the layers that somebody wrote, also where nothing was found. */
    public Set<String> layers() {
        return findings.layers();
    }

    /**
     * Whether somebody wrote the layer, even if nothing was found.
     *
     * @throws IllegalStateException when an annotator asks that does not declare that it reads the layer, as it does in
     *     {@code reads} or {@code readsIfPresent} of its factory
     */
    public boolean has(Layer<?> layer) {
        return findings.has(layer.name());
    }

    /**
     * The findings of a layer in text order; empty when its annotator found nothing.
     *
     * @throws IllegalStateException when nobody wrote the layer, or an annotator asks that does not declare that it reads it (see
     *     {@link #has}), or when its shape does not fit {@link Layer#type()}: the message names the component
     */
    public <T extends Record> List<Annotation<T>> get(Layer<T> layer) {
        return findings.get(layer);
    }

    /**
     * How a layer came to be.
     *
     * @throws IllegalStateException when nobody wrote the layer
     */
    public Provenance provenance(String layer) {
        return findings.provenance(layer);
    }

    @Override
    public String toString() {
        return "document " + id + " (" + text.length() + " code units)";
    }
}
