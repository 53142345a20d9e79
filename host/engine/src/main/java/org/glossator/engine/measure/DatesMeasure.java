package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.glossator.text.Span;

/**
 * Time expressions as the TempEval-3 toolkit counts them: pairs from left to right, a finding goes with the first gold expression that it
 * overlaps and that is still free; strict where the words are equal; types and values compared as they are written. Gold marked optional is
 * neither required nor wrong.
 */
final class DatesMeasure implements LayerMeasure {

    private static final List<String> TYPES = List.of("DATE", "TIME", "DURATION", "SET");
    private static final Comparator<Mark> IN_TEXT = Comparator.comparing(Mark::span);
    private static final List<String> TOLD = List.of("type", "value");

    private final RuleTally rules = new RuleTally();
    private final Mistakes mistakes;
    private final Map<String, OfType> types = new TreeMap<>();
    private long gold;
    private long found;
    private long relaxed;
    private long strict;
    private long typed;
    private long valued;
    private long strictAndValued;

    /** Of one type of gold, the optional ones included. */
    private static final class OfType {
        private long gold;
        private long found;
        private long valued;
    }

    private record Pair(Mark gold, Mark found) {}

    /** From left to right: a finding goes with the first free gold expression that it overlaps. */
    private static final class Aligned {
        private final List<Pair> pairs = new ArrayList<>();
        private final List<Mark> missed = new ArrayList<>();
        private final List<Mark> extra = new ArrayList<>();
        private final List<Mark> founds;
        private final BitSet used = new BitSet();

        Aligned(List<Mark> golds, List<Mark> findings) {
            founds = findings.stream().sorted(IN_TEXT).toList();
            golds.stream().sorted(IN_TEXT).forEach(this::pair);
            for (int j = used.nextClearBit(0); j < founds.size(); j = used.nextClearBit(j + 1)) {
                extra.add(founds.get(j));
            }
        }

        private void pair(Mark gold) {
            for (int j = used.nextClearBit(0); j < founds.size(); j = used.nextClearBit(j + 1)) {
                Span span = founds.get(j).span();
                if (span.start() >= gold.span().end()) {
                    break;
                }
                if (span.end() > gold.span().start()) {
                    used.set(j);
                    pairs.add(new Pair(gold, founds.get(j)));
                    return;
                }
            }
            missed.add(gold);
        }
    }

    DatesMeasure(int errors) {
        mistakes = new Mistakes(errors);
    }

    @Override
    public void count(MarkedDocument document, String text, List<Mark> marks, List<Mark> findings) {
        byType(marks, findings);
        List<Mark> golds = marks.stream().filter(mark -> !mark.flag("optional")).toList();
        List<Mark> founds = required(document, marks, golds, findings);
        gold += golds.size();
        found += founds.size();
        Aligned aligned = new Aligned(golds, founds);
        aligned.pairs.forEach(pair -> paired(document, text, pair));
        for (Mark missed : aligned.missed) {
            mistakes.add(new Mistake(
                    "missed", document.id(), Passage.of(text, missed.span()), missed.told(text, TOLD), null, ""));
        }
        for (Mark extra : aligned.extra) {
            rules.add(extra.rule(), true, false, false, false);
            mistakes.add(new Mistake(
                    "extra",
                    document.id(),
                    Passage.of(text, extra.span()),
                    null,
                    extra.told(text, TOLD),
                    extra.rule()));
        }
    }

    /** Without findings that touch optional gold or the borderline and nothing that is required. */
    private List<Mark> required(MarkedDocument document, List<Mark> marks, List<Mark> golds, List<Mark> findings) {
        List<Span> soft = new ArrayList<>(document.borderlineDates());
        marks.stream().filter(mark -> mark.flag("optional")).map(Mark::span).forEach(soft::add);
        List<Span> hard = Mark.spans(golds);
        List<Mark> required = new ArrayList<>();
        for (Mark finding : findings) {
            if (QuotesMeasure.isSoft(finding.span(), soft, hard)) {
                rules.add(finding.rule(), false, false, false, false);
            } else {
                required.add(finding);
            }
        }
        return required;
    }

    private void paired(MarkedDocument document, String text, Pair pair) {
        boolean sameWords = pair.gold.span().in(text).equals(pair.found.span().in(text));
        boolean sameType = pair.gold.string("type").equals(pair.found.string("type"));
        boolean sameValue = pair.gold.string("value").equals(pair.found.string("value"));
        relaxed++;
        strict += sameWords ? 1 : 0;
        typed += sameType ? 1 : 0;
        valued += sameValue ? 1 : 0;
        strictAndValued += sameWords && sameValue ? 1 : 0;
        rules.add(pair.found.rule(), true, sameWords, true, sameValue);
        List<String> wrong = new ArrayList<>();
        if (!sameWords) {
            wrong.add("extent");
        }
        if (!sameType) {
            wrong.add("type");
        }
        if (!sameValue) {
            wrong.add("value");
        }
        if (!wrong.isEmpty()) {
            mistakes.add(new Mistake(
                    String.join("+", wrong),
                    document.id(),
                    Passage.of(text, pair.found.span()),
                    (sameWords ? "" : "[" + pair.gold.span().in(text) + "] ") + pair.gold.told(text, TOLD),
                    pair.found.told(text, TOLD),
                    pair.found.rule()));
        }
    }

    private void byType(List<Mark> marks, List<Mark> findings) {
        marks.forEach(mark -> of(mark).gold++);
        for (Pair pair : new Aligned(marks, findings).pairs) {
            of(pair.gold).found++;
            of(pair.gold).valued += pair.gold.string("value").equals(pair.found.string("value")) ? 1 : 0;
        }
    }

    private OfType of(Mark gold) {
        return types.computeIfAbsent(gold.string("type"), type -> new OfType());
    }

    @Override
    public List<Figure> figures() {
        Score pairs = Score.ofTempEval(relaxed, found, gold);
        Figure.Listing listing = new Figure.Listing()
                .score("strict", "the words as in gold", Score.ofTempEval(strict, found, gold), found, gold)
                .score("relaxed", "any overlap", pairs, found, gold)
                .f1("type", "any overlap and the type right", ofPairs(typed, pairs), gold)
                .f1("value", "any overlap and the value right, as TempEval-3 ranks", ofPairs(valued, pairs), gold)
                .score(
                        "strict-value",
                        "the words as in gold and the value right",
                        Score.ofTempEval(strictAndValued, found, gold),
                        found,
                        gold)
                .share("type", "the right type, of the overlapping ones", typed, relaxed)
                .share("value", "the right value, of the overlapping ones", valued, relaxed);
        for (String type : TYPES) {
            OfType of = types.getOrDefault(type, new OfType());
            String name = type.toLowerCase(Locale.ROOT);
            listing.share(name + "-found", "gold of type " + type + " found, optional ones too", of.found, of.gold)
                    .share(name + "-value", "gold of type " + type + " found with its value", of.valued, of.gold);
        }
        return listing.list();
    }

    /** The official toolkit multiplies the share of the pairs with the relaxed F1. */
    private double ofPairs(long hits, Score pairs) {
        if (gold == 0 && found == 0) {
            return 1;
        }
        return relaxed == 0 ? 0 : (double) hits / relaxed * pairs.f1();
    }

    @Override
    public long gold() {
        return gold;
    }

    @Override
    public long found() {
        return found;
    }

    @Override
    public RuleTally rules() {
        return rules;
    }

    @Override
    public Mistakes mistakes() {
        return mistakes;
    }
}
