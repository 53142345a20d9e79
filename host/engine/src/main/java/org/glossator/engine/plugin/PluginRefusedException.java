package org.glossator.engine.plugin;

/** A plugin cannot be used; the message is a sentence about it, which may stand behind its name and a colon. */
public final class PluginRefusedException extends Exception {

    private static final long serialVersionUID = 1;

    PluginRefusedException(Refusal refusal) {
        super(refusal.sentence(), refusal);
    }
}
