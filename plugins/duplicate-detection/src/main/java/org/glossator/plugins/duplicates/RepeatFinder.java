package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glossator.annotator.Output;
import org.glossator.text.Document;
import org.glossator.text.Duplicate;
import org.glossator.text.Duplicate.Relation;
import org.glossator.text.Evidence;
import org.glossator.text.Layers;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Says which words of a document stand in it again: each later copy names the first, the first names each. Immutable. */
final class RepeatFinder {

    private final Marks marks;
    private final Interner gaps;
    private final DuplicateParameters parameters;
    private final StopSign stop;

    /** @param marks of the texts, the places where a 5-gram begins that may stand in another place too */
    RepeatFinder(Marks marks, Interner gaps, DuplicateParameters parameters, StopSign stop) {
        this.marks = marks;
        this.gaps = gaps;
        this.parameters = parameters;
        this.stop = stop;
    }

    void annotate(int text, Sheet sheet, Document source, Output out) {
        if (!parameters.repeats() || sheet.size() < 2 * VerbatimRepeats.WORDS) {
            return;
        }
        int[] words = sheet.words();
        Runnable exhausted = () -> out.warn(source.span(), "repeats itself too often to look for every repeat");
        List<Repeat> verbatim = VerbatimRepeats.of(words, marks, text, stop, exhausted);
        boolean near = parameters.near() < 1;
        if (verbatim.isEmpty() && !near) {
            return;
        }
        Places places = sheet.places(gaps);
        TextUnits units = new TextUnits(source.text(), words.length, places);
        verbatim.removeIf(repeat -> !isLongEnough(repeat, units));
        List<Repeat> nearly =
                near ? NearRepeats.of(words, places, units, parameters.near(), verbatim, stop, exhausted) : List.of();
        for (Repeat repeat : outside(verbatim, nearly)) {
            addVerbatim(repeat, places, source, out);
        }
        for (Repeat repeat : nearly) {
            addNear(repeat, words, places, source, out);
        }
    }

    private boolean isLongEnough(Repeat repeat, TextUnits units) {
        return repeat.length() >= parameters.repeat()
                || units.isWhole(repeat.first(), repeat.end())
                || units.isWhole(repeat.later(), repeat.laterEnd());
    }

    /** The verbatim repeats that are no mere part of a near one. */
    private static List<Repeat> outside(List<Repeat> verbatim, List<Repeat> nearly) {
        TreeMap<Integer, Repeat> byLater = new TreeMap<>();
        nearly.forEach(repeat -> byLater.put(repeat.later(), repeat));
        List<Repeat> outside = new ArrayList<>();
        for (Repeat repeat : verbatim) {
            Map.Entry<Integer, Repeat> around = byLater.floorEntry(repeat.later());
            if (around == null || !repeat.isInside(around.getValue())) {
                outside.add(repeat);
            }
        }
        return outside;
    }

    private static void addVerbatim(Repeat repeat, Places places, Document source, Output out) {
        Edges.@Nullable Pair pair = Edges.of(places, repeat.first(), places, repeat.later(), repeat.length());
        if (pair != null) {
            Evidence evidence = Evidence.of("repeat/verbatim", repeat.length() + " words");
            add(pair.here(), pair.there(), 1, 1, 1, evidence, source, out);
        }
    }

    private static void addNear(Repeat repeat, int[] words, Places places, Document source, Output out) {
        Overlap overlap = Overlap.of(words, repeat.first(), repeat.end(), words, repeat.later(), repeat.laterEnd());
        Evidence evidence = Evidence.of(
                "repeat/near", repeat.length() + " words here, " + repeat.laterLength() + " in the later copy");
        Edges.Pair pair = Closing.of(places, repeat);
        add(pair.here(), pair.there(), overlap.jaccard(), overlap.here(), overlap.there(), evidence, source, out);
    }

    private static void add(
            Span first,
            Span later,
            double jaccard,
            double ofFirst,
            double ofLater,
            Evidence evidence,
            Document source,
            Output out) {
        out.add(Layers.DUPLICATES, first, repeat(source, later, jaccard, ofFirst), evidence);
        out.add(Layers.DUPLICATES, later, repeat(source, first, jaccard, ofLater), evidence);
    }

    private static Duplicate repeat(Document source, Span there, double jaccard, double containment) {
        return new Duplicate(Relation.REPEAT, source.id(), there, jaccard, containment, source.id(), null, false);
    }
}
