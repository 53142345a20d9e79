package org.glossator.annotator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.text.Layer;
import org.pf4j.ExtensionPoint;

/**
 * The one extension point: describes and makes annotators of one kind. A plugin puts {@code @org.pf4j.Extension} on a public class with
 * a public constructor without arguments that implements this interface; PF4J's annotation processor indexes it at compile time.
 *
 * <p>Describing is cheap, touches no file, and gives the same answers at every call; the host calls these methods from any thread, and
 * long before a text is read. Making an annotator may be slow: load lexicons and models in {@link #create}.
 *
 * <pre>{@code
 * @Extension
 * public final class IsoDates implements AnnotatorFactory<NoParameters> {
 *     private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");
 *
 *     public String name() { return "iso-dates"; }
 *     public NoParameters defaults() { return new NoParameters(); }
 *     public Set<Layer<?>> writes(NoParameters parameters) { return Set.of(Layers.DATES); }
 *
 *     public Annotator create(NoParameters parameters, Context context) {
 *         return (DocumentAnnotator) (document, out) -> DAY.matcher(document.text()).results().forEach(day -> out.add(
 *                 Layers.DATES, new Span(day.start(), day.end()), Timex.of(DATE, day.group()), Evidence.of("iso")));
 *     }
 * }
 * }</pre>
 *
 * @param <P> the parameters: a record whose components are {@code String}, {@code boolean}, {@code int}, {@code long}, {@code double},
 *     an enum, {@code Path}, {@code Duration}, {@code LocalDate}, or {@code List}s of these; a person types the component
 *     {@code dayMonth} as {@code day-month}. Put {@link Help} on each, {@link Range} on
 *     numbers. Its compact constructor may throw {@link IllegalArgumentException} with a message that says what was expected. An
 *     annotator without parameters uses {@link NoParameters}
 */
public interface AnnotatorFactory<P extends Record> extends ExtensionPoint {

    /** What a person types: lower-case letters, digits and hyphens, as {@code quotes} or {@code who-said-when}. */
    String name();

    /** The parameters that hold when a person says nothing. Also tells the host the class of the record. */
    P defaults();

    /** The layers that must be there before the annotator runs; by default none. */
    default Set<Layer<?>> reads(P parameters) {
        return Set.of();
    }

    /** The layers that the annotator uses when an earlier step wrote them, and does without otherwise; by default none. */
    default Set<Layer<?>> readsIfPresent(P parameters) {
        return Set.of();
    }

    /** The layers that the annotator writes: at least one. */
    Set<Layer<?>> writes(P parameters);

    /** Whether one annotator may be called from many threads at once; false makes the host create one for each worker. */
    default boolean threadSafe() {
        return false;
    }

    /** The languages that the annotator is for, as BCP 47 primary tags ({@code en}); empty for any. */
    default Set<String> languages() {
        return Set.of();
    }

    /**
     * What the rules mean that findings and refusals may name as their evidence: a few words for each, by the rule's id. An id that ends
     * with an asterisk stands for all that begin with what is before it, as {@code relative/*}. By default empty: it does not tell. Who
     * tells, tells of each rule.
     */
    default Map<String, String> rules() {
        return Map.of();
    }

    /** What a person can do with an index that its annotators keep between runs; by default nothing, since they keep none. */
    default List<IndexTask> indexTasks() {
        return List.of();
    }

    /**
     * Makes an annotator. The host closes it.
     *
     * @throws IllegalArgumentException when the parameters do not fit together
     * @throws java.io.UncheckedIOException when a resource cannot be read
     */
    Annotator create(P parameters, Context context);
}
