package org.glossator.shell.command;

/** Asks the person at the terminal. */
@FunctionalInterface
public interface Question {

    /**
     * Waits for the answer.
     *
     * @param text one line that ends with what may be typed, as in {@code go on? [y/N]}
     * @param otherwise the answer of somebody who types nothing
     */
    boolean ask(String text, boolean otherwise);
}
