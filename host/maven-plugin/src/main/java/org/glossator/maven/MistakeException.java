package org.glossator.maven;

import java.util.List;

/** What a plugin's author has to mend, each in a sentence. */
final class MistakeException extends Exception {

    private static final long serialVersionUID = 1;

    private final List<String> mistakes;

    MistakeException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    MistakeException(List<String> mistakes, Throwable cause) {
        super(String.join("\n", mistakes), cause);
        this.mistakes = List.copyOf(mistakes);
    }

    List<String> mistakes() {
        return mistakes;
    }
}
