package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs that some tests need beside Java. */
final class Tools {

    private Tools() {}

    /** Where the program is; without it the test is skipped, or fails if tools are required. */
    static Path need(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> missing(name));
    }

    private static Path missing(String name) {
        if ("1".equals(System.getenv("GLOSS_REQUIRE_TOOLS"))) {
            fail(name + " is not installed, and GLOSS_REQUIRE_TOOLS=1");
        }
        return abort(name + " is not installed");
    }
}
