package org.glossator.engine.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemCodesTest {

    private static final Pattern CODE = Pattern.compile("\"(E\\d{4})\\b");
    private static final Path ENGINE = Path.of("src/main/java");
    private static final Path SHELL = Path.of("../shell/src/main/java");

    private static Set<String> used(Path sources) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(codes::add);
            }
        }
        return codes;
    }

    @Test
    void explainsEveryCodeThatIsUsed() throws IOException {
        Set<String> unexplained = used(ENGINE);
        unexplained.addAll(used(SHELL));
        assertTrue(unexplained.size() > 20, "only " + unexplained);
        unexplained.removeAll(ProblemCodes.all());
        assertEquals(Set.of(), unexplained);
    }

    @Test
    void explainsNoCodeThatNobodyUses() throws IOException {
        Set<String> unused = new TreeSet<>(ProblemCodes.all());
        unused.removeAll(used(ENGINE));
        unused.removeAll(used(SHELL));
        assertEquals(Set.of(), unused);
    }

    @Test
    void explainsInAFewSentences() {
        Set<String> others = ProblemCodes.all().stream()
                .filter(code -> !ProblemCodes.explain(code).orElseThrow().matches("[A-Z][^\\n]{80,600}\\."))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), others);
        assertTrue(ProblemCodes.explain("E2104").orElseThrow().startsWith("An annotator was given a parameter that"));
    }

    @Test
    void knowsNoOtherCode() {
        assertEquals(Optional.empty(), ProblemCodes.explain("E9999"));
        assertEquals(Optional.empty(), ProblemCodes.explain(""));
        assertTrue(ProblemCodes.explain("e2104").isEmpty());
    }
}
