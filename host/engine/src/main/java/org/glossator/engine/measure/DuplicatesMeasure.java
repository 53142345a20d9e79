package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.glossator.engine.measure.DuplicateGold.Copy;
import org.glossator.engine.measure.Families.Pair;
import org.glossator.text.Span;

/**
 * Duplicates of whole documents and of passages. What an output states of two documents is counted again from their texts; its families are
 * compared with gold's pair by pair; of gold's verbatim passages it is counted how many were found and led to the same words.
 */
final class DuplicatesMeasure implements LayerMeasure {

    private static final double TOLERANCE = 1e-3;
    private static final double MOST_OF_THE_GRAMS = .8;

    private final DuplicateGold gold;
    private final RuleTally rules = new RuleTally();
    private final Mistakes mistakes;
    private final Map<String, Set<String>> families = new LinkedHashMap<>();
    private final Set<Pair> linked = new HashSet<>();
    private final Map<String, List<Mark>> passages = new HashMap<>();
    private long found;
    private long stated; // links that name a document, or should
    private long links;
    private long wrongValues;
    private long wrongRelations;
    private long verbatim;
    private long falsePassages;

    DuplicatesMeasure(DuplicateGold gold, int errors) {
        this.gold = gold;
        mistakes = new Mistakes(errors);
    }

    @Override
    public void count(MarkedDocument document, String text, List<Mark> marks, List<Mark> findings) {
        found += findings.size();
        WordGrams mine = findings.isEmpty() ? new WordGrams(List.of(), Set.of()) : WordGrams.of(text);
        for (Mark finding : findings) {
            String other = gold.texts().get(finding.string("document"));
            if (other == null
                    || !gold.texts().containsKey(finding.string("family"))
                    || !(finding.values().get("jaccard") instanceof Number jaccard)
                    || !(finding.values().get("containment") instanceof Number containment)) {
                stated++;
                wrongValues++;
                rules.add(finding.rule(), true, false, false, false);
                wrong("value", document, text, finding, "a document of gold, with its figures");
            } else if (DuplicateGold.isWholeDocument(finding)) {
                link(document, text, finding, mine, other, jaccard.doubleValue(), containment.doubleValue());
            } else {
                passage(document, text, finding, other, jaccard.doubleValue());
            }
        }
    }

    private void link(
            MarkedDocument document,
            String text,
            Mark link,
            WordGrams mine,
            String other,
            double jaccard,
            double containment) {
        stated++;
        links++;
        families.computeIfAbsent(link.string("family"), family -> new LinkedHashSet<>())
                .addAll(List.of(document.id(), link.string("document")));
        linked.add(Pair.of(document.id(), link.string("document")));
        WordGrams theirs = WordGrams.of(other);
        long both = mine.shared(theirs);
        double exact = (double) both / (mine.grams().size() + theirs.grams().size() - both);
        double share = (double) both / mine.grams().size();
        String relation = relation(text, mine, other, theirs, both, share);
        boolean rightValues = Math.abs(exact - jaccard) <= TOLERANCE && Math.abs(share - containment) <= TOLERANCE;
        boolean rightRelation = relation.equals(link.string("relation"));
        wrongValues += rightValues ? 0 : 1;
        wrongRelations += rightRelation ? 0 : 1;
        rules.add(link.rule(), true, rightValues, true, rightRelation);
        if (!rightValues) {
            wrong("value", document, text, link, "jaccard " + exact + ", containment " + share);
        }
        if (!rightRelation) {
            wrong("relation", document, text, link, "relation " + relation);
        }
    }

    /** The first relation that fits. */
    private static String relation(
            String text, WordGrams mine, String other, WordGrams theirs, long both, double share) {
        if (withoutBlanks(text).equals(withoutBlanks(other))) {
            return "exact";
        }
        if (mine.words().equals(theirs.words())) {
            return "same-words";
        }
        if (both >= MOST_OF_THE_GRAMS * theirs.grams().size()) {
            return "contains";
        }
        return share >= MOST_OF_THE_GRAMS ? "contained" : "near";
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("(?U)[\\s\\x1c-\\x1f]+", "");
    }

    private void passage(MarkedDocument document, String text, Mark passage, String other, double jaccard) {
        passages.computeIfAbsent(document.id(), id -> new ArrayList<>()).add(passage);
        if (jaccard != 1) {
            rules.add(passage.rule(), false, false, false, false);
            return;
        }
        boolean right = leadsToTheSameWords(text, passage, other);
        verbatim++;
        falsePassages += right ? 0 : 1;
        rules.add(passage.rule(), true, right, right, right);
        if (!right) {
            wrong("false passage", document, text, passage, "the same words in both places");
        }
    }

    private static boolean leadsToTheSameWords(String text, Mark passage, String other) {
        Span there = passage.span("there");
        return there != null
                && there.end() <= other.length()
                && passage.span().end() <= text.length()
                && WordGrams.words(passage.span().in(text)).equals(WordGrams.words(there.in(other)));
    }

    private void wrong(String kind, MarkedDocument document, String text, Mark finding, String right) {
        mistakes.add(new Mistake(
                kind,
                document.id(),
                Passage.of(text, finding.span()),
                right,
                finding.named(text, List.of("relation", "document", "there", "jaccard", "containment", "family")),
                finding.rule()));
    }

    /** Whether a finding covers the copy and leads to the same words elsewhere, or the documents are linked as a whole. */
    private boolean isFound(Copy copy) {
        return passages.getOrDefault(copy.document(), List.of()).stream().anyMatch(each -> leads(copy, each))
                || copy.others().stream()
                        .anyMatch(other ->
                                !other.equals(copy.document()) && linked.contains(Pair.of(copy.document(), other)));
    }

    private boolean leads(Copy copy, Mark passage) {
        boolean covers = Spans.likeness(passage.span(), copy.span()) >= .8
                || Spans.overlap(passage.span(), copy.span())
                        >= .9 * copy.span().length();
        String text = gold.texts().getOrDefault(copy.document(), "");
        String other = gold.texts().get(passage.string("document"));
        return covers && other != null && leadsToTheSameWords(text, passage, other);
    }

    @Override
    public List<Figure> figures() {
        Families compared = new Families(gold.families(), families.values());
        long truth = compared.truth().size();
        long pairs = compared.pairs().size();
        List<Pair> rest = compared.rest();
        Map<String, Integer> memberships = new HashMap<>();
        families.values().forEach(family -> family.forEach(id -> memberships.merge(id, 1, Integer::sum)));
        long inOne = memberships.values().stream().filter(count -> count == 1).count();
        Figure.Listing listing = new Figure.Listing()
                .score("family", "pairs of documents in one family", score(compared.hits(), pairs, truth), pairs, truth)
                .share(
                        "family-rest",
                        "recall of pairs outside the largest family",
                        rest.stream().filter(compared.pairs()::contains).count(),
                        rest.size())
                .add(
                        "adjusted-rand",
                        "families alike, chance apart (1: the same)",
                        compared.adjustedRand(gold.texts().keySet()),
                        gold.texts().size())
                .share("one-family", "of the documents in families, those in one only", inOne, memberships.size())
                .share("right-values", "links whose jaccard and containment are exact", stated - wrongValues, stated)
                .share("right-relations", "links whose relation is the first that fits", links - wrongRelations, links)
                .share(
                        "true-passages",
                        "verbatim passages that lead to the same words",
                        verbatim - falsePassages,
                        verbatim);
        passages(listing);
        return listing.list();
    }

    /** As the scorer of the corpora counts: nothing found is no precision. */
    private static Score score(long hits, long found, long gold) {
        return Score.of(found > 0 ? (double) hits / found : 0, gold > 0 ? (double) hits / gold : 1);
    }

    private void passages(Figure.Listing listing) {
        Map<String, long[]> kinds = new TreeMap<>();
        List.of("within", "across", "quote", "boilerplate").forEach(kind -> kinds.put(kind, new long[2]));
        for (Copy copy : gold.copies()) {
            long[] counts = kinds.computeIfAbsent(copy.kind(), kind -> new long[2]);
            counts[0] += isFound(copy) ? 1 : 0;
            counts[1]++;
        }
        kinds.forEach((kind, counts) -> listing.share(
                "passages-" + kind, "verbatim passages of 15 words or more found, " + kind, counts[0], counts[1]));
    }

    @Override
    public long gold() {
        return gold.families().stream().mapToLong(Set::size).sum()
                + gold.copies().size();
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
