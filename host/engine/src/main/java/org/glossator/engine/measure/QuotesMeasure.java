package org.glossator.engine.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glossator.engine.measure.Matching.Pair;
import org.glossator.text.Span;

/**
 * Quotes in marks: their extent, speaker and person. A finding matches gold when their intersection over union is at least .8; one that
 * touches borderline content and nothing else is neither right nor wrong. Indirect speech is counted by {@link IndirectMeasure}.
 */
final class QuotesMeasure implements LayerMeasure {

    private static final double MATCH = .8;

    private final IndirectMeasure indirect;
    private final RuleTally rules = new RuleTally();
    private final Mistakes mistakes;
    private final Map<String, Kind> kinds = new TreeMap<>();

    private long gold;
    private long found;
    private long strict;
    private long matched;
    private long overlapping;
    private long speakers;
    private long fullPersons;
    private long pronouns;
    private long pronounPersons;
    private long malformed;
    private long malformedMatched;
    private long notQuotes;
    private long notQuotesReported;

    /** Direct and mixed quotes apart. */
    private static final class Kind {
        private long gold;
        private long matched;
        private long speakers;
        private long named;
        private long persons;
    }

    QuotesMeasure(int errors) {
        mistakes = new Mistakes(errors);
        indirect = new IndirectMeasure(rules, mistakes);
    }

    @Override
    public void count(MarkedDocument document, String text, List<Mark> marks, List<Mark> findings) {
        List<QuoteMark> golds = QuoteMark.marked(marks);
        List<QuoteMark> founds = QuoteMark.marked(findings);
        List<Span> goldSpans = golds.stream().map(QuoteMark::span).toList();
        List<Span> foundSpans = founds.stream().map(QuoteMark::span).toList();
        Matching matching = Matching.of(goldSpans, foundSpans, Spans::likeness, MATCH);
        overlapping +=
                Matching.of(goldSpans, foundSpans, Spans::likeness, 0).pairs().size();
        unspoken(document.notQuotes(), foundSpans);
        golds(document, text, golds, matching);
        for (int j = 0; j < founds.size(); j++) {
            Span span = foundSpans.get(j);
            if (!matching.hasFound(j)) {
                extra(document, text, founds.get(j), isSoft(span, document.borderline(), goldSpans));
            }
        }
        for (Pair pair : matching.pairs()) {
            matched(document, text, golds.get(pair.gold()), founds.get(pair.found()));
        }
        indirect.count(document, text, marks, findings);
    }

    static boolean isSoft(Span span, List<Span> soft, List<Span> hard) {
        return soft.stream().anyMatch(span::overlaps) && hard.stream().noneMatch(span::overlaps);
    }

    private void unspoken(List<Span> words, List<Span> founds) {
        notQuotes += words.size();
        notQuotesReported += words.stream()
                .filter(span -> founds.stream().anyMatch(each -> Spans.likeness(span, each) >= .5))
                .count();
    }

    private void golds(MarkedDocument document, String text, List<QuoteMark> golds, Matching matching) {
        gold += golds.size();
        for (int i = 0; i < golds.size(); i++) {
            QuoteMark each = golds.get(i);
            kind(each).gold++;
            malformed += each.mark().flag("malformed") ? 1 : 0;
            if (!matching.hasGold(i)) {
                mistakes.add(
                        new Mistake("missed", document.id(), Passage.of(text, each.span()), each.told(text), null, ""));
            }
        }
    }

    private void extra(MarkedDocument document, String text, QuoteMark extra, boolean soft) {
        rules.add(extra.mark().rule(), !soft, false, false, false);
        if (!soft) {
            found++;
            mistakes.add(new Mistake(
                    "extra",
                    document.id(),
                    Passage.of(text, extra.span()),
                    null,
                    extra.told(text),
                    extra.mark().rule()));
        }
    }

    private Kind kind(QuoteMark quote) {
        return kinds.computeIfAbsent(quote.kind(), kind -> new Kind());
    }

    private void matched(MarkedDocument document, String text, QuoteMark gold, QuoteMark quote) {
        boolean exact = gold.span().equals(quote.span());
        boolean speaker = quote.hasSpeakerOf(gold);
        found++;
        matched++;
        strict += exact ? 1 : 0;
        speakers += speaker ? 1 : 0;
        malformedMatched += gold.mark().flag("malformed") ? 1 : 0;
        kind(gold).matched++;
        kind(gold).speakers += speaker ? 1 : 0;
        rules.add(quote.mark().rule(), true, exact, true, speaker);
        if (!speaker) {
            wrong("speaker", document, text, gold, quote);
        }
        if (gold.namesPerson()) {
            person(document, text, gold, quote);
        }
    }

    private void person(MarkedDocument document, String text, QuoteMark gold, QuoteMark quote) {
        boolean person = quote.hasPersonOf(gold);
        kind(gold).named++;
        kind(gold).persons += person ? 1 : 0;
        fullPersons += quote.hasFullPersonOf(gold) ? 1 : 0;
        if (gold.isPronounIn(text)) {
            pronouns++;
            pronounPersons += person ? 1 : 0;
        }
        if (!person) {
            wrong("person", document, text, gold, quote);
        }
    }

    private void wrong(String kind, MarkedDocument document, String text, QuoteMark gold, QuoteMark quote) {
        mistakes.add(new Mistake(
                kind,
                document.id(),
                Passage.of(text, quote.span()),
                gold.told(text),
                quote.told(text),
                quote.mark().rule()));
    }

    @Override
    public List<Figure> figures() {
        Kind direct = kinds.getOrDefault("direct", new Kind());
        Kind mixed = kinds.getOrDefault("mixed", new Kind());
        long named = direct.named + mixed.named;
        return new Figure.Listing()
                .score("strict", "quotes in marks, both edges as in gold", Score.of(strict, found, gold), found, gold)
                .score(
                        "span",
                        "quotes in marks, intersection over union .8",
                        Score.of(matched, found, gold),
                        found,
                        gold)
                .score("relaxed", "quotes in marks, any overlap", Score.of(overlapping, found, gold), found, gold)
                .score(
                        "end-to-end",
                        "quotes in marks, span (.8) and speaker right",
                        Score.of(speakers, found, gold),
                        found,
                        gold)
                .share("speaker", "the right speaker, of the matched quotes in marks", speakers, matched)
                .share(
                        "person",
                        "the right person, of those matched whose person gold names",
                        direct.persons + mixed.persons,
                        named)
                .share("person-full", "the person with all the words of the gold name", fullPersons, named)
                .share(
                        "person-of-pronouns",
                        "the right person where the speaker is a pronoun",
                        pronounPersons,
                        pronouns)
                .share("direct-found", "direct quotes matched", direct.matched, direct.gold)
                .share(
                        "direct-speaker",
                        "the right speaker, of the matched direct ones",
                        direct.speakers,
                        direct.matched)
                .share("direct-person", "the right person, of the matched direct ones", direct.persons, direct.named)
                .share("mixed-found", "mixed quotes matched", mixed.matched, mixed.gold)
                .share("mixed-speaker", "the right speaker, of the matched mixed ones", mixed.speakers, mixed.matched)
                .share("mixed-person", "the right person, of the matched mixed ones", mixed.persons, mixed.named)
                .share(
                        "malformed-found",
                        "quotes with a missing or wrong mark that are matched",
                        malformedMatched,
                        malformed)
                .share(
                        "unspoken-reported",
                        "words in marks that nobody uttered, wrongly reported (less is better)",
                        notQuotesReported,
                        notQuotes)
                .append(indirect.figures())
                .list();
    }

    @Override
    public long gold() {
        return gold + indirect.gold();
    }

    @Override
    public long found() {
        return found + indirect.found();
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
