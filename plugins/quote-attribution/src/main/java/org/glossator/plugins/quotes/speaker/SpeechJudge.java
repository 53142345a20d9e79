package org.glossator.plugins.quotes.speaker;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glossator.plugins.quotes.marks.Region;
import org.glossator.plugins.quotes.model.Calibration;
import org.glossator.plugins.quotes.model.LinearModel;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Tells words that somebody is said to have uttered from scare quotes, terms, titles and nicknames: a logistic model over what the words look
 * like, what stands beside them, and whether anybody is said to speak.
 */
final class SpeechJudge {

    /**
     * What was found out about one marked stretch.
     *
     * @param features what speaks for and against
     * @param probability of being speech
     */
    record Verdict(Set<SpeechFeature> features, double probability) {
        boolean spoken() {
            return probability > 0.5;
        }

        /** What else the words can be. */
        Unspoken kind() {
            if (features.contains(SpeechFeature.NICKNAME)) {
                return Unspoken.NAME;
            }
            if (features.contains(SpeechFeature.HEADING)) {
                return Unspoken.HEADING;
            }
            if (features.contains(SpeechFeature.TITLE_OF_WORK) || features.contains(SpeechFeature.WORK_BEFORE)) {
                return Unspoken.TITLE;
            }
            boolean named =
                    features.contains(SpeechFeature.NAMED) || features.contains(SpeechFeature.ATTRIBUTIVE_BEHIND_THE);
            return named ? Unspoken.TERM : features.contains(SpeechFeature.TITLE) ? Unspoken.TITLE : Unspoken.SCARE;
        }
    }

    private static final int REASONS = 3;
    private static final int NEAR = 14;
    private static final long UTTERED = WordClass.mask(WordClass.SAY, WordClass.ASK, WordClass.TELL, WordClass.LABEL);

    private final Reading reading;
    private final LinearModel<SpeechFeature> weights;
    private final Surroundings surroundings;

    SpeechJudge(Reading reading, LinearModel<SpeechFeature> weights) {
        this.reading = reading;
        this.weights = weights;
        this.surroundings = new Surroundings(reading);
    }

    /** @param before what was decided on the marked stretch before; null for the first */
    Verdict judge(int region, List<Link> links, @Nullable Attribution before) {
        int unit = reading.unitOf(region);
        Region marked = reading.regions().get(region);
        Wording wording = new Wording(reading.text(), marked);
        int words = wording.words();
        Set<SpeechFeature> features = EnumSet.of(SpeechFeature.BIAS, length(words));
        addWording(features, wording);
        addCue(features, links);
        surroundings.add(features, unit, words, wording.endsInStop());
        if (before != null && reading.together(before.unit(), unit)) {
            features.add(before.spoken() ? SpeechFeature.BEHIND_SPEECH : SpeechFeature.BEHIND_UNSPOKEN);
        }
        boolean headline = surroundings.isHeadline(unit); // where every word has a capital letter
        if (!headline && words >= 2 && words <= 9 && wording.isTitle()) {
            addTitle(features, unit, links);
        }
        addMarks(features, unit, marked, headline);
        return new Verdict(features, Calibration.logistic(weights.score(features)));
    }

    /** Adds what speaks most against speech, for a person. */
    void addReasons(StringBuilder note, Verdict verdict) {
        Set<SpeechFeature> telling = EnumSet.noneOf(SpeechFeature.class);
        for (SpeechFeature feature : verdict.features()) {
            if (feature != SpeechFeature.BIAS && weights.of(feature) < 0) {
                telling.add(feature);
            }
        }
        for (int reason = 0; reason < REASONS && !telling.isEmpty(); reason++) {
            SpeechFeature strongest = strongest(telling);
            telling.remove(strongest);
            note.append(reason == 0 ? "" : ", ").append(strongest.words());
        }
    }

    private SpeechFeature strongest(Set<SpeechFeature> telling) {
        SpeechFeature strongest = telling.iterator().next();
        for (SpeechFeature feature : telling) {
            if (weights.of(feature) < weights.of(strongest)) {
                strongest = feature;
            }
        }
        return strongest;
    }

    private static SpeechFeature length(int words) {
        if (words <= 1) {
            return SpeechFeature.ONE_WORD;
        }
        if (words <= 3) {
            return SpeechFeature.TWO_OR_THREE_WORDS;
        }
        if (words <= 7) {
            return SpeechFeature.FOUR_TO_SEVEN_WORDS;
        }
        return words <= 14 ? SpeechFeature.EIGHT_TO_FOURTEEN_WORDS : SpeechFeature.MANY_WORDS;
    }

    private static void addWording(Set<SpeechFeature> features, Wording wording) {
        switch (wording.last()) {
            case ',' -> features.add(SpeechFeature.ENDS_IN_COMMA);
            case '.' -> features.add(SpeechFeature.ENDS_IN_STOP);
            case '?', '!' -> features.add(SpeechFeature.ENDS_IN_SHOUT);
            default -> {}
        }
        if (wording.beginsWithCapital()) {
            features.add(SpeechFeature.BEGINS_WITH_CAPITAL);
        }
        if (wording.isInSentenceCase()) {
            features.add(SpeechFeature.SENTENCE_CASE);
        }
        if (wording.isClause()) {
            features.add(SpeechFeature.IS_CLAUSE);
        }
        if (wording.isInFirstPerson()) {
            features.add(SpeechFeature.FIRST_PERSON);
        }
    }

    private static void addCue(Set<SpeechFeature> features, List<Link> links) {
        Link best = null;
        for (Link link : links) {
            best = best == null || worth(link) > worth(best) ? link : best;
        }
        if (best == null) {
            features.add(SpeechFeature.NO_CUE);
            return;
        }
        features.add(nearness(best));
        if (isMental(best)) {
            features.add(SpeechFeature.CUE_ONLY_OF_BELIEF);
        } else if ((best.frame().classes() & WordClass.LABEL.bit()) != 0) {
            features.add(SpeechFeature.CUE_OF_CALLING);
        } else {
            features.add(SpeechFeature.CUE_OF_SAYING);
        }
        boolean holds = best.relation() == Link.Relation.WITHIN || best.relation() == Link.Relation.BEFORE;
        if (holds) {
            features.add(SpeechFeature.CUE_BEFORE_CLAUSE);
        }
    }

    private static SpeechFeature nearness(Link link) {
        if (link.gap() > 0) {
            return link.gap() > NEAR ? SpeechFeature.CUE_FAR : SpeechFeature.CUE_NEAR;
        }
        return switch (link.relation()) {
            case PHRASE -> SpeechFeature.PHRASE_BESIDE;
            case BEFORE, WITHIN -> SpeechFeature.CUE_RIGHT_BEFORE;
            case AFTER, TRAILING, LOOSE -> SpeechFeature.CUE_RIGHT_BEHIND;
        };
    }

    private static double worth(Link link) {
        double worth = link.gap() == 0 ? 3 : link.gap() > NEAR ? 1.6 : 2.5;
        return isMental(link) ? worth - 1 : worth;
    }

    private static boolean isMental(Link link) {
        long classes = link.frame().classes();
        return (classes & WordClass.mask(WordClass.BELIEF, WordClass.EVIDENCE)) != 0 && (classes & UTTERED) == 0;
    }

    private void addTitle(Set<SpeechFeature> features, int unit, List<Link> links) {
        boolean beside = isAnyBeside(links);
        boolean sentence = reading.beginsSentence(unit) && !features.contains(SpeechFeature.NO_CUE);
        if (surroundings.isBehindWork(unit)) {
            features.add(SpeechFeature.TITLE_OF_WORK);
        } else {
            features.add(beside || sentence ? SpeechFeature.TITLE_BESIDE_CUE : SpeechFeature.TITLE);
        }
    }

    private static boolean isAnyBeside(List<Link> links) {
        for (Link link : links) {
            if (link.gap() == 0) {
                return true;
            }
        }
        return false;
    }

    private void addMarks(Set<SpeechFeature> features, int unit, Region marked, boolean headline) {
        if (!marked.isWhole() && marked.repair() != Region.Repair.WRONG_MARK) {
            features.add(SpeechFeature.REPAIRED);
        }
        if (marked.single()) {
            features.add(SpeechFeature.SINGLE_MARKS);
        }
        if (headline) {
            boolean whole = surroundings.coversParagraph(unit, marked);
            features.add(whole ? SpeechFeature.HEADING : SpeechFeature.HEADLINE);
        }
    }
}
