package org.glossator.plugins.duplicates;

import static org.glossator.text.Duplicate.Relation.CONTAINED;
import static org.glossator.text.Duplicate.Relation.CONTAINS;
import static org.glossator.text.Duplicate.Relation.EXACT;
import static org.glossator.text.Duplicate.Relation.NEAR;
import static org.glossator.text.Duplicate.Relation.SAME_WORDS;

import java.util.ArrayList;
import java.util.List;
import org.glossator.annotator.Output;
import org.glossator.text.Document;
import org.glossator.text.Duplicate;
import org.glossator.text.Duplicate.Relation;
import org.glossator.text.Evidence;
import org.glossator.text.Layers;
import org.jspecify.annotations.Nullable;

/**
 * Says of each member of a family to which other members it is linked, the closest first, at most as many as may be named. Immutable.
 */
final class DocumentLinks {

    /** The share that makes one document contain another; what the relation means, whatever was asked for as a threshold. */
    private static final double CONTAINING = .8;

    private final Texts texts;
    private final DuplicateParameters parameters;
    private final @Nullable Member[] members; // null: alone

    private DocumentLinks(Texts texts, DuplicateParameters parameters, @Nullable Member[] members) {
        this.texts = texts;
        this.parameters = parameters;
        this.members = members;
    }

    static DocumentLinks of(
            Texts texts, Grams grams, Links links, Families families, DuplicateParameters parameters, Crew crew) {
        @Nullable Member[] members = new Member[texts.size()];
        crew.eachOfMany(texts.size(), text -> {
            if (families.size(text) > 1) {
                members[text] = member(text, grams, links, families, parameters);
            }
        });
        return new DocumentLinks(texts, parameters, members);
    }

    private static Member member(
            int text, Grams grams, Links links, Families families, DuplicateParameters parameters) {
        List<Link> told = new ArrayList<>();
        int[] shared = grams.shared(text);
        for (int link : families.closest(text, parameters.partners())) {
            int other = links.neighbour(link);
            int frequent = grams.common(shared, grams.shared(other), parameters.boilerplate());
            told.add(new Link(other, links.common(link), frequent, links.distinct(other), links.onlyCharacters(link)));
        }
        return new Member(
                families.name(text), families.via(text), families.size(text), links.distinct(text), List.copyOf(told));
    }

    void annotate(int document, Document source, Output out) {
        Member member = members[texts.textOf(document)];
        if (member == null) {
            return;
        }
        List<Finding> findings = new ArrayList<>();
        addCopies(document, findings);
        for (Link link : member.links) {
            addAlike(document, member, link, findings);
        }
        for (Finding finding : findings) {
            Duplicate value = new Duplicate(
                    finding.relation,
                    texts.sheet(finding.other).id,
                    null,
                    finding.jaccard,
                    finding.containment,
                    member.family,
                    via(member),
                    false);
            String note = finding.note + "; " + member.familySize + " documents in the family";
            out.add(Layers.DUPLICATES, source.span(), value, Evidence.of(finding.rule, note));
        }
    }

    private @Nullable String via(Member member) {
        return member.via == Families.NONE ? null : texts.sheet(member.via).id;
    }

    /** The documents with the same words, those with the same characters before the others. */
    private void addCopies(int document, List<Finding> findings) {
        int text = texts.textOf(document);
        int copies = texts.copies(text);
        int twin = texts.firstTwin(document);
        int end = twin;
        for (; end < copies && isSame(document, texts.document(text, end)); end++) {
            int other = texts.document(text, end);
            if (findings.size() == parameters.partners()) {
                return;
            }
            if (other != document) {
                findings.add(new Finding(EXACT, other, 1, 1, "copy/same-characters", "the same but for white space"));
            }
        }
        for (int copy = twin == 0 ? end : 0; copy < copies; copy = copy + 1 == twin ? end : copy + 1) {
            if (findings.size() == parameters.partners()) {
                return;
            }
            findings.add(
                    new Finding(SAME_WORDS, texts.document(text, copy), 1, 1, "copy/same-words", "the same words"));
        }
    }

    private void addAlike(int document, Member member, Link link, List<Finding> findings) {
        double jaccard = (double) link.common / (member.distinct + link.distinct - link.common);
        double containment = (double) link.common / member.distinct;
        for (int copy = 0; copy < texts.copies(link.text); copy++) {
            int other = texts.document(link.text, copy);
            if (findings.size() == parameters.partners()) {
                return;
            }
            boolean same = isSame(document, other);
            if (same || !link.onlyCharacters) {
                Relation relation = same ? EXACT : relation(member, link);
                String rule = same ? "copy/same-characters" : rule(member, link, jaccard);
                findings.add(new Finding(relation, other, jaccard, containment, rule, note(member, link)));
            }
        }
    }

    private String rule(Member member, Link link, double jaccard) {
        if (jaccard >= parameters.jaccard()) {
            return "grams/jaccard";
        }
        boolean contained = link.common >= parameters.containment() * Math.min(member.distinct, link.distinct);
        return contained ? "grams/containment" : "words/edited";
    }

    private boolean isSame(int document, int other) {
        return texts.haveSameCharacters(document, other);
    }

    private static Relation relation(Member member, Link link) {
        if (link.common >= CONTAINING * link.distinct) {
            return CONTAINS;
        }
        return link.common >= CONTAINING * member.distinct ? CONTAINED : NEAR;
    }

    private String note(Member member, Link link) {
        String note =
                link.common + " 5-grams in common, of " + member.distinct + " here and " + link.distinct + " there";
        return link.frequent == 0
                ? note
                : note + "; " + link.frequent + " of them stand in " + parameters.boilerplate() + " texts or more";
    }

    /** What is known of the documents of one text: the document number for via, counts of documents and grams. */
    private record Member(String family, int via, int familySize, int distinct, List<Link> links) {}

    /** Another text: grams in common, how many of these are in many texts, the number of its own, whether only characters are the same. */
    private record Link(int text, int common, int frequent, int distinct, boolean onlyCharacters) {}

    private record Finding(
            Relation relation, int other, double jaccard, double containment, String rule, String note) {}
}
