package org.glossator.engine.development;

import java.util.List;

/** A project does not build. */
public final class BuildFailedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<String> lines;

    /** @param lines what is wrong, in the words of the compiler or of Maven, each mistake beginning with its place */
    BuildFailedException(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    /** What is wrong, in the words of the compiler or of Maven: {@code FILE:LINE:COLUMN: WORDS}, and lines that go on, indented. */
    public List<String> lines() {
        return lines;
    }
}
