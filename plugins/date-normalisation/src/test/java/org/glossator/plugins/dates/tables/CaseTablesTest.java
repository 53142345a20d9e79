package org.glossator.plugins.dates.tables;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.glossator.plugins.dates.DatesTester;
import org.glossator.plugins.dates.meaning.Direction;
import org.glossator.text.Annotation;
import org.glossator.text.Timex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the cases of recognizers-text, duckling and chrono that are questions of TIMEX3, and reports how many are right. It needs the tables,
 * which are no part of the project: in the folder of the property {@code cases}, else beside the repository; without them it is skipped. The
 * report, with the failures and with what is left out and why, is target/case-tables.txt.
 */
final class CaseTablesTest {

    private static final String BESIDE = "shared/data/dates/cases";

    /** Per kind of question: right, asked. */
    private final Map<String, int[]> scores = new TreeMap<>();

    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    @Test
    void mostOfTheQuestionsOfOtherProjectsAreAnsweredRight() throws IOException {
        Path tables = tables();
        assumeTrue(tables != null, "no case tables: neither -Dcases=FOLDER nor ../" + BESIDE);
        ask(tables.resolve("recognizers-text.jsonl"), "recognizers", Recognizers::of);
        ask(tables.resolve("duckling.jsonl"), "duckling", Duckling::of);
        ask(tables.resolve("chrono.jsonl"), "chrono", Chrono::of);
        List<String> report = report();
        Files.write(Path.of("target", "case-tables.txt"), report);
        report.stream().takeWhile(line -> !line.isEmpty()).forEach(System.out::println);
        int[] all = scores.getOrDefault("all", new int[2]);
        assertTrue(all[0] * 100 > all[1] * 50, () -> String.join("\n", report));
    }

    private static @Nullable Path tables() {
        String named = System.getProperty("cases", "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(BESIDE))) {
                return folder.resolve(BESIDE);
            }
        }
        return null;
    }

    private void ask(Path file, String table, BiFunction<JsonNode, TableCase, TableCase> mapping) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Set<TableCase> cases = new LinkedHashSet<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            cases.add(mapping.apply(node, blank(table, node)).certain());
        }
        cases.forEach(this::ask);
    }

    private static TableCase blank(String table, JsonNode line) {
        String text = line.path("text").asString("");
        int from = line.path("span").path(0).asInt(0);
        int to = line.path("span").path(1).asInt(0);
        boolean dayFirst = line.path("file").asString("").startsWith("EnglishOthers")
                || line.path("variant").asString("").endsWith("GB")
                || Duckling.isDayFirst(line);
        boolean forward = table.equals("duckling") || line.path("forward").asBoolean(false);
        Direction direction = forward ? Direction.FUTURE : table.equals("chrono") ? Direction.NEAREST : Direction.NEWS;
        return new TableCase(
                table, "", text, from, to, day(line.path("reference").asString("")), dayFirst, direction, null);
    }

    private static @Nullable LocalDate day(String reference) {
        try {
            return reference.matches("\\d{4}-\\d\\d-\\d\\d.*")
                    ? LocalDate.parse(reference.substring(0, 10))
                    : LocalDate.parse(reference, DateTimeFormatter.ofPattern("EEE MMM d yyyy", Locale.ENGLISH));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void ask(TableCase asked) {
        Answer answer = asked.answer();
        if (answer == null) {
            leftOut.merge(asked.table() + ": " + asked.kind(), 1, Integer::sum);
            return;
        }
        List<Annotation<Timex>> all = DatesTester.read(
                        asked.text(), asked.reference(), asked.dayFirst(), asked.direction())
                .dates();
        List<Timex> found = all.stream()
                .filter(date -> asked.isNegative()
                        || date.span().start() < asked.to() && date.span().end() > asked.from())
                .map(Annotation::value)
                .toList();
        boolean right = answer.accepts(found);
        count(asked.isNegative() ? "silent" : "all", right);
        count(asked.isNegative() || asked.kind().equals("holiday") ? "silent or holiday" : "all but holidays", right);
        count(asked.table() + (asked.isNegative() ? " silent" : ""), right);
        count(asked.table() + " " + asked.kind(), right);
        if (!right) {
            failures.add(asked.table() + " " + asked.kind() + "\t"
                    + asked.text().replace('\n', ' ') + "\t[" + asked.words() + "]\t"
                    + asked.reference() + "\twanted " + answer.slots() + "\tfound "
                    + all.stream()
                            .map(date -> "[" + date.span().in(asked.text()) + "|"
                                    + date.value().type() + " " + date.value().value() + "]")
                            .toList());
        }
    }

    private void count(String name, boolean right) {
        int[] score = scores.computeIfAbsent(name, n -> new int[2]);
        score[0] += right ? 1 : 0;
        score[1]++;
    }

    private List<String> report() {
        List<String> lines = new ArrayList<>();
        scores.forEach((name, score) -> lines.add(String.format(
                Locale.ROOT, "%-28s %4d of %4d  %5.1f %%", name, score[0], score[1], 100.0 * score[0] / score[1])));
        leftOut.forEach((reason, count) -> lines.add(String.format(Locale.ROOT, "left out %4d  %s", count, reason)));
        lines.add("");
        lines.addAll(failures);
        return lines;
    }
}
