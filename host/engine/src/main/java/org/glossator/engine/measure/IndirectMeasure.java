package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.measure.Matching.Pair;
import org.glossator.text.Span;

/**
 * Reported speech without marks, of at least five words, speech-cued where the corpus says so. A finding matches when it shares at least
 * half of the words of both; a piece of a report that gold gives in one although its cue stands in the middle is as good as the whole. What
 * covers another report of gold is not counted wrong.
 */
final class IndirectMeasure {

    private final RuleTally rules;
    private final Mistakes mistakes;
    private long gold;
    private long found;
    private long matched;
    private long speakers;
    private long named;
    private long persons;

    IndirectMeasure(RuleTally rules, Mistakes mistakes) {
        this.rules = rules;
        this.mistakes = mistakes;
    }

    void count(MarkedDocument document, String text, List<Mark> marks, List<Mark> findings) {
        List<QuoteMark> golds = QuoteMark.indirect(marks, text).stream()
                .filter(QuoteMark::isSpeech)
                .toList();
        List<Span> parted = golds.stream()
                .filter(each -> each.mark().flag("discontinuous"))
                .map(QuoteMark::span)
                .toList();
        List<QuoteMark> founds = oneOfEach(QuoteMark.indirect(findings, text), parted);
        List<Span> goldSpans = golds.stream().map(QuoteMark::span).toList();
        List<Span> foundSpans = founds.stream().map(QuoteMark::span).toList();
        Matching matching = Matching.of(goldSpans, foundSpans, (g, f) -> shared(g, f, parted.contains(g)), .5);
        gold += golds.size();
        for (int i = 0; i < golds.size(); i++) {
            if (!matching.hasGold(i)) {
                QuoteMark missed = golds.get(i);
                mistakes.add(new Mistake(
                        "indirect missed",
                        document.id(),
                        Passage.of(text, missed.span()),
                        missed.told(text),
                        null,
                        ""));
            }
        }
        List<Span> soft = soft(document, marks, golds);
        for (int j = 0; j < founds.size(); j++) {
            if (!matching.hasFound(j)) {
                extra(document, text, founds.get(j), QuotesMeasure.isSoft(foundSpans.get(j), soft, goldSpans));
            }
        }
        for (Pair pair : matching.pairs()) {
            matched(document, text, golds.get(pair.gold()), founds.get(pair.found()));
        }
    }

    /** Of several pieces of one parted report the first. */
    private static List<QuoteMark> oneOfEach(List<QuoteMark> founds, List<Span> parted) {
        List<QuoteMark> kept = new ArrayList<>();
        for (int i = 0; i < founds.size(); i++) {
            Span span = founds.get(i).span();
            List<QuoteMark> earlier = founds.subList(0, i);
            if (parted.stream()
                    .noneMatch(whole -> whole.overlaps(span)
                            && earlier.stream().anyMatch(each -> each.span().overlaps(whole)))) {
                kept.add(founds.get(i));
            }
        }
        return kept;
    }

    private static double shared(Span gold, Span found, boolean parted) {
        double shared = Spans.overlap(gold, found);
        return parted && shared >= .9 * found.length() ? 1 : Math.min(shared / gold.length(), shared / found.length());
    }

    /** Where a finding is not wrong: every other report of gold, and the borderline. */
    private static List<Span> soft(MarkedDocument document, List<Mark> marks, List<QuoteMark> golds) {
        List<Mark> counted = golds.stream().map(QuoteMark::mark).toList();
        List<Span> soft = new ArrayList<>(document.borderline());
        marks.stream().filter(mark -> !counted.contains(mark)).map(Mark::span).forEach(soft::add);
        return soft;
    }

    private void extra(MarkedDocument document, String text, QuoteMark extra, boolean soft) {
        rules.add(extra.mark().rule(), !soft, false, false, false);
        if (!soft) {
            found++;
            mistakes.add(new Mistake(
                    "indirect extra",
                    document.id(),
                    Passage.of(text, extra.span()),
                    null,
                    extra.told(text),
                    extra.mark().rule()));
        }
    }

    private void matched(MarkedDocument document, String text, QuoteMark gold, QuoteMark quote) {
        boolean speaker = quote.hasSpeakerOf(gold);
        found++;
        matched++;
        speakers += speaker ? 1 : 0;
        if (gold.namesPerson()) {
            named++;
            persons += quote.hasPersonOf(gold) ? 1 : 0;
        }
        rules.add(quote.mark().rule(), true, gold.span().equals(quote.span()), true, speaker);
        if (!speaker) {
            mistakes.add(new Mistake(
                    "indirect speaker",
                    document.id(),
                    Passage.of(text, quote.span()),
                    gold.told(text),
                    quote.told(text),
                    quote.mark().rule()));
        }
    }

    List<Figure> figures() {
        return new Figure.Listing()
                .score(
                        "indirect",
                        "reports without marks, of 5 words or more, half overlap",
                        Score.of(matched, found, gold),
                        found,
                        gold)
                .share("indirect-speaker", "the right speaker, of the matched indirect ones", speakers, matched)
                .share("indirect-person", "the right person, of the matched indirect ones", persons, named)
                .list();
    }

    long gold() {
        return gold;
    }

    long found() {
        return found;
    }
}
