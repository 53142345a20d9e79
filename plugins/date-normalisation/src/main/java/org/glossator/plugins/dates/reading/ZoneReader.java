package org.glossator.plugins.dates.reading;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.glossator.plugins.text.PhraseTrie;
import org.glossator.plugins.text.Tokens;

/**
 * A zone of the clock: {@code EST}, {@code GMT+2}, {@code Eastern time}. Stands for {@code Z}, {@code +hh:mm}, or the id of a zone that keeps
 * summer time.
 */
final class ZoneReader implements Element {

    private static final PhraseTrie<String> NAMES = PhraseTrie.of(Map.ofEntries(
            Map.entry("eastern time", "America/New_York"),
            Map.entry("eastern standard time", "-05:00"),
            Map.entry("eastern daylight time", "-04:00"),
            Map.entry("central time", "America/Chicago"),
            Map.entry("central standard time", "-06:00"),
            Map.entry("central daylight time", "-05:00"),
            Map.entry("mountain time", "America/Denver"),
            Map.entry("mountain standard time", "-07:00"),
            Map.entry("mountain daylight time", "-06:00"),
            Map.entry("pacific time", "America/Los_Angeles"),
            Map.entry("pacific standard time", "-08:00"),
            Map.entry("pacific daylight time", "-07:00"),
            Map.entry("greenwich mean time", "Z"),
            Map.entry("british summer time", "+01:00"),
            Map.entry("central european time", "+01:00"),
            Map.entry("central european summer time", "+02:00")));

    private static final OffsetReader OFFSET = new OffsetReader("+-\u2212");

    private final Vocabulary vocabulary = Vocabulary.words();
    private final long zone = vocabulary.mask("ZONE");

    @Override
    public int read(Tokens tokens, int at) {
        if (vocabulary.has(tokens, at, zone)) {
            return isShifted(tokens, at) ? OFFSET.read(tokens, at + 1) : at + 1;
        }
        PhraseTrie.Match<String> name = NAMES.longest(tokens, at);
        return name == null ? -1 : name.next();
    }

    /** {@code GMT+2}. */
    private static boolean isShifted(Tokens tokens, int at) {
        boolean universal = tokens.is(at, "gmt") || tokens.is(at, "utc");
        return universal && tokens.touches(at) && OFFSET.read(tokens, at + 1) > 0;
    }

    @Override
    public String value(Tokens tokens, int at, int end) {
        if (vocabulary.has(tokens, at, zone)) {
            return isShifted(tokens, at) ? OFFSET.value(tokens, at + 1, end) : vocabulary.value(tokens, at, "ZONE");
        }
        PhraseTrie.Match<String> name = NAMES.longest(tokens, at);
        return name == null ? "" : name.value();
    }

    @Override
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>(vocabulary.of("ZONE").keySet());
        words.addAll(Set.of("eastern", "central", "mountain", "pacific", "greenwich", "british"));
        return words;
    }
}
