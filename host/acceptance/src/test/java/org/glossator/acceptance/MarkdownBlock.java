package org.glossator.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a Markdown page.
 *
 * @param language behind the fence
 * @param file what the sentence in front of the block names at its end, as in <code>`story.txt`:</code>; empty where it names none
 * @param lines between the fences
 */
record MarkdownBlock(String language, String file, List<String> lines) {

    private static final String FENCE = "```";
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`:$");

    static List<MarkdownBlock> of(Path page) throws IOException {
        return of(Files.readAllLines(page));
    }

    static List<MarkdownBlock> of(List<String> page) {
        List<MarkdownBlock> blocks = new ArrayList<>();
        String before = "";
        for (int i = 0; i < page.size(); i++) {
            String line = page.get(i);
            if (line.startsWith(FENCE)) {
                int end = i + 1 + page.subList(i + 1, page.size()).indexOf(FENCE);
                Matcher named = NAMED.matcher(before);
                blocks.add(new MarkdownBlock(
                        line.substring(FENCE.length()),
                        named.find() ? named.group(1) : "",
                        List.copyOf(page.subList(i + 1, end))));
                i = end;
            }
            before = line.isBlank() ? before : line;
        }
        return blocks;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
