package org.glossator.plugins.duplicates;

import static org.glossator.text.Duplicate.Relation.CONTAINED;
import static org.glossator.text.Duplicate.Relation.CONTAINS;
import static org.glossator.text.Duplicate.Relation.EXACT;
import static org.glossator.text.Duplicate.Relation.NEAR;
import static org.glossator.text.Duplicate.Relation.SAME_WORDS;

import org.glossator.annotator.Output;
import org.glossator.text.Document;
import org.glossator.text.Duplicate;
import org.glossator.text.Evidence;
import org.glossator.text.Layers;
import org.jspecify.annotations.Nullable;

/** Says of each member of a family to which other member it is closest. Keeps some thirty bytes for each text. Immutable. */
final class DocumentLinks {

    /** The share that makes one document contain another; what the relation means, whatever was asked for as a threshold. */
    private static final double CONTAINING = .8;

    private static final int NONE = Families.NONE;

    private final Texts texts;
    private final int[] representative;
    private final int[] via;
    private final int[] familySize;
    private final int[] closest;
    private final int[] common;
    private final int[] frequent;
    private final int[] distinct;
    private final int boilerplate;

    private DocumentLinks(Texts texts, int boilerplate) {
        this.texts = texts;
        this.boilerplate = boilerplate;
        representative = new int[texts.size()];
        via = new int[texts.size()];
        familySize = new int[texts.size()];
        closest = new int[texts.size()];
        common = new int[texts.size()];
        frequent = new int[texts.size()];
        distinct = new int[texts.size()];
    }

    static DocumentLinks of(Texts texts, Grams grams, Links links, Families families, DuplicateParameters parameters) {
        DocumentLinks all = new DocumentLinks(texts, parameters.boilerplate());
        for (int text = 0; text < texts.size(); text++) {
            int link = families.closest(text);
            all.representative[text] = families.representative(text);
            all.via[text] = families.via(text);
            all.familySize[text] = families.size(text);
            all.distinct[text] = grams.distinct(text);
            all.closest[text] = link == NONE ? NONE : links.neighbour(link);
            if (link != NONE) {
                all.common[text] = links.common(link);
                all.frequent[text] = grams.frequent(text, links.neighbour(link), parameters.boilerplate());
            }
        }
        return all;
    }

    void annotate(int document, Document source, Output out) {
        int text = texts.textOf(document);
        if (familySize[text] < 2) {
            return;
        }
        int copy = copy(document, text);
        Finding finding = copy == NONE ? alike(document, text) : copied(document, copy);
        Duplicate value = new Duplicate(
                finding.relation,
                texts.sheet(finding.other).id,
                null,
                finding.jaccard,
                finding.containment,
                texts.sheet(representative[text]).id,
                via(text),
                false);
        out.add(Layers.DUPLICATES, source.span(), value, Evidence.of(finding.rule, finding.note + family(text)));
    }

    private @Nullable String via(int text) {
        return via[text] == NONE ? null : texts.sheet(via[text]).id;
    }

    private String family(int text) {
        return "; " + familySize[text] + " documents in the family";
    }

    /** Another document with the same words, best with the same characters; NONE when there is none. */
    private int copy(int document, int text) {
        int best = NONE;
        for (int other : texts.documents(text)) {
            if (other != document && texts.sheet(other).sameCharacters(texts.sheet(document))) {
                return other;
            }
            best = other != document && best == NONE ? other : best;
        }
        return best;
    }

    private Finding copied(int document, int other) {
        return texts.sheet(document).sameCharacters(texts.sheet(other))
                ? new Finding(EXACT, other, 1, 1, "copy/same-characters", "all characters but white space are the same")
                : new Finding(SAME_WORDS, other, 1, 1, "copy/same-words", "all words are the same");
    }

    private Finding alike(int document, int text) {
        int other = texts.first(closest[text]);
        int both = common[text];
        int here = distinct[text];
        int there = distinct[closest[text]];
        double jaccard = (double) both / (here + there - both);
        String note = both + " 5-grams in common, of " + here + " here and " + there + " there" + boilerplateNote(text);
        for (int candidate : texts.documents(closest[text])) {
            if (texts.sheet(candidate).sameCharacters(texts.sheet(document))) {
                return new Finding(EXACT, candidate, jaccard, (double) both / here, "copy/same-characters", note);
            }
        }
        if (both >= CONTAINING * there) {
            return new Finding(CONTAINS, other, jaccard, (double) both / here, "grams/containment", note);
        }
        return both >= CONTAINING * here
                ? new Finding(CONTAINED, other, jaccard, (double) both / here, "grams/containment", note)
                : new Finding(NEAR, other, jaccard, (double) both / here, "grams/jaccard", note);
    }

    private String boilerplateNote(int text) {
        return frequent[text] == 0
                ? ""
                : "; " + frequent[text] + " of those in common stand in " + boilerplate + " texts or more";
    }

    private record Finding(
            Duplicate.Relation relation, int other, double jaccard, double containment, String rule, String note) {}
}
