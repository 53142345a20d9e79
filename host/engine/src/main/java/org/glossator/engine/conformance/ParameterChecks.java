package org.glossator.engine.conformance;

import static org.glossator.engine.conformance.Check.must;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.glossator.annotator.Range;
import org.glossator.engine.conformance.Check.Verdict;
import org.glossator.engine.conformance.Probe.Calls;
import org.glossator.engine.conformance.Rig.Setting;
import org.glossator.engine.pipeline.Parameters;
import org.glossator.engine.pipeline.PipelineException;

/** What an annotator makes of its parameters: it takes them and works, or refuses them in words. */
final class ParameterChecks {

    private static final Pattern CAPITAL = Pattern.compile("(?<!^)[A-Z]");
    private static final String REFUSE =
            "check it in the record's constructor: throw IllegalArgumentException that says what was expected, or take it";

    private ParameterChecks() {}

    /** A parameter and a value for it, as typed. */
    private record Typed(String parameter, String value) {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "parameters.round-trip",
                        "describe.parameter-types",
                        "let each default be one that a person can type",
                        s -> {
                            Record defaults = s.factory.defaults();
                            Map<String, String> texts = Parameters.describe(defaults);
                            texts.values().removeIf(String::isEmpty);
                            must(
                                    Parameters.bind(s.factory.name(), defaults, texts, Path.of(""))
                                            .equals(defaults),
                                    "its defaults, typed, give other parameters");
                            return texts.size() + " defaults typed and read again";
                        }),
                taken(
                        "least",
                        c -> range(c).stream().map(r -> number(c, r.min())).toList()),
                taken(
                        "greatest",
                        c -> range(c).stream().map(r -> number(c, r.max())).toList()),
                taken("between", ParameterChecks::between),
                works("enum-values", ParameterChecks::constants),
                works("yes-and-no", c -> c.getType() == boolean.class ? List.of("yes", "no") : List.of()),
                works(
                        "unbounded-numbers",
                        c -> range(c).isEmpty() && isNumber(c) ? List.of("0", "-1", "2147483647") : List.of()),
                works("empty-words", c -> c.getType() == String.class ? List.of("") : List.of()),
                works(
                        "odd-words",
                        c -> c.getType() == String.class
                                ? List.of("\ud83d\ude00 \"(*[\\", "x".repeat(200))
                                : List.of()),
                works("empty-lists", c -> c.getType() == List.class ? List.of("") : List.of()));
    }

    private static Check works(String name, Function<RecordComponent, List<String>> values) {
        return new Check("parameters." + name, "annotate.ordinary", REFUSE, s -> {
            List<Typed> all = typed(s, values);
            all.forEach(each -> tried(s, each));
            return all.size() + " values tried";
        });
    }

    /** As {@link #works}, of values in a declared range; a record may refuse what does not go with its other parameters. */
    private static Check taken(String name, Function<RecordComponent, List<String>> values) {
        return new Check("parameters." + name, "annotate.ordinary", REFUSE, s -> {
            List<Typed> all = typed(s, values);
            List<String> refusals = all.stream()
                    .map(each -> tried(s, each))
                    .filter(said -> !said.isEmpty())
                    .toList();
            if (!refusals.isEmpty()) {
                throw Verdict.note("its @Range allows what it refuses: " + refusals.get(0));
            }
            return all.size() + " values tried";
        });
    }

    /** Three values between the ends of a range; none where an end is open, or there is no such number. */
    private static List<String> between(RecordComponent component) {
        List<String> values = new ArrayList<>();
        for (Range range : range(component)) {
            for (int quarter = 1; quarter <= 3; quarter++) {
                double value = range.min() + (range.max() - range.min()) * quarter / 4;
                double typed = isWhole(component) ? Math.ceil(value) : value;
                if (Double.isFinite(typed) && typed <= range.max()) {
                    values.add(number(component, typed));
                }
            }
        }
        return values.stream().distinct().toList();
    }

    private static List<Typed> typed(Subject subject, Function<RecordComponent, List<String>> values) {
        List<Typed> all = new ArrayList<>();
        for (RecordComponent component : subject.factory.defaults().getClass().getRecordComponents()) {
            values.apply(component).forEach(value -> all.add(new Typed(nameOf(component), value)));
        }
        if (all.isEmpty()) {
            throw Verdict.skipped("it has no such parameter");
        }
        return all;
    }

    /** What it says where it refuses the value; empty where it works. */
    private static String tried(Subject subject, Typed typed) {
        String shown = typed.parameter + "="
                + (typed.value.length() > 20 ? typed.value.substring(0, 20) + "..." : typed.value);
        try (Rig rig = subject.tryRig(Setting.PLAIN.with(typed.parameter, typed.value), true, Calls.CALM)) {
            Subject.mustBeWell(rig.over(subject.samples.few()));
            return "";
        } catch (PipelineException e) {
            must(e.fault() != PipelineException.Fault.PLUGIN, "with " + shown + " it breaks: " + Subject.said(e));
            return Subject.said(e);
        } catch (Verdict e) {
            throw Verdict.failed("with " + shown + " it fails: " + e.line());
        }
    }

    private static String nameOf(RecordComponent component) {
        return CAPITAL.matcher(component.getName())
                .replaceAll(m -> "-" + m.group().toLowerCase(Locale.ROOT));
    }

    private static List<String> constants(RecordComponent component) {
        List<String> words = new ArrayList<>();
        if (component.getType().isEnum()) {
            for (Object constant : component.getType().getEnumConstants()) {
                words.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        return words;
    }

    private static boolean isNumber(RecordComponent component) {
        return List.of("int", "long", "double").contains(component.getType().getName());
    }

    private static List<Range> range(RecordComponent component) {
        Range range = component.getAnnotation(Range.class);
        return range == null ? List.of() : List.of(range);
    }

    private static boolean isWhole(RecordComponent component) {
        return component.getType() != double.class;
    }

    /** As typed; an open end is the end of the type. */
    private static String number(RecordComponent component, double number) {
        if (!isWhole(component)) {
            return Double.toString(Math.max(-1e300, Math.min(1e300, number)));
        }
        return component.getType() == long.class
                ? Long.toString((long) number) // a cast stops at the ends of the type
                : Integer.toString((int) number);
    }
}
