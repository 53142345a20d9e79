package org.glossator.engine.plugin;

import org.glossator.engine.plugin.PluginStatus.State;
import org.jspecify.annotations.Nullable;

/**
 * Why one plugin cannot be used, in a sentence for a person. Never leaves this package: {@link Loading} turns it into a
 * {@link PluginStatus}. Unchecked, since it has to pass through PF4J.
 */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final State state;
    private final String sentence;

    private Refusal(State state, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.state = state;
        this.sentence = sentence;
    }

    /** A person does not want it. */
    static Refusal disabled(String sentence) {
        return new Refusal(State.DISABLED, sentence, null);
    }

    /** The host will not load it. */
    static Refusal refused(String sentence) {
        return new Refusal(State.REFUSED, sentence, null);
    }

    /** The host will not load it, since the system could not read or write something. */
    static Refusal refused(String sentence, Throwable cause) {
        return new Refusal(State.REFUSED, sentence, cause);
    }

    /** The plugin's own code failed. */
    static Refusal broken(String sentence, @Nullable Throwable cause) {
        return new Refusal(State.BROKEN, sentence, cause);
    }

    State state() {
        return state;
    }

    String sentence() {
        return sentence;
    }
}
