package org.glossator.shell.view;

import java.util.List;
import java.util.Objects;
import org.glossator.engine.session.Change;
import org.glossator.engine.session.Decision;
import org.glossator.engine.session.DecisionStep;
import org.glossator.engine.session.Value;
import org.glossator.engine.session.Verdict;
import org.glossator.text.Span;

/** A decision in a few words. */
public final class DecisionText {

    private static final int WORDS = 50;

    private DecisionText() {}

    /** What it is about: {@code 003/quotes/3 [The bridge …]}. */
    public static String about(Decision decision) {
        return decision.id() + " [" + shortened(words(decision)) + "]";
    }

    /** The same with all its words. */
    public static String whole(Decision decision) {
        return decision.id() + " [" + FindingText.fold(words(decision)) + "]";
    }

    /** What was done: {@code accepted 003/quotes/3 [The bridge …]}. */
    public static String of(Change change) {
        Decision after = change.after();
        return (after == null ? "taken back" : after.verdict().word()) + " " + about(change.about());
    }

    /** How many other decisions on the same findings are gone; nothing where none is. */
    public static String settled(DecisionStep step) {
        int gone = step.changes().size() - step.findings().size();
        return gone == 0
                ? ""
                : "; " + gone + (gone == 1 ? " other decision" : " other decisions") + " on the same words gone";
    }

    /** Where the words stand that a person named, which may stand in several places: {@code ; speaker [he] at 44:46}. */
    public static String places(Change change) {
        Decision after = change.after();
        if (after == null || after.verdict() != Verdict.FIXED && after.verdict() != Verdict.ADDED) {
            return "";
        }
        Decision before = change.before();
        Value known = before == null ? after.was() : before.value();
        StringBuilder places = new StringBuilder();
        boolean isThere = after.verdict() == Verdict.FIXED
                && span(after).equals(before == null ? after.place().span() : span(before));
        if (!isThere) {
            places.append(" at ").append(span(after));
        }
        after.value().words().forEach((name, words) -> {
            Object held = after.value().components().get(name);
            boolean same =
                    known != null && Objects.equals(held, known.components().get(name));
            if (!same && held instanceof List<?> ends && ends.size() == 2) {
                places.append("; ")
                        .append(name)
                        .append(" [")
                        .append(shortened(words))
                        .append("] at ");
                places.append(ends.get(0)).append(':').append(ends.get(1));
            }
        });
        return places.toString();
    }

    /** What a person fixed that is no words of the text: {@code ; value 2024-03-04}. */
    public static String values(Change change) {
        Decision after = change.after();
        Decision before = change.before();
        Value known = after == null ? null : before == null ? after.was() : before.value();
        if (after == null || known == null || after.verdict() != Verdict.FIXED) {
            return "";
        }
        StringBuilder values = new StringBuilder();
        after.value().components().forEach((name, held) -> {
            boolean isPlain = held instanceof String || held instanceof Number || held instanceof Boolean;
            if (isPlain
                    && !isDerived(name, after)
                    && !held.equals(known.components().get(name))) {
                values.append("; ").append(name).append(' ').append(plain(held));
            }
        });
        return values.toString();
    }

    /** First and last moment of a time expression follow from its value. */
    private static boolean isDerived(String name, Decision decision) {
        return decision.value().components().containsKey("value") && (name.equals("begin") || name.equals("end"));
    }

    private static String plain(Object held) {
        return held instanceof Boolean yes ? yes ? "yes" : "no" : shortened(held.toString());
    }

    private static Span span(Decision decision) {
        return decision.to() == null ? decision.place().span() : decision.to().span();
    }

    private static String words(Decision decision) {
        return decision.to() == null ? decision.place().words() : decision.to().words();
    }

    private static String shortened(String words) {
        String folded = FindingText.fold(words);
        return folded.codePointCount(0, folded.length()) <= WORDS
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, WORDS)) + "…";
    }
}
