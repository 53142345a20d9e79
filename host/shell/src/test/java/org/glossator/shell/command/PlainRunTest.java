package org.glossator.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.glossator.shell.screen.Screen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Holds the plain reader against picocli: what it reads, it reads the same way, and it knows every option. */
class PlainRunTest {

    /** For any option there is one that it takes. */
    private static final List<String> VALUES = List.of(
            "never", "2", "30s", "2024-05-03", "UTF-8", "native", "yes", "json", "process=quotes", "64MiB", "a,b");

    private static final List<String> WORDS = List.of(
            "quotes", "dates@fast", "dates:folder=a=b", "p.json", "-", "run", "list", "a b", "*.txt", "ü", "\"x\"");

    private static final List<String> ODD = List.of(
            "--",
            "-h",
            "--help",
            "@file",
            "",
            "--nonsense",
            "--out",
            "-x",
            "-qo",
            "-oout",
            "-o=out",
            "-iin",
            "-i=in",
            "--input=in",
            "--force=true",
            "--force=false",
            "--output=",
            "--no-force",
            "-1",
            "--workers=two",
            "--date=May",
            "--color=blue",
            "--format=TABLE",
            "--text=Yes",
            "--timeout=0s",
            "--charset=none",
            "---",
            "-=",
            "--=x",
            "--plugins");

    private final Shell shell = new Shell(
            new Screen(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), () -> 80, false, false),
            InputStream.nullInputStream(),
            List.of(),
            Path.of("no cache"));

    private @Nullable String plain(List<String> words) throws IllegalAccessException {
        PlainRun plain = PlainRun.read(words, shell);
        return plain == null ? null : state(plain.gloss()) + state(plain.command());
    }

    /** Null where picocli refuses the words. */
    private @Nullable String byPicocli(List<String> words) throws IllegalAccessException {
        CommandLine line = GlossCommand.over(shell, "run");
        try {
            line.parseArgs(words.toArray(String[]::new));
        } catch (ParameterException e) {
            return null;
        }
        RunCommand run = run(line).getCommand();
        return state(Objects.requireNonNull(line.<GlossCommand>getCommand())) + state(Objects.requireNonNull(run));
    }

    private static CommandLine run(CommandLine line) {
        return Objects.requireNonNull(line.getSubcommands().get("run"));
    }

    private List<OptionSpec> options() {
        return run(GlossCommand.over(shell, "run")).getCommandSpec().options();
    }

    /** All that a command line can set, with that of the groups of options. */
    private static String state(Object command) throws IllegalAccessException {
        Map<String, String> fields = new TreeMap<>();
        for (Field field : command.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            Object value = field.get(command);
            if (!Modifier.isStatic(field.getModifiers())
                    && !(value instanceof Shell)
                    && !(value instanceof GlossCommand)) {
                boolean group = value instanceof Steps
                        || field.getType().getSimpleName().endsWith("Options");
                fields.put(field.getName(), group && value != null ? state(value) : String.valueOf(value));
            }
        }
        return fields.toString();
    }

    private List<String> with(OptionSpec option, List<String> words) {
        List<String> line = new ArrayList<>(List.of("run", "quotes"));
        if (!option.longestName().equals("--input")) {
            line.addAll(List.of("-i", "in.txt"));
        }
        line.addAll(words);
        return line;
    }

    private String value(OptionSpec option) throws IllegalAccessException {
        for (String value : VALUES) {
            if (plain(with(option, List.of(option.longestName(), value))) != null
                    || byPicocli(with(option, List.of(option.longestName(), value))) != null) {
                return value;
            }
        }
        throw new AssertionError("no value here is one for " + option.longestName() + "; add one to VALUES");
    }

    private void holds(OptionSpec option, List<String> words) throws IllegalAccessException {
        List<String> line = with(option, words);
        String read = plain(line);
        assertNotNull(
                read,
                () -> "gloss " + String.join(" ", line) + " is not read without picocli: add " + option.longestName()
                        + " to the method take beside its @Option, and a short name to PlainWords.option");
        assertEquals(byPicocli(line), read, () -> String.join(" ", line));
    }

    @Test
    void everyOptionIsReadByEachOfItsNames() throws Exception {
        assertTrue(options().size() > 15, "options of run");
        for (OptionSpec option : options()) {
            for (String name : option.names()) {
                if (option.arity().max() == 0) {
                    holds(option, List.of(name));
                } else {
                    holds(option, List.of(name, value(option)));
                }
                if (option.arity().max() == 1 && name.startsWith("--")) {
                    holds(option, List.of(name + "=" + value(option)));
                }
            }
        }
    }

    @Test
    void anyLineIsReadAsPicocliReadsItOrLeftToIt() throws Exception {
        Random random = new Random(5);
        List<OptionSpec> options = options();
        List<String> values = new ArrayList<>();
        for (OptionSpec option : options) {
            values.add(option.arity().max() == 0 ? "" : value(option));
        }
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 700; i++) {
            List<String> line = line(random, options, values);
            String plain = plain(line);
            String other = byPicocli(line);
            if (plain != null) {
                assertEquals(other, plain, () -> String.join(" ", line));
                read++;
            } else if (other == null) {
                refused++;
            }
        }
        assertTrue(read > 200 && refused > 100, read + " lines read, " + refused + " refused by both");
    }

    private static List<String> line(Random random, List<OptionSpec> options, List<String> values) {
        List<List<String>> parts = new ArrayList<>();
        parts.add(words(random));
        List<String> input = new ArrayList<>(List.of(random.nextBoolean() ? "-i" : "--input"));
        input.addAll(words(random));
        parts.add(input);
        for (int i = random.nextInt(4); i > 0; i--) {
            int which = random.nextInt(options.size());
            String name = pick(random, List.of(options.get(which).names()));
            String value = values.get(which);
            parts.add(
                    value.isEmpty()
                            ? List.of(name)
                            : random.nextBoolean() ? List.of(name, value) : List.of(name + "=" + value));
        }
        if (random.nextInt(4) == 0) {
            parts.add(List.of(pick(random, ODD)));
        }
        if (random.nextInt(3) == 0) {
            parts.add(words(random));
        }
        if (random.nextInt(8) == 0) {
            parts.remove(random.nextInt(parts.size()));
        }
        Collections.shuffle(parts.subList(random.nextInt(2), parts.size()), random);
        List<String> line = new ArrayList<>(List.of("run"));
        parts.forEach(line::addAll);
        return line;
    }

    private static List<String> words(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            words.add(pick(random, WORDS));
        }
        return words;
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "run --help",
                "run quotes",
                "run -i a",
                "run -i a quotes",
                "run quotes -i",
                "run quotes -i a -o",
                "run quotes -i a -o --force",
                "run quotes -i a -o b -o c",
                "run quotes -i a -o b --output c",
                "run quotes -i a --outpu b",
                "run quotes -i a --workers two",
                "run quotes -i a --color blue",
                "run quotes -i a --date=yesterday",
                "run quotes -i a --force=false",
                "run quotes -i @files",
                "run -- quotes -i a",
                "-q run quotes -i a",
                "plan quotes -i a"
            })
    void anythingUnusualIsLeftToPicocli(String line) throws Exception {
        assertNull(plain(List.of(line.split(" "))));
    }

    @Test
    void optionsMayStandBeforeTheAnnotatorsAndSeveralInputsBehindOneName() throws Exception {
        List<String> line =
                List.of("run", "-i", "a", "-", "-o", "-", "quotes", "dates", "--plugins", "x", "--plugins=y");
        String read = plain(line);
        assertNotNull(read);
        assertTrue(
                read.contains("inputs=[a, -]")
                        && read.contains("typed=[quotes, dates]")
                        && read.contains("plugins=[x, y]"),
                read);
        assertEquals(byPicocli(line), read);
    }
}
