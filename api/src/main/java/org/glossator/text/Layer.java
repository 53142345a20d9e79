package org.glossator.text;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name for one kind of finding, and the record that each finding of it holds. The record is the schema: its components may be
 * {@code String}, {@code boolean}, {@code int}, {@code long}, {@code double}, an enum, {@link Span}, {@code LocalDate},
 * {@code LocalDateTime}, and {@code List}s of these; a component that may be absent is {@code @Nullable}.
 *
 * <p>Between plugins a layer is matched by its name and by the shape of its record, never by class: a plugin that reads the layer
 * {@code titles} declares a record of its own with the components that it needs.
 *
 * @param name lower-case words joined by hyphens ({@code who-said-when}), with an optional variant after a dot ({@code quotes.gold})
 * @param type the record of one finding
 * @param <T> the record of one finding
 */
public record Layer<T extends Record>(String name, Class<T> type) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)?");

    /** @throws IllegalArgumentException when the name is not of the form above, or the type is no record */
    public Layer {
        Objects.requireNonNull(name, "name");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("layer name [" + name
                    + "]; expected lower-case letters, digits and hyphens, as in who-said-when or quotes.gold");
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException("layer " + name + " holds [" + type.getName() + "]; expected a record");
        }
    }

    /**
     * The same kind of finding under another name, {@code quotes.gold} beside {@code quotes}, so that two answers may be compared.
     *
     * @throws IllegalArgumentException when this layer has a variant already
     */
    public Layer<T> as(String variant) {
        return new Layer<>(name + "." + variant, type);
    }

    // Written out, since Java makes the methods of a record when they are first called, which a short run would feel.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Layer<?> layer && name.equals(layer.name) && type.equals(layer.type);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + type.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
