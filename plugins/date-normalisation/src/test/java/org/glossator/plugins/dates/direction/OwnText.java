package org.glossator.plugins.dates.direction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.plugins.dates.meaning.Clue;
import org.glossator.plugins.dates.meaning.Sides;
import org.glossator.plugins.dates.reading.ClueFinder;
import org.glossator.plugins.dates.reading.Piece;
import org.glossator.plugins.dates.reading.Reader;
import org.glossator.plugins.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The sentences of {@code sentences.txt}, which the project wrote itself, as mentions whose direction is known. */
final class OwnText {

    private static final Pattern MARK = Pattern.compile("\\[\\[([^|\\]]*)\\|([^\\]]*)]]");

    /**
     * A mention with two readings.
     *
     * @param story the number of the story it stands in
     * @param ahead whether the coming one is meant
     */
    record Mention(int story, Sides sides, Set<Clue> clues, boolean ahead, String line) {}

    private final Reader reader = new Reader(true);
    private final List<Mention> mentions = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private int sentences;

    private OwnText() {}

    static OwnText read() throws IOException {
        OwnText text = new OwnText();
        try (InputStream in = OwnText.class.getResourceAsStream("sentences.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int story = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    story++;
                } else if (!line.startsWith("#")) {
                    text.add(story, line);
                }
            }
        }
        return text;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** The marks that are none of the two readings of what stands there. */
    List<String> unread() {
        return unread;
    }

    int sentences() {
        return sentences;
    }

    private void add(int story, String line) {
        sentences++;
        LocalDate day = LocalDate.parse(line.substring(0, 10));
        String marked = line.substring(line.indexOf('|') + 2);
        Tokens tokens = Tokens.of(MARK.matcher(marked).replaceAll("$1"));
        List<Piece> pieces = reader.read(tokens, () -> {}).pieces();
        Matcher mark = MARK.matcher(marked);
        for (int dropped = 0; mark.find(); ) {
            int start = mark.start() - dropped;
            dropped += mark.end() - mark.start() - mark.group(1).length();
            Piece piece = pieces.stream()
                    .filter(found ->
                            tokens.start(found.from()) < start + mark.group(1).length()
                                    && tokens.end(found.to() - 1) > start)
                    .findFirst()
                    .orElse(null);
            add(story, day, tokens, piece, mark.group(2), line);
        }
    }

    private void add(int story, LocalDate day, Tokens tokens, @Nullable Piece piece, String value, String line) {
        Sides sides = piece == null ? null : Sides.of(piece.expression(), day);
        boolean behind = sides != null && sides.behind().timex3().equals(value);
        boolean ahead = sides != null && sides.ahead().timex3().equals(value);
        if (piece == null || sides == null || !behind && !ahead) {
            unread.add(value + " in " + line);
        } else if (!sides.isNow()) {
            mentions.add(new Mention(story, sides, ClueFinder.around(tokens, piece), ahead, line));
        }
    }
}
