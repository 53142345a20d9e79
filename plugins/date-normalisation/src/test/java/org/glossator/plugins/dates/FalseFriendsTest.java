package org.glossator.plugins.dates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What looks like a time expression and is none stays silent, and its friends that are ones are found. */
final class FalseFriendsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 15);

    @TestFactory
    Stream<DynamicTest> falseFriendsStaySilent() throws IOException {
        return tests("false-friends.txt");
    }

    @TestFactory
    Stream<DynamicTest> timeExpressionsAreFoundWithTheirValues() throws IOException {
        return tests("expressions.txt");
    }

    private static Stream<DynamicTest> tests(String resource) throws IOException {
        return lines(resource).stream().map(line -> DynamicTest.dynamicTest(line, () -> DatesTester.check(line, DAY)));
    }

    private static List<String> lines(String resource) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FalseFriendsTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .toList();
        }
    }
}
