package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What {@code help} gives as an example can be typed. All of them, in one process, over the sample articles and the files that they name. */
class HelpExamplesTest {

    /** Has what the examples speak of: eight quotes, the dates, and the words. */
    private static final String STORY = """
            LONDON, 3 May 2024 - "We begin on Monday," said Ann Lee. "Nobody knows," said Bob Roe on Tuesday. "It will last," \
            said Ms. Lee. "It is fake news," said Carl Berg, the mayor, last Friday. "Perhaps," said Dora Kent. "We wait," said Ann \
            Lee in April 2024. "They pay tomorrow," said Bob Roe. "The end," said Ms. Lee yesterday. That was not the whole of what \
            she said.
            """;

    /** What has to be there before; the names are those of the examples. */
    private static final List<String> BEFORE = List.of(
            "run quotes dates duplicates -i examples/articles -o annotated.jsonl --text yes",
            "run quotes dates -i news.jsonl -o monday.jsonl",
            "run quotes dates -i examples/articles/09-story.txt -o tuesday.jsonl",
            "run quotes dates -i news.jsonl -o before.jsonl",
            "run quotes dates -i news.jsonl -o after.jsonl",
            "run quotes dates -i news -o gold.jsonl",
            "run quotes dates who-said-when -i news.jsonl -o both.jsonl",
            "run quotes -i examples/articles -o short.jsonl --text no",
            "run quotes quotes@theirs -i news.jsonl -o two.jsonl",
            "run duplicates:index=seen -i news.jsonl -o seen.jsonl",
            "plugin lock examples/pipelines/news.json",
            "open news.jsonl",
            "open examples/articles",
            "annotate quotes dates duplicates",
            "use 003",
            "save quotes-of-may");

    /** Commands whose examples need those of others before them go last, the others stay as help lists them. */
    private static final List<String> LAST = List.of("verify-run", "eval", "undo", "redo", "import");

    private static final List<String> AGAIN = List.of("open news.jsonl", "annotate quotes dates duplicates", "use 003");

    /** What takes the next command back to where it needs to be. */
    private static final Map<String, List<String>> AFTER = Map.of("open", AGAIN, "annotate", AGAIN);

    @TempDir
    private Path folder;

    @BeforeEach
    void copyWhatTheExamplesName() throws Exception {
        for (String each : List.of("articles", "pipelines", "scripts")) {
            Path copy = Files.createDirectories(folder.resolve("examples").resolve(each));
            for (Path file : SourceTree.files("examples/" + each)) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        JsonMapper json = new JsonMapper();
        List<String> lines = new ArrayList<>();
        for (String id : List.of("003", "004", "017")) {
            lines.add(json.writeValueAsString(Map.of("id", id, "date", "2024-05-03", "text", STORY)));
        }
        Files.write(folder.resolve("news.jsonl"), lines);
        Files.writeString(Files.createDirectories(folder.resolve("news")).resolve("one.txt"), STORY);
    }

    @Test
    void canBeTypedAsTheyStandThere() throws Exception {
        Gloss gloss = Gloss.in(folder).of(WhoSaidWhen.installedInto(folder.resolve("gloss")));
        Map<String, List<String>> examples = examples(gloss);
        List<String> lines = new ArrayList<>(BEFORE);
        List<String> piped = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : examples.entrySet()) {
            for (String example : each.getValue()) {
                if (example.contains(" < ")) {
                    piped.add(example);
                } else {
                    lines.add(example);
                    if (example.startsWith("review")) {
                        lines.add("q");
                    }
                }
            }
            lines.addAll(AFTER.getOrDefault(each.getKey(), List.of()));
        }
        assertTrue(lines.size() > 100, () -> "few examples: " + lines);
        Path script = Files.write(folder.resolve("all.gloss"), lines);
        Outcome outcome = gloss.run("script", script.toString());
        assertEquals(0, outcome.code(), () -> "an example fails\n" + last(outcome.err()));
        for (String example : piped) {
            String[] parts = example.split(" < ");
            gloss.reading(Files.readString(folder.resolve(parts[1])))
                    .run(parts[0].split(" "))
                    .endedWith(0);
        }
    }

    private static String last(String lines) {
        List<String> all = lines.lines().toList();
        return String.join("\n", all.subList(Math.max(0, all.size() - 5), all.size()));
    }

    @Test
    void areGivenForAllButTheSimplest() throws Exception {
        Map<String, List<String>> examples = examples(Gloss.in(folder));
        List<String> without = examples.keySet().stream()
                .filter(name -> examples.get(name).isEmpty())
                .toList();
        assertEquals(List.of("docs", "use", "next", "prev", "close", "version", "exit"), without);
    }

    @Test
    void standBesideWhatExplainsThemAtEightyColumns() {
        Gloss gloss = Gloss.in(folder).with("COLUMNS", "80");
        List<String> overview = gloss.run("help").endedWith(0).lines();
        assertEquals(
                List.of(), overview.stream().filter(line -> line.length() > 80).toList());
        assertTrue(overview.stream().anyMatch(line -> line.startsWith("              ")), () -> "" + overview);
        List<String> find = gloss.run("help", "find").endedWith(0).lines();
        int from = find.indexOf("An expression is made of");
        assertTrue(
                find.subList(from + 1, find.lastIndexOf("")).stream().allMatch(line -> line.startsWith("  ")),
                () -> String.join("\n", find));
    }

    /** By the name of the command, as help lists them. */
    private static Map<String, List<String>> examples(Gloss gloss) {
        List<String> names = new ArrayList<>(gloss.run("help").endedWith(0).lines().stream()
                .skip(2)
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.matches("  \\S.*")) // what goes on below its name is indented further
                .map(line -> line.strip().split(" ")[0])
                .toList());
        names.add(names.indexOf("plugin") + 1, "plugin lock");
        names.sort(java.util.Comparator.comparingInt(LAST::indexOf));
        String asked =
                String.join("\n", names.stream().map(name -> "help " + name).toList());
        List<String> all = gloss.reading(asked).run().endedWith(0).lines();
        Map<String, List<String>> examples = new LinkedHashMap<>();
        int from = -1;
        for (String name : names) {
            from = indexOf(all, "Usage: gloss " + name, from + 1);
            int begun = from + 1;
            int next = (int) all.subList(begun, all.size()).stream()
                    .takeWhile(line -> !line.startsWith("Usage: gloss "))
                    .count();
            examples.put(name, examples(all.subList(begun, begun + next).stream()));
        }
        return examples;
    }

    private static int indexOf(List<String> lines, String beginning, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                return i;
            }
        }
        throw new AssertionError("no line begins with [" + beginning + "] in " + lines);
    }

    /** Without what stands behind an example to explain it. */
    private static List<String> examples(Stream<String> help) {
        return help.dropWhile(line -> !line.equals("For example:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" {2,}")[0])
                .toList();
    }
}
