package org.glossator.plugins.quotes.indirect;

/** What the patterns of reported speech look for, for a person. */
public final class RuleWords {

    private RuleWords() {}

    /** The words for a rule, variants such as {@code that-shared} included. */
    public static String of(String rule) {
        String words = pattern(rule);
        if (rule.contains("-shared")) {
            words += ", whose subject stands further left,";
        }
        if (rule.contains("-noun")) {
            words += " of a noun of saying";
        }
        if (rule.contains("-relayed")) {
            words += ", relayed by somebody else,";
        }
        return rule.endsWith("-part") ? "the unmarked part of " + words : words;
    }

    private static String pattern(String rule) {
        int dash = rule.indexOf('-');
        return switch (dash < 0 ? rule : rule.substring(0, dash)) {
            case "that" -> "a that-clause behind the cue";
            case "bare" -> "a clause behind the cue";
            case "question" -> "an indirect question behind the cue";
            case "directive", "promise" -> "an infinitive behind the cue";
            case "trailing" -> "a sentence that ends with the cue";
            case "middle", "comma" -> "a sentence around the cue";
            case "as" -> "a sentence behind as and the cue";
            case "according" -> "a sentence beside according to or its like";
            case "denied" -> "a clause that the cue denies";
            case "this" -> "the sentence before, which the cue points at,";
            case "colon" -> "a sentence behind the cue and a colon";
            default -> "a clause beside the cue";
        };
    }
}
