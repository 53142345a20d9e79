package org.glossator.shell.review;

import java.util.Optional;
import java.util.stream.Stream;

/** What a person can do with what is in hand: by a key, or by a word where lines are typed. */
enum Action {
    ACCEPT("a", "accept", "It is right as it stands."),
    REJECT("r", "reject", "It is wrong, and no finding."),
    EDIT("e", "edit", "Change its value, component by component."),
    SPAN("s", "span", "Change which words it has."),
    SKIP("n", "next", "Leave it as it is, and go on; the space bar does the same."),
    BACK("b", "back", "Go to the one before."),
    UNDO("u", "undo", "Take back what was decided last, in this review or before it, and show it."),
    REDO("U", "redo", "Do again what was taken back; Ctrl-R does the same."),
    TAKE("t", "take", "Let the decision in conflict count, in place of the other one that stands now."),
    WITHDRAW("x", "withdraw", "Drop a decision that is in conflict; another one that stands stays as it is."),
    ADD("+", "add", "Add it anew where it stood, where a decision is in conflict since nothing is found there now."),
    WHY("w", "why", "Show all that is known of it."),
    HELP("?", "help", "Show this."),
    QUIT("q", "quit", "End the review. Everything decided is kept already.");

    private final String key;
    private final String word;
    private final String help;

    Action(String key, String word, String help) {
        this.key = key;
        this.word = word;
        this.help = help;
    }

    String key() {
        return key;
    }

    String word() {
        return word;
    }

    String help() {
        return help;
    }

    /** The one that is typed so. */
    static Optional<Action> of(String typed) {
        String meant = switch (typed) {
            case "", " ", "skip", "keep" -> "n";
            case "h" -> "?";
            case "words" -> "s";
            case "fix" -> "e";
            default -> typed;
        };
        return Stream.of(values())
                .filter(a -> a.key.equals(meant) || a.word.equals(meant))
                .findFirst();
    }
}
