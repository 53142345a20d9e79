package org.glossator.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * News-like articles in JSON Lines, as many as asked for, always the same: people who say things, then news with dates. Every
 * tenth article is one of the hundred before it again, with a new first paragraph.
 */
final class GeneratedCorpus {

    private static final int LENGTH = 3_000; // UTF-16 code units, about
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private GeneratedCorpus() {}

    /** Writes this many articles. */
    static void write(Path file, int articles) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int i = 0; i < articles; i++) {
                lines.write("{\"id\":\"" + i + "\",\"date\":\"" + FIRST.plusDays(i % 366) + "\",\"text\":\""
                        + text(i).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}\n");
            }
        }
    }

    private static String text(int number) {
        boolean copy = number % 10 == 9;
        int original = copy ? number - 1 - new SplittableRandom(number).nextInt(Math.min(number, 100)) : number;
        String story = GeneratedSpeech.of(LENGTH * 3 / 5, Speech.NEWS, original);
        String dated = GeneratedNews.of(LENGTH * 2 / 5, Density.NEWS, original);
        return (copy ? GeneratedSpeech.of(LENGTH / 10, Speech.NEWS, number) + "\n\n" : "") + story + "\n\n" + dated;
    }
}
