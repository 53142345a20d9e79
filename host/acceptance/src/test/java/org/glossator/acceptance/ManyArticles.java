package org.glossator.acceptance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Short articles in any number, cut from those of the examples, with other names and figures in each, so that few are copies. */
final class ManyArticles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!][\"'”’]?)\\s+(?=\\S)");
    private static final Pattern FIGURE = Pattern.compile("\\b\\d{2,3}\\b");
    private static final Pattern WORD = Pattern.compile("\\b[a-z]{5,}\\b");
    private static final int LEAST = 8;
    private static final int MORE = 8; // sentences

    private final List<List<String>> articles = new ArrayList<>();
    private final Random random;

    private ManyArticles(long seed) {
        this.random = new Random(seed);
        try (Stream<Path> files = Files.list(SourceTree.articles())) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                articles.add(List.of(SENTENCE_END.split(Files.readString(file))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON Lines with the ids {@code d0000}, {@code d0001} and so on; the same for the same arguments. */
    static Path write(Path file, int count) {
        return write(file, count, number -> Map.of());
    }

    /** The same of 2.5 kB each, as news articles have. */
    static Path writeWhole(Path file, int count) {
        return write(file, count, number -> Map.of(), 2);
    }

    /** @param metadata of each document, by its number */
    static Path write(Path file, int count, IntFunction<Map<String, String>> metadata) {
        return write(file, count, metadata, 1);
    }

    private static Path write(Path file, int count, IntFunction<Map<String, String>> metadata, int parts) {
        ManyArticles articles = new ManyArticles(20240503);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("id", id(i));
                line.put("date", "2024-05-" + (10 + i % 20));
                line.put("metadata", metadata.apply(i));
                line.put("text", articles.next(i, parts));
                out.write(JSON.writeValueAsString(line));
                out.write('\n');
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String id(int number) {
        return String.format("d%05d", number);
    }

    private String next(int number, int parts) {
        StringJoiner text = new StringJoiner("\n\n");
        for (int part = 0; part < parts; part++) {
            text.add(next(number + 5 * part));
        }
        return text.toString();
    }

    private String next(int number) {
        List<String> sentences = articles.get(number % articles.size());
        int length = Math.min(sentences.size(), LEAST + random.nextInt(MORE));
        int start = random.nextInt(sentences.size() - length + 1);
        String text = String.join(" ", sentences.subList(start, start + length));
        String counted = FIGURE.matcher(text).replaceAll(found -> Integer.toString(10 + random.nextInt(900)));
        return WORD.matcher(counted).replaceAll(this::changed) + " \ud83d\ude00";
    }

    /** Three of four long words become other ones, so that hardly any five words in a row stand in two documents. */
    private String changed(java.util.regex.MatchResult word) {
        return random.nextInt(4) == 0 ? word.group() : word.group() + (char) ('a' + random.nextInt(26));
    }
}
